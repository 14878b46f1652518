package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Optional;

/** The built-in functions of a count. */
public final class Counting {

    private Counting() {}

    /**
     * Returns what a function makes of values; nothing if it has no value of none.
     *
     * @param function the function
     * @param values the values
     */
    public static Optional<Double> result(Condition.Function function, List<Double> values) {
        return switch (function) {
            case COUNT -> Optional.of((double) values.size());
            case SUM ->
                Optional.of(values.stream().mapToDouble(Double::doubleValue).sum());
            case MIN -> values.stream().min(Double::compare);
            case MAX -> values.stream().max(Double::compare);
            case AVERAGE ->
                values.isEmpty()
                        ? Optional.empty()
                        : Optional.of(values.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow());
        };
    }
}
