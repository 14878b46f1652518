package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collections;
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
        List<Condition.Pattern> patterns = new ArrayList<>();
        addPatterns(condition, patterns);
        return Collections.unmodifiableList(patterns);
    }

    private static void addPatterns(Condition condition, List<Condition.Pattern> patterns) {
        if (condition instanceof Condition.Pattern pattern) {
            patterns.add(pattern);
        }
        condition.parts().forEach(part -> addPatterns(part, patterns));
    }

    /** Returns in how many ways a condition can hold, one for each choice among its "or"s; the engine goes through all. */
    static long ways(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().mapToLong(Conditions::ways).reduce(1, Conditions::times);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().mapToLong(Conditions::ways).sum();
        }
        return condition instanceof Condition.Exists exists ? ways(exists.part()) : 1;
    }

    private static long times(long a, long b) {
        return Math.min(a, Integer.MAX_VALUE) * Math.min(b, Integer.MAX_VALUE);
    }
}
