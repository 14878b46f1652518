package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * Who the person is.
 *
 * @param age age in whole years, 0 to 120; {@code null} if not known
 * @param weightKg body weight in kilograms, 2 to 500; {@code null} if not known
 * @param sex sex at birth; {@code null} if not known
 */
public record Patient(
        @About(label = "age", lowest = 0, highest = 120, usual = "40") @Nullable
        Integer age,

        @About(label = "body weight in kg", lowest = 2, highest = 500, usual = "70") @Nullable
        Double weightKg,

        @About(label = "sex at birth", usual = "male") @Nullable
        Sex sex) {

    /** Nothing is known. */
    public static final Patient UNKNOWN = new Patient(null, null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Patient {
        Checks.check(Patient.class, age, weightKg, sex);
    }

    /**
     * Creates a person of whom the sex is not known.
     *
     * @param age age in whole years, 0 to 120; {@code null} if not known
     * @param weightKg body weight in kilograms, 2 to 500; {@code null} if not known
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Patient(@Nullable Integer age, @Nullable Double weightKg) {
        this(age, weightKg, null);
    }
}
