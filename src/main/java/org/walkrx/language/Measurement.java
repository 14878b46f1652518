package org.walkrx.language;

/**
 * A number that the vocabulary asks for, by the plain name it gives it: {@code outdoor temperature}. One that was not
 * measured, or not said, is not a fact at all.
 *
 * @param name the name in the vocabulary
 * @param value the number, in the unit that the vocabulary names
 */
public record Measurement(
        String name,

        @About(label = "value", lowest = Measurement.LOWEST, highest = Measurement.HIGHEST)
        double value) {

    /** No vocabulary may allow a lower number. */
    public static final double LOWEST = -1_000_000;

    /** No vocabulary may allow a higher number. */
    public static final double HIGHEST = 1_000_000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value is outside what any vocabulary allows
     */
    public Measurement {
        Checks.check(Measurement.class, name, value);
    }
}
