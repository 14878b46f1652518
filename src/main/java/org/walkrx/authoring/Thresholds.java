package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Evaluator;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * Finds the numbers in rules that no case meets on both sides: one case on the number itself and one at most 1 beyond it,
 * with the rule holding on the one side and not on the other.
 */
final class Thresholds {

    private static final double NEAR = 1;

    private final RuleBook book;
    private final Map<CaseRun, Evaluator> evaluators = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    private Thresholds(RuleBook book, List<CaseRun> runs) {
        this.book = book;
        List<Rule> rules =
                book.files().stream().flatMap(file -> file.rules().stream()).toList();
        runs.forEach(run -> evaluators.put(run, new Evaluator(rules, run.facts())));
    }

    /** Returns the numbers that lack a side, in words. */
    static List<String> open(RuleBook book, List<CaseRun> runs) {
        Thresholds thresholds = new Thresholds(book, runs);
        thresholds
                .book
                .files()
                .forEach(file -> file.rules().forEach(rule -> thresholds.check(rule, rule.when(), false)));
        return thresholds.open;
    }

    private void check(Rule rule, Condition condition, boolean negated) {
        if (condition instanceof Condition.Not not) {
            check(rule, not.part(), !negated);
        } else if (condition instanceof Condition.Count count) {
            check(
                    new Threshold(rule, count.result(), count.operator(), count.number(), negated),
                    evaluator -> evaluator.result(count).stream().toList());
        } else if (condition instanceof Condition.Pattern pattern) {
            Constraints.all(pattern.constraint()).forEach(constraint -> check(rule, pattern, constraint, negated));
        } else {
            Conditions.parts(condition).forEach(part -> check(rule, part, negated));
        }
    }

    private void check(Rule rule, Condition.Pattern pattern, Constraint constraint, boolean negated) {
        if (constraint instanceof Constraint.Comparison comparison
                && comparison.value() instanceof Value.Numeral number) {
            String name = pattern.type() + " " + comparison.component();
            check(
                    new Threshold(rule, name, comparison.operator(), number, negated),
                    evaluator -> evaluator.numbers(pattern.type(), comparison.component()));
        }
    }

    /** A number of a rule; negated within a {@code not}, where meeting it keeps the rule from holding. */
    private record Threshold(Rule rule, String name, Operator operator, Value.Numeral number, boolean negated) {

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

    private void check(Threshold threshold, Function<Evaluator, List<Double>> values) {
        boolean holds = false;
        boolean fails = false;
        for (Map.Entry<CaseRun, Evaluator> entry : evaluators.entrySet()) {
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
