package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * How much the person walks and sits at present.
 *
 * @param walksPerWeek walks in an ordinary week, 0 to 70; {@code null} if not known
 * @param minutesPerWalk minutes of an ordinary walk, 0 to 600; {@code null} if not known
 * @param sittingHoursPerDay hours spent sitting on an ordinary day, 0 to 24; {@code null} if not known
 */
public record Activity(
        @Nullable Integer walksPerWeek,
        @Nullable Integer minutesPerWalk,
        @Nullable Double sittingHoursPerDay) {

    /** Nothing is known. */
    public static final Activity UNKNOWN = new Activity(null, null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Activity {
        Range.check("walksPerWeek", walksPerWeek, 0, 70);
        Range.check("minutesPerWalk", minutesPerWalk, 0, 600);
        Range.check("sittingHoursPerDay", sittingHoursPerDay, 0, 24);
    }
}
