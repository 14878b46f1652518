package org.walkrx.language;

/** The steepest ground a plan allows, from least to most demanding. */
public enum GradientLimit implements PlanWord {
    /** Level ground only. */
    LEVEL("on level ground"),
    /** Gentle slopes. */
    GENTLE("on level ground or gentle slopes"),
    /** Any gradient. */
    ANY("on any slope");

    private final String phrase;

    GradientLimit(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
