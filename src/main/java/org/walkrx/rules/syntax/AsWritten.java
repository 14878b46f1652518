package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of a rule as they are written, on one line. */
public final class AsWritten {

    private AsWritten() {}

    /**
     * Returns a condition.
     *
     * @param condition the condition
     */
    public static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return "( " + joined(all.parts(), " and ") + " )";
        }
        if (condition instanceof Condition.Any any) {
            return "( " + joined(any.parts(), " or ") + " )";
        }
        if (condition instanceof Condition.Not not) {
            return "not " + of(not.part());
        }
        if (condition instanceof Condition.Exists exists) {
            return "exists " + of(exists.part());
        }
        if (condition instanceof Condition.Count count) {
            return comparison(count) + " of " + of(count.source());
        }
        Condition.Pattern pattern = (Condition.Pattern) condition;
        String inner = of(pattern.constraint());
        return pattern.type() + (inner.isEmpty() ? "( )" : "( " + inner + " )");
    }

    /**
     * Returns how a count compares: {@code count >= 4}.
     *
     * @param count the count
     */
    public static String comparison(Condition.Count count) {
        return count.function().name().toLowerCase(Locale.ROOT) + " "
                + count.operator().written() + " " + count.number().written();
    }

    private static String joined(List<Condition> parts, String between) {
        return parts.stream().map(AsWritten::of).collect(Collectors.joining(between));
    }

    /**
     * Returns a constraint.
     *
     * @param constraint the constraint
     */
    public static String of(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().map(AsWritten::of).collect(Collectors.joining(", "));
        }
        if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().map(AsWritten::of).collect(Collectors.joining(" || "));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return comparison.component() + " " + comparison.operator().written() + " "
                    + comparison.value().written();
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.component() + (oneOf.negated() ? " not in ( " : " in ( ") + values(oneOf.values()) + " )";
        }
        if (constraint instanceof Constraint.Binding binding) {
            return binding.variable() + " : " + binding.component();
        }
        return ((Constraint.IsTrue) constraint).component();
    }

    /**
     * Returns a statement.
     *
     * @param call the statement
     */
    public static String of(Call call) {
        return call.name().equals(Call.INSERT)
                ? "insert( new Concept( " + values(call.arguments()) + " ) )"
                : "advise." + call.name() + "( " + values(call.arguments()) + " )";
    }

    private static String values(List<Value> values) {
        return values.stream().map(Value::written).collect(Collectors.joining(", "));
    }
}
