package org.walkrx.language;

/** What the walk log says about the coming week, from least to most cautious (rows D18 to D29). */
public enum Progression {
    /** Walk a little more. */
    PROGRESS("walk a little more"),
    /** Stay at this dose. */
    HOLD("stay at this dose"),
    /** Walk less. */
    REGRESS("walk less"),
    /** Begin again after a gap. */
    RESTART("begin again"),
    /** Stop walking until seen. */
    STOP("stop walking until you have been seen");

    private final String words;

    Progression(String words) {
        this.words = words;
    }

    /** Returns what to do in the coming week, in plain words: "walk a little more". */
    public String words() {
        return words;
    }
}
