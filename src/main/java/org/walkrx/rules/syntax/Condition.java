package org.walkrx.rules.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for a rule to speak. */
public sealed interface Condition {

    /** Returns where it is written. */
    Position position();

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
    }

    /**
     * The opposite.
     *
     * @param part what must not hold
     * @param position where it begins
     */
    record Not(Condition part, Position position) implements Condition {}

    /**
     * Whether there is such a fact, however many.
     *
     * @param part what must hold
     * @param position where it begins
     */
    record Exists(Condition part, Position position) implements Condition {}

    /**
     * A fact of a type that meets a constraint.
     *
     * @param type name of the fact type
     * @param constraint what is asked of it
     * @param position where the type is written
     */
    record Pattern(String type, Constraint constraint, Position position) implements Condition {}

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
            Value.Numeral number,
            Position position)
            implements Condition {}

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
