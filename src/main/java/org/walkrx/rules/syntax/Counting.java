package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Optional;

/** The built-in functions of a count. */
final class Counting {

    private Counting() {}

    static Optional<Double> result(Condition.Function function, List<Double> values) {
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
