package org.walkrx.language;

/** How the usual or planned route rises and falls. */
public enum Gradient {
    /** Level. */
    LEVEL,
    /** Mostly uphill. */
    UPHILL,
    /** Mostly downhill. */
    DOWNHILL,
    /** Up and down. */
    HILLY
}
