package org.walkrx.authoring.comparison;

/** A way in which what a person is told may change. What is less cautious comes first. */
public enum ChangeKind {
    /** The new rules fail where the old ones did not. */
    FAILS("no answer: the new rules fail", Caution.LESS),
    /** A less urgent referral. */
    REFERRAL_LOWER("referral less urgent", Caution.LESS),
    /** Complete, where an urgent question was open. */
    NO_LONGER_OPEN("no longer waiting for an urgent question", Caution.LESS),
    /** Walking less restricted. */
    WALKING_FREER("walking less restricted", Caution.LESS),
    /** A plan, where there was none. */
    PLAN_GIVEN("a plan where there was none", Caution.LESS),
    /** More in some part of the plan. */
    PLAN_MORE("more in the plan", Caution.LESS),
    /** A bolder coming week. */
    PROGRESSION_BOLDER("a bolder coming week", Caution.LESS),
    /** A referral, hold, warning or stop sign is no longer told. */
    WARNING_GONE("a referral, warning or stop sign no longer told", Caution.LESS),
    /** A more urgent referral. */
    REFERRAL_HIGHER("referral more urgent", Caution.MORE),
    /** An urgent question is open, where none was. */
    NEWLY_OPEN("waits for an urgent question", Caution.MORE),
    /** Walking more restricted. */
    WALKING_STRICTER("walking more restricted", Caution.MORE),
    /** No plan, where there was one. */
    PLAN_TAKEN("no plan where there was one", Caution.MORE),
    /** Less in some part of the plan. */
    PLAN_LESS("less in the plan", Caution.MORE),
    /** A more careful coming week. */
    PROGRESSION_GENTLER("a more careful coming week", Caution.MORE),
    /** A new referral, hold, warning or stop sign. */
    WARNING_NEW("a new referral, warning or stop sign", Caution.MORE),
    /** A referral, warning or stop sign in other words. */
    WARNING_REWORDED("a referral, warning or stop sign in other words", Caution.SAME),
    /** Other tips, benefits or explanations. */
    ADVICE("other tips, benefits or explanations", Caution.SAME),
    /** Other questions. */
    QUESTIONS("other questions", Caution.SAME),
    /** The old rules failed. */
    FAILED("an answer: the old rules failed", Caution.SAME);

    /** Whether a change makes the result more or less cautious. */
    public enum Caution {
        /** Less cautious. */
        LESS("Less cautious"),
        /** More cautious. */
        MORE("More cautious"),
        /** Neither. */
        SAME("Neither more nor less cautious");

        private final String words;

        Caution(String words) {
            this.words = words;
        }

        /** Returns it in words. */
        public String words() {
            return words;
        }
    }

    private final String words;
    private final Caution caution;

    ChangeKind(String words, Caution caution) {
        this.words = words;
        this.caution = caution;
    }

    /** Returns it in words. */
    public String words() {
        return words;
    }

    /** Returns whether it is more or less cautious. */
    public Caution caution() {
        return caution;
    }
}
