package org.walkrx.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much of one part of a plan.
 *
 * @param part the part
 * @param from least; the same as {@code to} but for ranges
 * @param to most, not below {@code from}; for words their place in the list, from least to most demanding
 */
public record PlanLimit(PlanPart part, int from, int to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code to} is below {@code from}
     */
    public PlanLimit {
        if (to < from) {
            throw new IllegalArgumentException(part.key() + " must not end below " + from + ", but ends at " + to);
        }
    }

    /**
     * Returns a limit of one number.
     *
     * @param part the part
     * @param most the number
     */
    public static PlanLimit of(PlanPart part, int most) {
        return new PlanLimit(part, most, most);
    }

    /**
     * Returns a limit of one word.
     *
     * @param part the part
     * @param most the word
     */
    public static PlanLimit of(PlanPart part, Enum<?> most) {
        return of(part, part.number(most));
    }

    /**
     * Returns the smallest of each end, of this part.
     *
     * @param other what else is proposed
     */
    public PlanLimit smallest(PlanLimit other) {
        int most = Math.min(to, other.to);
        return new PlanLimit(part, Math.min(Math.min(from, other.from), most), most);
    }

    /**
     * Returns whether it is at most another limit at both ends.
     *
     * @param other a limit of the same part
     */
    public boolean isWithin(PlanLimit other) {
        return from <= other.from && to <= other.to;
    }

    /**
     * Returns the most as a word of its list.
     *
     * @param type the list
     * @throws ClassCastException if the part is not of this list
     */
    public <T extends Enum<T>> T word(Class<T> type) {
        return type.cast(part.word(to));
    }

    /** Returns the most as it is written: {@code 30}, {@code BRISK}. */
    public String name() {
        return written(to);
    }

    /** Returns what is written for each of the part's paths: {@code minutesPerDay.from} 10, {@code pace} BRISK. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        for (String path : part.paths()) {
            written.put(path, written(written.isEmpty() && part.form() == PlanPart.Form.RANGE ? from : to));
        }
        return written;
    }

    /** Returns it in words: "10 to 15", "level". */
    public String words() {
        return (from == to ? "" : written(from) + " to ") + written(to).toLowerCase(Locale.ROOT);
    }

    /** Returns it as a sentence for the person: "10 to 15 minutes for each walk." */
    public String sentence() {
        return part.sentence(written(from).toLowerCase(Locale.ROOT), written(to).toLowerCase(Locale.ROOT));
    }

    /** Returns it as it goes on after "walk", if it is a word, "at a slow pace"; else as a sentence. */
    public String phrase() {
        return part.form() == PlanPart.Form.WORD ? ((PlanWord) part.word(to)).phrase() : sentence();
    }

    private String written(int end) {
        return part.form() == PlanPart.Form.WORD ? part.word(end).name() : Integer.toString(end);
    }
}
