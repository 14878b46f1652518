package org.walkrx.rules.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Walks through constraints. */
public final class Constraints {

    private Constraints() {}

    /**
     * Returns a constraint and everything within it, outermost first.
     *
     * @param constraint the constraint
     */
    public static Stream<Constraint> all(Constraint constraint) {
        return Stream.concat(Stream.of(constraint), constraint.parts().stream().flatMap(Constraints::all));
    }

    /**
     * Returns the components a constraint looks at, in order.
     *
     * @param constraint the constraint
     */
    public static Set<String> components(Constraint constraint) {
        Set<String> names = new LinkedHashSet<>();
        addComponents(constraint, names);
        return names;
    }

    private static void addComponents(Constraint constraint, Set<String> names) {
        if (constraint instanceof Constraint.Leaf leaf) {
            names.add(leaf.component());
        }
        constraint.parts().forEach(part -> addComponents(part, names));
    }

    /**
     * Returns the texts that a component is compared with, in order.
     *
     * @param constraint the constraint
     * @param component name of the component
     */
    public static Set<String> texts(Constraint constraint, String component) {
        Set<String> texts = new LinkedHashSet<>();
        addTexts(constraint, component, texts);
        return texts;
    }

    private static void addTexts(Constraint constraint, String component, Set<String> texts) {
        values(constraint, component).forEach(value -> {
            if (value instanceof Value.Text text) {
                texts.add(text.text());
            }
        });
        constraint.parts().forEach(part -> addTexts(part, component, texts));
    }

    /**
     * Returns the names of which a finding must bear one, if that is all that a constraint asks; else none.
     *
     * @param constraint the constraint
     */
    public static Set<String> onlyNames(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().size() == 1 ? onlyNames(all.parts().get(0)) : Set.of();
        }
        return constraint instanceof Constraint.OneOf oneOf
                        && oneOf.component().equals("name")
                        && !oneOf.negated()
                        && oneOf.values().stream().allMatch(Value.Text.class::isInstance)
                ? Set.copyOf(texts(oneOf, "name"))
                : Set.of();
    }

    /**
     * Returns whether a fact must bear one of the names that a constraint writes; a choice, or "any name but this", can
     * match others.
     *
     * @param constraint the constraint
     */
    public static boolean namesAreClosed(Constraint constraint) {
        return !texts(constraint, "name").isEmpty() && all(constraint).noneMatch(Constraints::isOpen);
    }

    private static boolean isOpen(Constraint constraint) {
        return constraint instanceof Constraint.Any
                || (constraint instanceof Constraint.OneOf oneOf && oneOf.negated())
                || (constraint instanceof Constraint.Comparison comparison
                        && comparison.operator() == Operator.NOT_EQUAL);
    }

    /**
     * Returns whether a constraint on findings asks for those that are denied.
     *
     * @param constraint the constraint
     */
    public static boolean asksForDenied(Constraint constraint) {
        return all(constraint)
                .anyMatch(part -> part instanceof Constraint.Comparison comparison
                        && comparison.component().equals("present")
                        && comparison.value() instanceof Value.BooleanLiteral truth
                        && truth.value() == (comparison.operator() == Operator.NOT_EQUAL));
    }

    /**
     * Returns the names that a constraint compares with: of components of this fact, or of others.
     *
     * @param constraint the constraint
     */
    public static List<String> variables(Constraint constraint) {
        return components(constraint).stream()
                .flatMap(component -> all(constraint).flatMap(part -> values(part, component).stream()))
                .filter(Value.Variable.class::isInstance)
                .map(Value::written)
                .distinct()
                .toList();
    }

    /** Returns the values that a constraint itself compares a component with. */
    static List<Value> values(Constraint constraint, String component) {
        if (constraint instanceof Constraint.Comparison comparison
                && comparison.component().equals(component)) {
            return List.of(comparison.value());
        }
        if (constraint instanceof Constraint.OneOf oneOf && oneOf.component().equals(component)) {
            return oneOf.values();
        }
        return List.of();
    }
}
