package org.walkrx.rules.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds one fact against what a pattern asks of it: the one place that says when a value meets a comparison. A comparison
 * with what is not known is never true.
 */
public final class FactMatcher implements Constraint.Visitor<Boolean> {

    private final Function<String, @Nullable Object> components;
    private final Map<String, Object> variables;
    private Map<String, Object> bound = Map.of();

    private FactMatcher(Function<String, @Nullable Object> components, Map<String, Object> variables) {
        this.components = components;
        this.variables = variables;
    }

    /**
     * Creates a matcher for one fact.
     *
     * @param type its type
     * @param fact the fact
     * @param variables the values of the names that other patterns have bound
     */
    FactMatcher(FactType type, Record fact, Map<String, Object> variables) {
        this(
                name -> {
                    FactType.Component component = type.components().get(name);
                    return component == null ? null : component.of(fact);
                },
                variables);
    }

    /**
     * Returns whether a fact meets a constraint in which no other fact is named.
     *
     * @param fact the fact
     * @param constraint the constraint
     */
    public static boolean meets(Record fact, Constraint constraint) {
        return meets(fact, constraint, Map.of());
    }

    /**
     * Returns whether a fact meets a constraint.
     *
     * @param fact the fact
     * @param constraint the constraint
     * @param variables the values of the names that other patterns have bound
     */
    public static boolean meets(Record fact, Constraint constraint, Map<String, Object> variables) {
        return new FactMatcher(FactType.of(fact), fact, variables).meets(constraint);
    }

    /**
     * Returns whether a value meets a constraint on one component.
     *
     * @param value the value, or {@code null} if it is not known; a word may be given by its name
     * @param constraint the constraint
     */
    public static boolean valueMeets(@Nullable Object value, Constraint constraint) {
        return new FactMatcher(name -> value, Map.of()).meets(constraint);
    }

    boolean meets(Constraint constraint) {
        return constraint.accept(this);
    }

    /** Returns the names that the constraint gave to known components. */
    Map<String, Object> bound() {
        return bound;
    }

    @Override
    public Boolean all(Constraint.All all) {
        for (Constraint part : all.parts()) {
            if (!meets(part)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Boolean any(Constraint.Any any) {
        for (Constraint part : any.parts()) {
            if (meets(part)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Boolean comparison(Constraint.Comparison comparison) {
        Object value = components.apply(comparison.component());
        return value != null && holds(comparison.operator(), value, comparison.value());
    }

    @Override
    public Boolean oneOf(Constraint.OneOf oneOf) {
        Object value = components.apply(oneOf.component());
        return value != null && isOneOf(value, oneOf) != oneOf.negated();
    }

    private boolean isOneOf(Object value, Constraint.OneOf oneOf) {
        for (Value other : oneOf.values()) {
            if (holds(Operator.EQUAL, value, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Operator operator, Object left, Value right) {
        Object own = right.meaning(bound);
        Object other = own == null ? right.meaning(variables) : own;
        return other != null && operator.matches(left, other);
    }

    @Override
    public Boolean isTrue(Constraint.IsTrue isTrue) {
        return Boolean.TRUE.equals(components.apply(isTrue.component()));
    }

    @Override
    public Boolean known(Constraint.Known known) {
        return components.apply(known.component()) != null;
    }

    @Override
    public Boolean binding(Constraint.Binding binding) {
        Object value = components.apply(binding.component());
        if (value != null) {
            if (bound.isEmpty()) {
                bound = new LinkedHashMap<>();
            }
            bound.put(binding.variable(), value);
        }
        return true;
    }
}
