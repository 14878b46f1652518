package org.walkrx.rules.syntax;

import java.util.List;

/** What a pattern asks of one fact. */
public sealed interface Constraint {

    /** Returns where it is written. */
    Position position();

    /**
     * All of them; true of an empty list.
     *
     * @param parts the parts
     * @param position where it begins
     */
    record All(List<Constraint> parts, Position position) implements Constraint {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one of them.
     *
     * @param parts the parts
     * @param position where it begins
     */
    record Any(List<Constraint> parts, Position position) implements Constraint {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A component compared with a value.
     *
     * @param component name of the component
     * @param operator the comparison
     * @param value what it is compared with
     * @param position where the component is written
     */
    record Comparison(String component, Operator operator, Value value, Position position) implements Constraint {}

    /**
     * A component that is, or is not, one of some values.
     *
     * @param component name of the component
     * @param values the values
     * @param negated whether it is {@code not in}
     * @param position where the component is written
     */
    record OneOf(String component, List<Value> values, boolean negated, Position position) implements Constraint {
        /** Copies the values. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * A yes/no component that must be true, such as {@code present}.
     *
     * @param component name of the component
     * @param position where it is written
     */
    record IsTrue(String component, Position position) implements Constraint {}

    /**
     * Gives a component a name for use elsewhere in the rule; always true.
     *
     * @param variable name with its dollar sign
     * @param component name of the component
     * @param position where the variable is written
     */
    record Binding(String variable, String component, Position position) implements Constraint {}
}
