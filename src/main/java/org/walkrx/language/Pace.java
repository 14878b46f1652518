package org.walkrx.language;

/** The fastest pace a plan allows, from least to most demanding (rows D14 to D16). */
public enum Pace implements PlanWord {
    /** Slower than one's ordinary walking. */
    SLOW("at a slow pace"),
    /** One's ordinary walking; one could sing a line. */
    COMFORTABLE("at a comfortable pace"),
    /** Brisk: one can talk but not sing. */
    BRISK("at a comfortable or brisk pace");

    private final String phrase;

    Pace(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
