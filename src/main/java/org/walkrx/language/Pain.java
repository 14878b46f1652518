package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * The back pain. Intensities are on the 0 to 10 numeric rating scale (row G3): 0 none, 10 the worst imaginable.
 *
 * @param now pain now, 0 to 10; {@code null} if not known
 * @param worst worst pain of this episode, 0 to 10, not below {@code now}; {@code null} if not known
 * @param weeks weeks since this episode began, 0 to 5200, fractions allowed (10 days are about 1.4); {@code null} if
 *     not known
 * @param trend which way it has gone lately; {@code null} if not known
 */
public record Pain(
        @About(label = "pain now (0 to 10)", lowest = 0, highest = 10, usual = "3") @Nullable
        Integer now,

        @About(label = "worst pain (0 to 10)", lowest = 0, highest = 10, usual = "5") @AtLeast("now") @Nullable
        Integer worst,

        @About(label = "weeks since the pain began", lowest = 0, highest = 5200, usual = "3") @Nullable
        Double weeks,

        @About(label = "trend of the pain", usual = "same") @Nullable
        Trend trend) {

    /** Nothing is known. */
    public static final Pain UNKNOWN = new Pain(null, null, null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range, or {@code worst} is below {@code now}
     */
    public Pain {
        Checks.check(Pain.class, now, worst, weeks, trend);
    }
}
