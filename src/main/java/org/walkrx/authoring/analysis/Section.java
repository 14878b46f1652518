package org.walkrx.authoring.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that was asked of the rules, and its answer.
 *
 * @param title the question, as a heading
 * @param standing what of the answer is proved for all people, and what was only searched
 * @param items what was found, most important first; empty if nothing was
 */
public record Section(String title, String standing, List<Item> items) {

    /** Copies the items. */
    public Section {
        items = List.copyOf(items);
    }

    /** How much an item matters. */
    public enum Weight {
        /** Something to put right. */
        PROBLEM,
        /** Neither proved nor shown by an example. */
        OPEN,
        /** Something to know; it may well be meant so. */
        NOTE
    }

    /**
     * One thing that was found.
     *
     * @param weight how much it matters
     * @param text what it is, in one or two sentences
     * @param example a person who shows it; {@code null} where nobody can, or nobody is needed
     */
    public record Item(Weight weight, String text, @Nullable ExamplePerson example) {

        static Item problem(String text) {
            return new Item(Weight.PROBLEM, text, null);
        }

        static Item note(String text) {
            return new Item(Weight.NOTE, text, null);
        }

        static Item open(String text) {
            return new Item(Weight.OPEN, text, null);
        }
    }
}
