package org.walkrx.rules.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds one fact against what a pattern asks of it: the one place that says when a value meets a comparison. A comparison
 * with what is not known is never true.
 */
public final class FactMatcher implements Constraint.Visitor<Boolean> {

    private final @Nullable FactType type;

    /** A fact of the type; without a type, the value of whichever component is asked for. */
    private final @Nullable Object fact;

    private final Map<String, Object> variables;
    private Map<String, Object> bound = Map.of();

    private FactMatcher(@Nullable Object value) {
        this.type = null;
        this.fact = value;
        this.variables = Map.of();
    }

    /**
     * Creates a matcher for one fact.
     *
     * @param type its type
     * @param fact the fact
     * @param variables the values of the names that other patterns have bound
     */
    FactMatcher(FactType type, Record fact, Map<String, Object> variables) {
        this.type = type;
        this.fact = fact;
        this.variables = variables;
    }

    private @Nullable Object value(String name) {
        if (type == null || fact == null) {
            return fact;
        }
        FactType.Component component = type.components().get(name);
        return component == null ? null : component.of(fact);
    }

    /**
     * Returns whether a fact meets a constraint in which no other fact is named.
     *
     * @param fact the fact
     * @param constraint the constraint
     */
    public static boolean meets(Record fact, Constraint constraint) {
        return meets(FactType.of(fact), fact, constraint, Map.of());
    }

    /**
     * Returns whether a fact meets a constraint.
     *
     * @param type its type
     * @param fact the fact
     * @param constraint the constraint
     * @param variables the values of the names that other patterns have bound
     */
    public static boolean meets(FactType type, Record fact, Constraint constraint, Map<String, Object> variables) {
        return new FactMatcher(type, fact, variables).meets(constraint);
    }

    /**
     * Returns whether a value meets a constraint on one component.
     *
     * @param value the value, or {@code null} if it is not known; a word may be given by its name
     * @param constraint the constraint
     */
    public static boolean valueMeets(@Nullable Object value, Constraint constraint) {
        return new FactMatcher(value).meets(constraint);
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
        Object value = value(comparison.component());
        return value != null && holds(comparison.operator(), value, comparison.value());
    }

    @Override
    public Boolean oneOf(Constraint.OneOf oneOf) {
        Object value = value(oneOf.component());
        return value != null && isOneOf(value, oneOf) != oneOf.negated();
    }

    private boolean isOneOf(Object value, Constraint.OneOf oneOf) {
        for (Value other : oneOf.values()) {
            if (value instanceof String && other instanceof Value.Text text) {
                if (text.text().equals(value)) {
                    return true;
                }
            } else if (holds(Operator.EQUAL, value, other)) {
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
        return Boolean.TRUE.equals(value(isTrue.component()));
    }

    @Override
    public Boolean known(Constraint.Known known) {
        return value(known.component()) != null;
    }

    @Override
    public Boolean binding(Constraint.Binding binding) {
        Object value = value(binding.component());
        if (value != null) {
            if (bound.isEmpty()) {
                bound = new LinkedHashMap<>();
            }
            bound.put(binding.variable(), value);
        }
        return true;
    }
}
