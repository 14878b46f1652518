package org.walkrx.authoring.analysis;

import org.jspecify.annotations.Nullable;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;

/** Says whether one value of a component meets one comparison; what is not known meets none. */
final class Comparisons {

    private Comparisons() {}

    static boolean holds(Constraint comparison, @Nullable Object value) {
        if (comparison instanceof Constraint.Binding) {
            return true;
        }
        if (value == null) {
            return false;
        }
        if (comparison instanceof Constraint.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(other -> equal(value, other)) != oneOf.negated();
        }
        return comparison instanceof Constraint.Comparison compared ? compare(compared, value) : value.equals(true);
    }

    private static boolean compare(Constraint.Comparison comparison, Object value) {
        if (value instanceof Number number && comparison.value() instanceof Value.Numeral numeral) {
            return comparison.operator().holds(number.doubleValue(), numeral.number());
        }
        boolean equal = equal(value, comparison.value());
        return comparison.operator() == Operator.EQUAL ? equal : comparison.operator() == Operator.NOT_EQUAL && !equal;
    }

    private static boolean equal(Object value, Value other) {
        if (value instanceof Number number && other instanceof Value.Numeral numeral) {
            return number.doubleValue() == numeral.number();
        }
        if (other instanceof Value.Truth truth) {
            return value.equals(truth.value());
        }
        return other instanceof Value.Constant constant
                ? value.equals(constant.name())
                : other instanceof Value.Text text && value.equals(text.text());
    }
}
