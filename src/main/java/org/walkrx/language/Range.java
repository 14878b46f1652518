package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that can be true of anybody.
 *
 * @param lowest the lowest of them
 * @param highest the highest; infinite if there is none
 */
public record Range(double lowest, double highest) {

    /**
     * Returns whether a number is one of them.
     *
     * @param number the number
     */
    public boolean contains(double number) {
        return number >= lowest && number <= highest;
    }

    /** Returns what a number must be, in words: {@code must be from 0 to 10}. */
    public String rule() {
        return Double.isInfinite(highest)
                ? "must not be below " + plain(lowest)
                : "must be from " + plain(lowest) + " to " + plain(highest);
    }

    /**
     * Returns what a number must be beside another, in words: {@code must not be below now (6)}.
     *
     * @param other the name of the other
     * @param least its value
     */
    public static String notBelow(String other, int least) {
        return "must not be below " + other + " (" + least + ")";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /**
     * Checks a number; {@code null} (not known) always passes.
     *
     * @throws IllegalArgumentException if it is not in the range
     */
    static void check(String name, @Nullable Number value, double lowest, double highest) {
        new Range(lowest, highest).check(name, value);
    }

    void check(String name, @Nullable Number value) {
        if (value != null && !contains(value.doubleValue())) {
            throw new IllegalArgumentException(name + " " + rule() + ", but is " + value);
        }
    }
}
