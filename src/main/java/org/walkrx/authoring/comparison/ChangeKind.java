package org.walkrx.authoring.comparison;

/** A way in which what a person is told may change. What is less cautious comes first. */
public enum ChangeKind {
    /** The new rules fail where the old ones did not. */
    FAILS("no answer: the new rules fail", Tendency.LESS),
    /** A less urgent referral. */
    REFERRAL_LOWER("referral less urgent", Tendency.LESS),
    /** Complete, where an urgent question was open. */
    NO_LONGER_OPEN("no longer waiting for an urgent question", Tendency.LESS),
    /** Walking less restricted. */
    WALKING_FREER("walking less restricted", Tendency.LESS),
    /** A plan, where there was none. */
    PLAN_GIVEN("a plan where there was none", Tendency.LESS),
    /** More in some part of the plan. */
    PLAN_MORE("more in the plan", Tendency.LESS),
    /** A bolder coming week. */
    PROGRESSION_BOLDER("a bolder coming week", Tendency.LESS),
    /** A referral, hold, warning or stop sign is no longer told. */
    WARNING_GONE("a referral, warning or stop sign no longer told", Tendency.LESS),
    /** A more urgent referral. */
    REFERRAL_HIGHER("referral more urgent", Tendency.MORE),
    /** An urgent question is open, where none was. */
    NEWLY_OPEN("waits for an urgent question", Tendency.MORE),
    /** Walking more restricted. */
    WALKING_STRICTER("walking more restricted", Tendency.MORE),
    /** No plan, where there was one. */
    PLAN_TAKEN("no plan where there was one", Tendency.MORE),
    /** Less in some part of the plan. */
    PLAN_LESS("less in the plan", Tendency.MORE),
    /** A more careful coming week. */
    PROGRESSION_GENTLER("a more careful coming week", Tendency.MORE),
    /** A new referral, hold, warning or stop sign. */
    WARNING_NEW("a new referral, warning or stop sign", Tendency.MORE),
    /** A referral, warning or stop sign in other words. */
    WARNING_REWORDED("a referral, warning or stop sign in other words", Tendency.SAME),
    /** Other tips, benefits or explanations. */
    ADVICE("other tips, benefits or explanations", Tendency.SAME),
    /** Other questions. */
    QUESTIONS("other questions", Tendency.SAME),
    /** The old rules failed. */
    FAILED("an answer: the old rules failed", Tendency.SAME);

    /** Whether a change makes the result more or less cautious. */
    public enum Tendency {
        /** Less cautious. */
        LESS("Less cautious"),
        /** More cautious. */
        MORE("More cautious"),
        /** Neither. */
        SAME("Neither more nor less cautious");

        private final String words;

        Tendency(String words) {
            this.words = words;
        }

        /** Returns it in words. */
        public String words() {
            return words;
        }
    }

    private final String words;
    private final Tendency caution;

    ChangeKind(String words, Tendency caution) {
        this.words = words;
        this.caution = caution;
    }

    /** Returns it in words. */
    public String words() {
        return words;
    }

    /** Returns whether it is more or less cautious. */
    public Tendency caution() {
        return caution;
    }
}
