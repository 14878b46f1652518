package org.walkrx.language;

/** The kinds of advice, in the order in which a person is told. */
public enum AdviceKind {
    /** Whom to see, how soon. */
    REFER,
    /** Stop today's walking. */
    STOP_WALK,
    /** The programme is on hold. */
    HOLD,
    /** Walk with a change. */
    MODIFY,
    /** The coming week, from the walk log. */
    PROGRESSION,
    /** A part of the plan. */
    DOSE,
    /** A warning. */
    WARN,
    /** Tips on a topic are left out, and why. */
    WITHHOLD,
    /** A tip. */
    TIP,
    /** A sign at which to stop and get help. */
    STOP_IF,
    /** What to watch for. */
    SAFETY_NET,
    /** The same sign in a few words, with what to do; for the short form. */
    SIGN,
    /** What walking may do. */
    BENEFIT;

    /**
     * Returns whether it keeps a person safe. That always comes first, and no rule can lower it: guard rail 9.
     *
     * @param topic what the advice is about; a warning of danger or of falls is a warning of harm
     */
    public boolean isSafety(Topic topic) {
        return switch (this) {
            case REFER, STOP_WALK, HOLD, STOP_IF, SAFETY_NET, SIGN -> true;
            case WARN -> topic == Topic.SAFETY || topic == Topic.FALLS;
            case MODIFY, PROGRESSION, DOSE, WITHHOLD, TIP, BENEFIT -> false;
        };
    }

    /**
     * Returns whether an author chooses how much it matters that a person hears it.
     *
     * @param topic what the advice is about
     */
    public boolean mayWait(Topic topic) {
        return switch (this) {
            case WARN, WITHHOLD, TIP, BENEFIT -> !isSafety(topic);
            case REFER, STOP_WALK, HOLD, MODIFY, PROGRESSION, DOSE, STOP_IF, SAFETY_NET, SIGN -> false;
        };
    }

    /**
     * Returns whether it names signs to watch for, which {@link #SIGN} may say again in a few words.
     *
     * @param topic what the advice is about
     */
    public boolean namesSigns(Topic topic) {
        return this == STOP_IF || this == SAFETY_NET || (this == WARN && topic == Topic.SAFETY);
    }
}
