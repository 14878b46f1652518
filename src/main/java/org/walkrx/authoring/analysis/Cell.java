package org.walkrx.authoring.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Values of a component between which no rule tells a difference.
 *
 * @param value one of them; {@code null} if the component is not known
 * @param low the lowest, for a number
 * @param high the highest, for a number
 * @param open whether the ends themselves are left out
 */
record Cell(@Nullable Object value, double low, double high, boolean open) {

    static final Cell UNKNOWN = word(null);

    static Cell word(@Nullable Object value) {
        return new Cell(value, Double.NaN, Double.NaN, false);
    }

    boolean isKnown() {
        return value != null;
    }

    boolean contains(double number) {
        return open ? low < number && number < high : low <= number && number <= high;
    }

    double number() {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
