package org.walkrx.language;

/** The steepest ground a plan allows, from least to most demanding. */
public enum GradientLimit {
    /** Level ground only. */
    LEVEL,
    /** Gentle slopes. */
    GENTLE,
    /** Any gradient. */
    ANY
}
