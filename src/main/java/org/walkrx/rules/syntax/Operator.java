package org.walkrx.rules.syntax;

import java.util.Arrays;

/** A comparison. */
public enum Operator {
    /** Equal. */
    EQUAL("=="),
    /** Not equal; accepted only where the same pattern has shown the component to be known. */
    NOT_EQUAL("!="),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    AT_MOST("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    AT_LEAST(">=");

    private final String written;

    Operator(String written) {
        this.written = written;
    }

    /** Returns the operator as it is written in a rule. */
    public String written() {
        return written;
    }

    static Operator written(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.written.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns whether two numbers stand in this relation.
     *
     * @param left left side
     * @param right right side
     */
    public boolean holds(double left, double right) {
        return switch (this) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
        };
    }

    /**
     * Returns whether two known values stand in this relation. Those that are no numbers are the same or not, and neither
     * is more than the other; a word is the same as its name.
     *
     * @param left left side
     * @param right right side
     */
    boolean matches(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return holds(a.doubleValue(), b.doubleValue());
        }
        return this == EQUAL ? isSame(left, right) : this == NOT_EQUAL && !isSame(left, right);
    }

    private static boolean isSame(Object left, Object right) {
        return name(left).equals(name(right));
    }

    private static Object name(Object value) {
        return value instanceof Enum<?> word ? word.name() : value;
    }
}
