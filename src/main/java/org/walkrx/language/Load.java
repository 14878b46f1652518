package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * What is carried on the walk.
 *
 * @param kg weight of bags and other loads in kilograms, 0 to 100, 0 for nothing; {@code null} if not known
 * @param oneSided whether it hangs on one side; {@code null} if not known
 * @param percentOfBodyWeight {@code kg} as a percentage of body weight, worked out from the two; {@code null} while
 *     either is not known
 */
public record Load(
        @About(label = "load carried in kg", lowest = 0, highest = 100, usual = "0") @Nullable
        Double kg,

        @About(label = "the load hangs on one side", usual = "false") @Nullable
        Boolean oneSided,

        @About(label = "load in percent of body weight", lowest = 0, highest = 5000, usual = "0")
        @PercentOf(part = "load.kg", whole = "weightKg")
        @Nullable
        Double percentOfBodyWeight) {

    /** Nothing is known. */
    public static final Load UNKNOWN = new Load(null, null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Load {
        Checks.check(Load.class, kg, oneSided, percentOfBodyWeight);
    }

    /**
     * Creates a load whose share of the body weight is not worked out yet.
     *
     * @param kg weight in kilograms, 0 to 100; {@code null} if not known
     * @param oneSided whether it hangs on one side; {@code null} if not known
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static Load of(@Nullable Double kg, @Nullable Boolean oneSided) {
        return new Load(kg, oneSided, null);
    }

    /**
     * Returns this load with its share of the given body weight.
     *
     * @param weightKg body weight in kilograms; {@code null} if not known
     */
    public Load comparedWith(@Nullable Double weightKg) {
        @Nullable Double share = kg == null || weightKg == null ? null : Double.valueOf(kg * 100 / weightKg);
        return new Load(kg, oneSided, share);
    }
}
