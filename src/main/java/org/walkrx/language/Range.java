package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/** Checks that a value can be true of anybody; {@code null} (not known) always passes. */
final class Range {

    private Range() {}

    static void check(String name, @Nullable Number value, int lowest, int highest) {
        if (value == null) {
            return;
        }
        double number = value.doubleValue();
        if (!(number >= lowest && number <= highest)) {
            throw new IllegalArgumentException(
                    name + " must be from " + lowest + " to " + highest + ", but is " + value);
        }
    }
}
