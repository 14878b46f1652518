package org.walkrx.rules.syntax;

import java.util.Map;
import java.util.Optional;

/** The lowest and highest number that a component can have; a test holds them against the facts themselves. */
final class Ranges {

    private static final double ANY = Double.POSITIVE_INFINITY;

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("Patient.age", new Range(0, 120)),
            Map.entry("Patient.weightKg", new Range(2, 500)),
            Map.entry("Pain.now", new Range(0, 10)),
            Map.entry("Pain.worst", new Range(0, 10)),
            Map.entry("Pain.weeks", new Range(0, 5200)),
            Map.entry("Activity.walksPerWeek", new Range(0, 70)),
            Map.entry("Activity.minutesPerWalk", new Range(0, 600)),
            Map.entry("Activity.sittingHoursPerDay", new Range(0, 24)),
            Map.entry("Shoes.heelCm", new Range(0, 25)),
            Map.entry("Load.kg", new Range(0, 100)),
            Map.entry("Load.percentOfBodyWeight", new Range(0, 5000)),
            Map.entry("Week.number", new Range(1, ANY)),
            Map.entry("Week.weeksAgo", new Range(0, ANY)),
            Map.entry("Week.daysWalked", new Range(1, 7)),
            Map.entry("Week.minutesPerDay", new Range(0, ANY)),
            Map.entry("Week.previousMinutesPerDay", new Range(0, ANY)),
            Map.entry("Week.peakPain", new Range(0, 10)),
            Map.entry("Week.peakRise", new Range(-10, 10)),
            Map.entry("Week.morningRise", new Range(-10, 10)),
            Map.entry("Week.morningsAbove", new Range(0, ANY)),
            Map.entry("WalkLog.daysSinceLastWalk", new Range(0, ANY)),
            Map.entry("WalkLog.weeksLogged", new Range(1, ANY)),
            Map.entry("WalkLog.lastMinutesPerDay", new Range(0, ANY)),
            Map.entry("WalkLog.previousMinutesPerDay", new Range(0, ANY)),
            Map.entry("WalkSymptom.daysAgo", new Range(0, ANY)));

    private Ranges() {}

    static Optional<Range> of(String type, String component) {
        return Optional.ofNullable(RANGES.get(type + "." + component));
    }

    /**
     * A range.
     *
     * @param lowest the lowest number
     * @param highest the highest number, or infinity
     */
    record Range(double lowest, double highest) {

        /** Returns whether a comparison with a number tells some values of this range from others, or is one of them. */
        boolean isSensible(Operator operator, double number) {
            if (number < lowest || number > highest) {
                return false;
            }
            return !(operator == Operator.LESS && number == lowest)
                    && !(operator == Operator.GREATER && number == highest);
        }

        /** Returns the range in words. */
        String inWords() {
            return highest == ANY
                    ? "is never below " + FactWords.value(lowest)
                    : "is always from " + FactWords.value(lowest) + " to " + FactWords.value(highest);
        }
    }
}
