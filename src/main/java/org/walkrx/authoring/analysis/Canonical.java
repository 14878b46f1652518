package org.walkrx.authoring.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Value;

/** Conditions as text, the same for the same condition wherever it stands. */
final class Canonical {

    private Canonical() {}

    static String of(Condition.Count count) {
        return count.function() + "(" + of(count.source()) + ") "
                + count.operator().written() + " " + count.number().number();
    }

    static String of(Condition.Pattern pattern) {
        return pattern.type() + "(" + of(pattern.constraint(), comparesWithName(pattern)) + ")";
    }

    /** A name that nothing in the pattern is compared with makes no difference to it. */
    private static String of(Constraint constraint, boolean namesMatter) {
        if (constraint instanceof Constraint.All all) {
            return joined(all.parts(), " && ", namesMatter);
        }
        if (constraint instanceof Constraint.Any any) {
            return joined(any.parts(), " || ", namesMatter);
        }
        return of(constraint);
    }

    private static String of(Constraint constraint) {
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.component()
                    + (oneOf.negated() ? " not" : "")
                    + oneOf.values().stream().map(Value::written).collect(Collectors.joining(", ", " in (", ")"));
        }
        if (constraint instanceof Constraint.Binding binding) {
            return binding.variable() + ":" + binding.component();
        }
        return constraint instanceof Constraint.Comparison comparison
                ? comparison.component()
                        + comparison.operator().written()
                        + comparison.value().written()
                : ((Constraint.IsTrue) constraint).component();
    }

    private static String joined(List<Constraint> parts, String sign, boolean namesMatter) {
        return parts.stream()
                .filter(part -> namesMatter || !(part instanceof Constraint.Binding))
                .map(part -> of(part, namesMatter))
                .collect(Collectors.joining(sign, "(", ")"));
    }

    /** Returns whether a pattern looks at a name that another pattern gave: it has no meaning of its own then. */
    static boolean leansOnAnother(Condition.Pattern pattern) {
        Set<String> own = new HashSet<>();
        Set<String> used = new HashSet<>();
        Constraints.all(pattern.constraint()).forEach(part -> {
            if (part instanceof Constraint.Binding binding) {
                own.add(binding.variable());
            } else if (part instanceof Constraint.Comparison comparison
                    && comparison.value() instanceof Value.Variable variable) {
                used.add(variable.name());
            }
        });
        return !own.containsAll(used);
    }

    /** Returns whether a pattern compares with a name, its own or another's. */
    static boolean comparesWithName(Condition.Pattern pattern) {
        return Constraints.all(pattern.constraint())
                .anyMatch(part -> part instanceof Constraint.Comparison comparison
                        && comparison.value() instanceof Value.Variable);
    }
}
