package org.walkrx.language;

/** The ground of the usual or planned route. */
public enum Surface {
    /** Even and firm: a park path, a running track. */
    EVEN,
    /** Even but hard: pavement, concrete. */
    HARD,
    /** Uneven: stones, roots, broken paving. */
    UNEVEN,
    /** Soft: sand, deep grass. */
    SOFT,
    /** A treadmill. */
    TREADMILL
}
