package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * The footwear meant for the walk.
 *
 * @param cushioned whether the sole is cushioned; {@code null} if not known
 * @param supportive whether the shoe holds the foot firmly; {@code null} if not known
 * @param heelCm height of the heel in centimetres, 0 to 25; {@code null} if not known
 * @param kind the kind of shoe; {@code null} if not known
 */
public record Shoes(
        @About(label = "the shoes are cushioned", usual = "true") @Nullable
        Boolean cushioned,

        @About(label = "the shoes are supportive", usual = "true") @Nullable
        Boolean supportive,

        @About(label = "heel in cm", lowest = 0, highest = 25, usual = "2") @Nullable
        Double heelCm,

        @About(label = "kind of shoe", usual = "trainer") @Nullable
        ShoeKind kind) {

    /** Nothing is known. */
    public static final Shoes UNKNOWN = new Shoes(null, null, null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Shoes {
        Checks.check(Shoes.class, cushioned, supportive, heelCm, kind);
    }
}
