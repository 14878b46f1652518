package org.walkrx.rules.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds one fact against the constraint of a pattern. A comparison with what is not known is never true. */
final class FactReader {

    private final FactType type;
    private final Object fact;
    private final Map<String, Object> variables;
    private Map<String, Object> bound = Map.of();

    FactReader(FactType type, Object fact, Map<String, Object> variables) {
        this.type = type;
        this.fact = fact;
        this.variables = variables;
    }

    /** Returns the names that the constraint gave to known components. */
    Map<String, Object> bound() {
        return bound;
    }

    boolean meets(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            for (Constraint part : all.parts()) {
                if (!meets(part)) {
                    return false;
                }
            }
            return true;
        }
        if (constraint instanceof Constraint.Any any) {
            for (Constraint part : any.parts()) {
                if (meets(part)) {
                    return true;
                }
            }
            return false;
        }
        if (constraint instanceof Constraint.Binding binding) {
            bind(binding);
            return true;
        }
        if (constraint instanceof Constraint.IsTrue isTrue) {
            return Boolean.TRUE.equals(value(isTrue.component()));
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            @Nullable Object value = value(oneOf.component());
            return value != null && isOneOf(value, oneOf.values()) != oneOf.negated();
        }
        return compare((Constraint.Comparison) constraint);
    }

    private void bind(Constraint.Binding binding) {
        @Nullable Object value = value(binding.component());
        if (value == null) {
            return;
        }
        if (bound.isEmpty()) {
            bound = new LinkedHashMap<>();
        }
        bound.put(binding.variable(), value);
    }

    private boolean isOneOf(Object value, List<Value> values) {
        for (Value other : values) {
            if (equal(value, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean compare(Constraint.Comparison comparison) {
        @Nullable Object left = value(comparison.component());
        @Nullable Object right = meaning(comparison.value());
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Number a && right instanceof Number b) {
            return comparison.operator().holds(a.doubleValue(), b.doubleValue());
        }
        boolean equal = equal(left, comparison.value());
        return comparison.operator() == Operator.EQUAL ? equal : comparison.operator() == Operator.NOT_EQUAL && !equal;
    }

    private boolean equal(Object left, Value right) {
        @Nullable Object other = meaning(right);
        if (left instanceof Number a && other instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        return other != null && (left instanceof Enum<?> word ? word.name().equals(other) : left.equals(other));
    }

    private @Nullable Object meaning(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number();
        }
        if (value instanceof Value.Truth truth) {
            return truth.value();
        }
        if (value instanceof Value.Constant constant) {
            return constant.name();
        }
        String name = ((Value.Variable) value).name();
        @Nullable Object local = bound.get(name);
        return local != null ? local : variables.get(name);
    }

    private @Nullable Object value(String component) {
        FactType.@Nullable Component found = type.components().get(component);
        return found == null ? null : found.of(fact);
    }
}
