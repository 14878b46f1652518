package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;
import org.walkrx.rules.syntax.Value;

/**
 * Finds the numbers in rules that no case meets on both sides: one case on the number itself and one at most 1 beyond it,
 * with the rule holding on the one side and not on the other.
 */
final class Thresholds {

    private static final double NEAR = 1;

    private final Map<CaseRun, RuleMatcher> people = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    private Thresholds(RuleBook book, List<CaseRun> runs) {
        runs.forEach(run -> people.put(
                run, RuleMatcher.of(OpenBook.of(book).definitions(), run.facts().facts())));
    }

    /** Returns the numbers that lack a side, in words. */
    static List<String> open(RuleBook book, List<CaseRun> runs) {
        Thresholds thresholds = new Thresholds(book, runs);
        OpenBook.of(book).writtenRules().forEach(rule -> thresholds.check(rule, rule.when(), false));
        return thresholds.open;
    }

    private void check(Rule rule, Condition condition, boolean negated) {
        if (condition instanceof Condition.Not not) {
            check(rule, not.part(), !negated);
        } else if (condition instanceof Condition.Count count) {
            check(
                    new Threshold(rule, count.result(), count.operator(), count.number(), negated),
                    person -> person.result(count).stream().toList());
        } else if (condition instanceof Condition.Pattern pattern) {
            Constraints.all(pattern.constraint()).forEach(constraint -> check(rule, pattern, constraint, negated));
        } else {
            condition.parts().forEach(part -> check(rule, part, negated));
        }
    }

    private void check(Rule rule, Condition.Pattern pattern, Constraint constraint, boolean negated) {
        if (constraint instanceof Constraint.Comparison comparison
                && comparison.value() instanceof Value.NumberLiteral number) {
            String name = pattern.type() + " " + comparison.component();
            check(
                    new Threshold(rule, name, comparison.operator(), number, negated),
                    person -> numbers(person, pattern.type(), comparison.component()));
        }
    }

    /** Returns the values of a component over all facts of a type, unknown ones left out. */
    private static List<Double> numbers(RuleMatcher person, String type, String component) {
        FactType.Component found =
                FactType.named(type).orElseThrow().components().get(component);
        return person.facts(type).stream()
                .map(fact -> found == null ? null : found.of(fact))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).doubleValue())
                .toList();
    }

    /** A number of a rule; negated within a {@code not}, where meeting it keeps the rule from holding. */
    private record Threshold(Rule rule, String name, Operator operator, Value.NumberLiteral number, boolean negated) {

        /** Whether a value lies on the number, on its own side, or up to 1 beyond it on the other. */
        boolean isNear(double value) {
            double limit = number.number();
            boolean ownSide = operator.holds(value, limit) == operator.holds(limit, limit);
            return ownSide ? value == limit : Math.abs(value - limit) <= NEAR;
        }

        boolean asksForFiring(double value) {
            return operator.holds(value, number.number()) != negated;
        }
    }

    private void check(Threshold threshold, Function<RuleMatcher, List<Double>> values) {
        boolean holds = false;
        boolean fails = false;
        for (Map.Entry<CaseRun, RuleMatcher> entry : people.entrySet()) {
            boolean fires = entry.getKey().fires(threshold.rule().id());
            for (double value : values.apply(entry.getValue())) {
                boolean asked = threshold.asksForFiring(value);
                if (asked == fires && threshold.isNear(value)) {
                    holds |= asked;
                    fails |= !asked;
                }
            }
        }
        if (!holds || !fails) {
            String side = holds ? "does not hold" : fails ? "holds" : "holds, and one where it does not";
            open.add(threshold.rule().id() + ": " + threshold.name() + " "
                    + threshold.operator().written() + " " + threshold.number().written()
                    + " needs a case at the number where the rule " + side);
        }
    }
}
