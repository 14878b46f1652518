package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * Who the person is.
 *
 * @param age age in whole years, 0 to 120; {@code null} if not known
 * @param weightKg body weight in kilograms, 2 to 500; {@code null} if not known
 */
public record Patient(@Nullable Integer age, @Nullable Double weightKg) {

    /** Nothing is known. */
    public static final Patient UNKNOWN = new Patient(null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Patient {
        Range.check("age", age, 0, 120);
        Range.check("weightKg", weightKg, 2, 500);
    }
}
