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
    /** What walking may do. */
    BENEFIT
}
