package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Value;

/**
 * The conditions into which diagrams do not look: what is asked of the walk log, which is known for every person, and
 * conditions that share names with one another.
 */
final class Atoms {

    private Atoms() {}

    /** Returns whether a condition, taken by itself, is one. */
    static boolean isAtom(Condition condition) {
        if (condition instanceof Condition.Count count) {
            return isAtom(count.source());
        }
        return condition instanceof Condition.Pattern pattern
                && (FactType.named(pattern.type()).orElseThrow().isOfTheLog() || comparesWithName(pattern));
    }

    /** Returns whether a condition looks at the walk log alone. */
    static boolean isOfTheLog(Condition condition) {
        return Conditions.patterns(condition).stream()
                .allMatch(
                        pattern -> FactType.named(pattern.type()).orElseThrow().isOfTheLog());
    }

    /** Returns whether a pattern compares with a name, its own or another's. */
    private static boolean comparesWithName(Condition.Pattern pattern) {
        return !used(pattern).isEmpty();
    }

    /**
     * The parts of a list.
     *
     * @param apart those that can be read one by one
     * @param together those that share names, and are one condition
     */
    record Parts(List<Condition> apart, Optional<Condition> together) {

        static Parts of(Condition.All all) {
            Set<String> shared = new HashSet<>();
            all.parts().forEach(part -> shared.addAll(sought(part)));
            List<Condition> apart = new ArrayList<>(all.parts());
            apart.removeIf(
                    part -> !sought(part).isEmpty() || bound(part).stream().anyMatch(shared::contains));
            List<Condition> together = new ArrayList<>(all.parts());
            together.removeAll(apart);
            return new Parts(
                    apart,
                    together.isEmpty() ? Optional.empty() : Optional.of(new Condition.All(together, all.position())));
        }
    }

    /** Returns the names that a condition compares with and does not give itself. */
    private static Set<String> sought(Condition condition) {
        Set<String> sought = new HashSet<>();
        Conditions.patterns(condition).forEach(pattern -> sought.addAll(used(pattern)));
        sought.removeAll(bound(condition));
        return sought;
    }

    private static Set<String> used(Condition.Pattern pattern) {
        Set<String> used = new HashSet<>();
        Constraints.all(pattern.constraint()).forEach(part -> {
            if (part instanceof Constraint.Comparison comparison
                    && comparison.value() instanceof Value.Variable variable) {
                used.add(variable.name());
            }
        });
        return used;
    }

    private static Set<String> bound(Condition condition) {
        Set<String> bound = new HashSet<>();
        Conditions.all(condition).forEach(part -> {
            if (part instanceof Condition.Count count) {
                bound.add(count.result());
            } else if (part instanceof Condition.Pattern pattern) {
                Constraints.all(pattern.constraint()).forEach(constraint -> {
                    if (constraint instanceof Constraint.Binding binding) {
                        bound.add(binding.variable());
                    }
                });
            }
        });
        return bound;
    }

    /** Returns those within a condition. */
    static Stream<Condition> within(Condition condition) {
        if (isAtom(condition)) {
            return Stream.of(condition);
        }
        if (condition instanceof Condition.All all) {
            Parts parts = Parts.of(all);
            return Stream.concat(
                    parts.together().stream(), parts.apart().stream().flatMap(Atoms::within));
        }
        return condition.parts().stream().flatMap(Atoms::within);
    }
}
