package org.walkrx.language;

/** Whether the person must see someone, and how soon; from least to most urgent. */
public enum Referral {
    /** Nobody needs to be seen. */
    NONE,
    /** A planned appointment, within weeks. */
    ROUTINE,
    /** Within days, two weeks at most. */
    WITHIN_TWO_WEEKS,
    /** Seen or discussed today. */
    SAME_DAY,
    /** Now: ambulance or emergency department. */
    EMERGENCY
}
