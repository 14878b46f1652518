package org.walkrx.rules.syntax;

import java.util.List;
import java.util.stream.Stream;

/** Walks through conditions. */
public final class Conditions {

    private Conditions() {}

    /**
     * Returns a condition and everything within it, outermost first.
     *
     * @param condition the condition
     */
    public static Stream<Condition> all(Condition condition) {
        List<Condition> parts;
        if (condition instanceof Condition.All every) {
            parts = every.parts();
        } else if (condition instanceof Condition.Any any) {
            parts = any.parts();
        } else if (condition instanceof Condition.Not not) {
            parts = List.of(not.part());
        } else if (condition instanceof Condition.Exists exists) {
            parts = List.of(exists.part());
        } else if (condition instanceof Condition.Count count) {
            parts = List.of(count.source());
        } else {
            parts = List.of();
        }
        return Stream.concat(Stream.of(condition), parts.stream().flatMap(Conditions::all));
    }

    /**
     * Returns the patterns within a condition, in order.
     *
     * @param condition the condition
     */
    public static List<Condition.Pattern> patterns(Condition condition) {
        return all(condition)
                .filter(Condition.Pattern.class::isInstance)
                .map(Condition.Pattern.class::cast)
                .toList();
    }
}
