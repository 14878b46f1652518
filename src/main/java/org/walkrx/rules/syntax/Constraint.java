package org.walkrx.rules.syntax;

import java.util.List;
import org.walkrx.text.Position;

/** What a pattern asks of one fact. */
public sealed interface Constraint {

    /** Returns where it is written. */
    Position position();

    /** Returns the parts that it is directly made of; none, if it looks at one component. */
    default List<Constraint> parts() {
        return List.of();
    }

    /**
     * Does what is to be done with its kind.
     *
     * @param visitor what is to be done
     * @param <R> what comes of it
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What is to be done with each kind of constraint; who forgets one does not compile.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R> {

        /**
         * Takes an "and".
         *
         * @param all the constraint
         */
        R all(All all);

        /**
         * Takes an "or".
         *
         * @param any the constraint
         */
        R any(Any any);

        /**
         * Takes a comparison.
         *
         * @param comparison the constraint
         */
        R comparison(Comparison comparison);

        /**
         * Takes a list of values.
         *
         * @param oneOf the constraint
         */
        R oneOf(OneOf oneOf);

        /**
         * Takes a component that must be true.
         *
         * @param isTrue the constraint
         */
        R isTrue(IsTrue isTrue);

        /**
         * Takes a component that must be known.
         *
         * @param known the constraint
         */
        R known(Known known);

        /**
         * Takes the giving of a name.
         *
         * @param binding the constraint
         */
        R binding(Binding binding);
    }

    /** A constraint on one component. */
    sealed interface Leaf extends Constraint {

        /** Returns the name of the component. */
        String component();
    }

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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
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
    record Comparison(String component, Operator operator, Value value, Position position) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /**
     * A component that is, or is not, one of some values.
     *
     * @param component name of the component
     * @param values the values
     * @param negated whether it is {@code not in}
     * @param position where the component is written
     */
    record OneOf(String component, List<Value> values, boolean negated, Position position) implements Leaf {
        /** Copies the values. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /**
     * A yes/no component that must be true, such as {@code present}.
     *
     * @param component name of the component
     * @param position where it is written
     */
    record IsTrue(String component, Position position) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isTrue(this);
        }
    }

    /**
     * A component that must be known, whatever it is: {@code now != null}.
     *
     * @param component name of the component
     * @param position where it is written
     */
    record Known(String component, Position position) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.known(this);
        }
    }

    /**
     * Gives a component a name for use elsewhere in the rule; always true.
     *
     * @param variable name with its dollar sign
     * @param component name of the component
     * @param position where the variable is written
     */
    record Binding(String variable, String component, Position position) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binding(this);
        }
    }
}
