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
        @About(label = "walks a week at present", lowest = 0, highest = 70, usual = "3") @Nullable
        Integer walksPerWeek,

        @About(label = "minutes of a walk at present", lowest = 0, highest = 600, usual = "20") @Nullable
        Integer minutesPerWalk,

        @About(label = "hours of sitting a day", lowest = 0, highest = 24, usual = "4") @Nullable
        Double sittingHoursPerDay) {

    /** Nothing is known. */
    public static final Activity UNKNOWN = new Activity(null, null, null);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Activity {
        Checks.check(Activity.class, walksPerWeek, minutesPerWalk, sittingHoursPerDay);
    }
}
