package org.walkrx.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much it matters that a person hears a piece of advice, most first. */
public enum Prominence {
    /** Belongs on the first page. */
    FIRST("first"),
    /** On the first page where there is room. */
    ALSO("also"),
    /** Only for those who ask for everything. */
    ON_REQUEST("on request");

    private final String word;

    Prominence(String word) {
        this.word = word;
    }

    /** Returns what a rule writes after {@code @matters}: "on request". */
    public String word() {
        return word;
    }

    /** Returns the words of all steps, most prominent first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Prominence::word).toList();
    }

    /**
     * Returns the step of a word, if there is one.
     *
     * @param word as a rule writes it
     */
    public static Optional<Prominence> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
