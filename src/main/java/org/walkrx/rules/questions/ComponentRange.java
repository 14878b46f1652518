package org.walkrx.rules.questions;

import java.util.Map;

/**
 * The range of a number that may be asked.
 *
 * @param lowest the lowest answer
 * @param highest the highest answer
 * @param whole whether only whole numbers are answers
 */
public record ComponentRange(int lowest, int highest, boolean whole) {

    /** By key in the patient file; the records of {@code org.walkrx.language} hold the same, and a test compares. */
    private static final Map<String, ComponentRange> RANGES = Map.ofEntries(
            Map.entry("age", new ComponentRange(0, 120, true)),
            Map.entry("weightKg", new ComponentRange(2, 500, false)),
            Map.entry("pain.now", new ComponentRange(0, 10, true)),
            Map.entry("pain.worst", new ComponentRange(0, 10, true)),
            Map.entry("pain.weeks", new ComponentRange(0, 5200, false)),
            Map.entry("activity.walksPerWeek", new ComponentRange(0, 70, true)),
            Map.entry("activity.minutesPerWalk", new ComponentRange(0, 600, true)),
            Map.entry("activity.sittingHoursPerDay", new ComponentRange(0, 24, false)),
            Map.entry("shoes.heelCm", new ComponentRange(0, 25, false)),
            Map.entry("load.kg", new ComponentRange(0, 100, false)),
            Map.entry("load.percentOfBodyWeight", new ComponentRange(0, 5000, false)));

    /**
     * Returns the range of a component that holds a number.
     *
     * @param key its key in a patient file
     * @throws IllegalStateException if it holds none
     */
    public static ComponentRange of(String key) {
        ComponentRange range = RANGES.get(key);
        if (range == null) {
            throw new IllegalStateException("no range is known for " + key);
        }
        return range;
    }
}
