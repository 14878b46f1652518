package org.walkrx.rules.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.Position;

/** What must hold for a rule to speak. */
public sealed interface Condition {

    /** Returns where it is written. */
    Position position();

    /** Returns the parts that it is directly made of. */
    List<Condition> parts();

    /**
     * Does what is to be done with its kind.
     *
     * @param visitor what is to be done
     * @param <R> what comes of it
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What is to be done with each kind of condition; who forgets one does not compile.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R> {

        /**
         * Takes an "and".
         *
         * @param all the condition
         */
        R all(All all);

        /**
         * Takes an "or".
         *
         * @param any the condition
         */
        R any(Any any);

        /**
         * Takes a "not".
         *
         * @param not the condition
         */
        R not(Not not);

        /**
         * Takes an "exists".
         *
         * @param exists the condition
         */
        R exists(Exists exists);

        /**
         * Takes a pattern.
         *
         * @param pattern the condition
         */
        R pattern(Pattern pattern);

        /**
         * Takes a count.
         *
         * @param count the condition
         */
        R count(Count count);
    }

    /**
     * All of them; true of an empty list.
     *
     * @param parts the parts
     * @param position where it begins
     */
    record All(List<Condition> parts, Position position) implements Condition {
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
    record Any(List<Condition> parts, Position position) implements Condition {
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
     * The opposite.
     *
     * @param part what must not hold
     * @param position where it begins
     */
    record Not(Condition part, Position position) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * Whether there is such a fact, however many.
     *
     * @param part what must hold
     * @param position where it begins
     */
    record Exists(Condition part, Position position) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exists(this);
        }
    }

    /**
     * A fact of a type that meets a constraint.
     *
     * @param type name of the fact type
     * @param constraint what is asked of it
     * @param position where the type is written
     */
    record Pattern(String type, Constraint constraint, Position position) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pattern(this);
        }
    }

    /**
     * A count, sum, lowest, highest or mean over the facts that match a pattern.
     *
     * @param source the pattern
     * @param function which of them
     * @param argument the bound name that is summed, or {@code null} for a count
     * @param result the name of the result
     * @param operator how the result is compared
     * @param number with which number
     * @param position where it begins
     */
    record Count(
            Pattern source,
            Function function,
            @Nullable String argument,
            String result,
            Operator operator,
            Value.NumberLiteral number,
            Position position)
            implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of(source);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /** The built-in functions of a count. */
    enum Function {
        /** How many facts. */
        COUNT,
        /** Their sum; 0 of none. */
        SUM,
        /** The lowest; unknown of none. */
        MIN,
        /** The highest; unknown of none. */
        MAX,
        /** The mean; unknown of none. */
        AVERAGE
    }
}
