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
        return Stream.concat(Stream.of(condition), condition.parts().stream().flatMap(Conditions::all));
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
