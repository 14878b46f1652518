package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.walkrx.rules.syntax.FactType;

/**
 * The components of the facts that every person has: which values they can take, as the records check them, and which one
 * an example person has where nothing speaks against it.
 */
final class Components {

    /** Lowest, highest, and what an example person has. */
    private record Range(double low, double high, double usual) {}

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("Patient.age", new Range(0, 120, 40)),
            Map.entry("Patient.weightKg", new Range(2, 500, 70)),
            Map.entry("Pain.now", new Range(0, 10, 3)),
            Map.entry("Pain.worst", new Range(0, 10, 5)),
            Map.entry("Pain.weeks", new Range(0, 5200, 3)),
            Map.entry("Activity.walksPerWeek", new Range(0, 70, 3)),
            Map.entry("Activity.minutesPerWalk", new Range(0, 600, 20)),
            Map.entry("Activity.sittingHoursPerDay", new Range(0, 24, 4)),
            Map.entry("Shoes.heelCm", new Range(0, 25, 2)),
            Map.entry("Load.kg", new Range(0, 100, 0)),
            Map.entry("Load.percentOfBodyWeight", new Range(0, 5000, 0)));

    private static final Map<String, String> USUAL_WORDS = Map.of(
            "Pain.trend", "SAME",
            "Shoes.kind", "TRAINER",
            "Shoes.cushioned", "true",
            "Shoes.supportive", "true",
            "Route.surface", "EVEN",
            "Route.gradient", "LEVEL",
            "Load.oneSided", "false");

    /** No rule set of ours is for children; this bounds what is asked about "adults", and decides nothing. */
    static final int ADULT = 18;

    private Components() {}

    static Set<String> numbers() {
        return RANGES.keySet();
    }

    /** Returns the cells of a component, the usual one first and "not known" last. */
    static List<Cell> cells(String key, FactType.Component component, Set<Double> limits) {
        List<Cell> cells = new ArrayList<>(
                switch (component.kind()) {
                    case WORD -> component.words().stream().map(Cell::word).toList();
                    case TRUTH -> List.of(Cell.word(true), Cell.word(false));
                    case WHOLE_NUMBER -> wholeNumbers(range(key), limits);
                    case NUMBER -> numbers(range(key), limits);
                    case TEXT -> throw new IllegalStateException(key + " is a text, which is not foreseen");
                });
        cells.sort((a, b) -> Boolean.compare(isUsual(key, b), isUsual(key, a)));
        cells.add(Cell.UNKNOWN);
        return cells;
    }

    private static Range range(String key) {
        Range range = RANGES.get(key);
        if (range == null) {
            throw new IllegalStateException("the range of " + key + " is not foreseen");
        }
        return range;
    }

    private static boolean isUsual(String key, Cell cell) {
        Range range = RANGES.get(key);
        return range == null ? String.valueOf(cell.value()).equals(USUAL_WORDS.get(key)) : cell.contains(range.usual());
    }

    private static List<Cell> wholeNumbers(Range range, Set<Double> limits) {
        List<Cell> cells = new ArrayList<>();
        int start = (int) range.low();
        for (int number = start; number <= range.high(); number++) {
            int next = number + 1;
            double here = number;
            boolean splits = limits.stream().anyMatch(limit -> Math.signum(here - limit) != Math.signum(next - limit));
            if (splits || next > range.high()) {
                cells.add(wholeNumber(range, start, number));
                start = next;
            }
        }
        return cells;
    }

    private static Cell wholeNumber(Range range, int low, int high) {
        int value = (int) Math.max(low, Math.min(high, range.usual()));
        return new Cell(value, low, high, false);
    }

    private static List<Cell> numbers(Range range, Set<Double> limits) {
        TreeSet<Double> points = new TreeSet<>(List.of(range.low(), range.high()));
        limits.stream()
                .filter(limit -> range.low() < limit && limit < range.high())
                .forEach(points::add);
        List<Cell> cells = new ArrayList<>();
        for (double point : points) {
            cells.add(new Cell(point, point, point, false));
            Double next = points.higher(point);
            if (next != null) {
                cells.add(between(range, point, next));
            }
        }
        return cells;
    }

    private static Cell between(Range range, double low, double high) {
        Cell cell = new Cell(null, low, high, true);
        double value = DoubleStream.concat(
                        DoubleStream.of(range.usual()),
                        DoubleStream.of(1, 0.5, 0.1).flatMap(step -> plain(low, high, step)))
                .filter(cell::contains)
                .findFirst()
                .orElse((low + high) / 2);
        return new Cell(value, low, high, true);
    }

    /** A few numbers that read well, from either end. */
    private static DoubleStream plain(double low, double high, double step) {
        return IntStream.rangeClosed(1, 3)
                .mapToDouble(i -> i * step)
                .flatMap(by -> DoubleStream.of(low + by, high - by));
    }
}
