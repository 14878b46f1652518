package org.walkrx.language;

/** The fastest pace a plan allows, from least to most demanding (rows D14 to D16). */
public enum Pace {
    /** Slower than one's ordinary walking. */
    SLOW,
    /** One's ordinary walking; one could sing a line. */
    COMFORTABLE,
    /** Brisk: one can talk but not sing. */
    BRISK
}
