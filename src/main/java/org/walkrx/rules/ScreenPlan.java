package org.walkrx.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A screen of the interview, as the vocabulary has it: what a person understands together.
 *
 * @param number its place, from 1
 * @param title a few words above it
 * @param stem the one question above what may be ticked
 * @param onlyAdvice whether nothing on it decides who must be seen and whether the person may walk: it is asked last, and may
 *     be passed over
 * @param items the findings to tick, at most nine, in order
 * @param facts the numbers and choices, at most nine, in order
 */
public record ScreenPlan(
        int number, String title, String stem, boolean onlyAdvice, List<ScreenItem> items, List<ScreenItem> facts) {

    /** Copies the lists. */
    public ScreenPlan {
        items = List.copyOf(items);
        facts = List.copyOf(facts);
    }

    /**
     * Something that is asked on a screen.
     *
     * @param key the finding, or the key of a fact in a patient file
     * @param words the short form: of a finding a statement to tick
     * @param gate for whom it is asked; {@code null} for everybody
     * @param line its line in the vocabulary, from 1
     */
    public record ScreenItem(
            String key, String words, @Nullable Gate gate, int line) {}

    /** Returns everything that is asked on it: numbers and choices first. */
    public Stream<ScreenItem> asked() {
        return Stream.concat(facts.stream(), items.stream());
    }
}
