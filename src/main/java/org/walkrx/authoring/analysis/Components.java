package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.walkrx.language.Range;
import org.walkrx.rules.syntax.FactType;

/**
 * The components of the facts that every person has: which values they can take, as the records check them, and which one
 * an example person has where nothing speaks against it.
 */
final class Components {

    /** No rule set of ours is for children; this bounds what is asked about "adults", and decides nothing. */
    static final int ADULT = 18;

    private Components() {}

    /** Returns the cells of a component, the usual one first and "not known" last. */
    static List<Cell> cells(FactType.Component component, Set<Double> limits) {
        List<Cell> cells = new ArrayList<>(
                switch (component.kind()) {
                    case WORD -> component.words().stream().map(Cell::word).toList();
                    case TRUTH -> List.of(Cell.word(true), Cell.word(false));
                    case WHOLE_NUMBER -> wholeNumbers(component, limits);
                    case NUMBER -> numbers(component, limits);
                    case TEXT ->
                        throw new IllegalStateException(component.path() + " is a text, which is not foreseen");
                });
        cells.sort((a, b) -> Boolean.compare(isUsual(component, b), isUsual(component, a)));
        cells.add(Cell.UNKNOWN);
        return cells;
    }

    private static boolean isUsual(FactType.Component component, Cell cell) {
        Object usual = component.usual().orElseThrow();
        return usual instanceof Number number
                ? cell.contains(number.doubleValue())
                : String.valueOf(cell.value()).equals(String.valueOf(usual));
    }

    private static double usual(FactType.Component component) {
        return ((Number) component.usual().orElseThrow()).doubleValue();
    }

    private static List<Cell> wholeNumbers(FactType.Component component, Set<Double> limits) {
        Range range = component.range();
        List<Cell> cells = new ArrayList<>();
        int start = (int) range.lowest();
        for (int number = start; number <= range.highest(); number++) {
            int next = number + 1;
            double here = number;
            boolean splits = limits.stream().anyMatch(limit -> Math.signum(here - limit) != Math.signum(next - limit));
            if (splits || next > range.highest()) {
                cells.add(wholeNumber(usual(component), start, number));
                start = next;
            }
        }
        return cells;
    }

    private static Cell wholeNumber(double usual, int low, int high) {
        int value = (int) Math.max(low, Math.min(high, usual));
        return new Cell(value, low, high, false);
    }

    private static List<Cell> numbers(FactType.Component component, Set<Double> limits) {
        Range range = component.range();
        TreeSet<Double> points = new TreeSet<>(List.of(range.lowest(), range.highest()));
        limits.stream()
                .filter(limit -> range.lowest() < limit && limit < range.highest())
                .forEach(points::add);
        List<Cell> cells = new ArrayList<>();
        for (double point : points) {
            cells.add(new Cell(point, point, point, false));
            Double next = points.higher(point);
            if (next != null) {
                cells.add(between(usual(component), point, next));
            }
        }
        return cells;
    }

    private static Cell between(double usual, double low, double high) {
        Cell cell = new Cell(null, low, high, true);
        double value = DoubleStream.concat(
                        DoubleStream.of(usual), DoubleStream.of(1, 0.5, 0.1).flatMap(step -> plain(low, high, step)))
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
