package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of a rule as they are written, on one line; what means something else is written otherwise. */
public final class AsWritten implements Condition.Visitor<String>, Constraint.Visitor<String> {

    private static final AsWritten WRITER = new AsWritten();

    private AsWritten() {}

    /**
     * Returns a condition.
     *
     * @param condition the condition
     */
    public static String of(Condition condition) {
        return condition.accept(WRITER);
    }

    /**
     * Returns a constraint.
     *
     * @param constraint the constraint
     */
    public static String of(Constraint constraint) {
        return constraint.accept(WRITER);
    }

    /**
     * Returns a statement.
     *
     * @param call the statement
     */
    public static String of(Call call) {
        return call.isInsert()
                ? "insert( new Concept( " + values(call.arguments()) + " ) )"
                : "advise." + call.name() + "( " + values(call.arguments()) + " )";
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

    @Override
    public String all(Condition.All all) {
        return "( " + joined(all.parts(), " and ") + " )";
    }

    @Override
    public String any(Condition.Any any) {
        return "( " + joined(any.parts(), " or ") + " )";
    }

    private static String joined(List<Condition> parts, String between) {
        return parts.stream().map(AsWritten::of).collect(Collectors.joining(between));
    }

    @Override
    public String not(Condition.Not not) {
        return "not " + of(not.part());
    }

    @Override
    public String exists(Condition.Exists exists) {
        return "exists " + of(exists.part());
    }

    @Override
    public String pattern(Condition.Pattern pattern) {
        String inner = of(pattern.constraint());
        return pattern.type() + (inner.isEmpty() ? "( )" : "( " + inner + " )");
    }

    @Override
    public String count(Condition.Count count) {
        return comparison(count) + " of " + of(count.source());
    }

    @Override
    public String all(Constraint.All all) {
        return all.parts().stream().map(AsWritten::of).collect(Collectors.joining(", "));
    }

    @Override
    public String any(Constraint.Any any) {
        return any.parts().stream().map(AsWritten::within).collect(Collectors.joining(" || "));
    }

    /** A comma binds less than an "or", so what is joined within one is joined by {@code &&}. */
    private static String within(Constraint part) {
        if (part instanceof Constraint.All all) {
            return all.parts().stream()
                    .map(each -> each instanceof Constraint.Any ? "( " + of(each) + " )" : within(each))
                    .collect(Collectors.joining(" && ", "( ", " )"));
        }
        return of(part);
    }

    @Override
    public String comparison(Constraint.Comparison comparison) {
        return comparison.component() + " " + comparison.operator().written() + " "
                + comparison.value().written();
    }

    @Override
    public String oneOf(Constraint.OneOf oneOf) {
        return oneOf.component() + (oneOf.negated() ? " not in ( " : " in ( ") + values(oneOf.values()) + " )";
    }

    @Override
    public String isTrue(Constraint.IsTrue isTrue) {
        return isTrue.component();
    }

    @Override
    public String known(Constraint.Known known) {
        return known.component() + " != null";
    }

    @Override
    public String binding(Constraint.Binding binding) {
        return binding.variable() + " : " + binding.component();
    }

    private static String values(List<Value> values) {
        return values.stream().map(Value::written).collect(Collectors.joining(", "));
    }
}
