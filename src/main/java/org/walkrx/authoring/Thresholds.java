package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Evaluator;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.Value;

/**
 * Finds the numbers in rules that no case meets on both sides: one case on the number itself and one at most 1 beyond it,
 * with the rule holding on the one side and not on the other.
 */
final class Thresholds {

    private static final double NEAR = 1;

    private final RuleBook book;
    private final Map<CaseRun, Evaluator> evaluators = new LinkedHashMap<>();

    Thresholds(RuleBook book, List<CaseRun> runs) {
        this.book = book;
        List<Rule> rules =
                book.files().stream().flatMap(file -> file.rules().stream()).toList();
        runs.forEach(run -> evaluators.put(run, new Evaluator(rules, run.facts())));
    }

    List<String> open() {
        List<String> open = new ArrayList<>();
        for (RuleFile file : book.files()) {
            for (Rule rule : file.rules()) {
                Conditions.all(rule.when()).forEach(condition -> check(rule, condition, open));
            }
        }
        return open;
    }

    private void check(Rule rule, Condition condition, List<String> open) {
        if (condition instanceof Condition.Count count) {
            check(
                    rule,
                    count.result(),
                    count.operator(),
                    count.number(),
                    open,
                    evaluator -> evaluator.result(count).stream().toList());
        } else if (condition instanceof Condition.Pattern pattern) {
            Constraints.all(pattern.constraint()).forEach(constraint -> {
                if (constraint instanceof Constraint.Comparison comparison
                        && comparison.value() instanceof Value.Numeral number) {
                    String name = pattern.type() + " " + comparison.component();
                    check(
                            rule,
                            name,
                            comparison.operator(),
                            number,
                            open,
                            evaluator -> evaluator.numbers(pattern.type(), comparison.component()));
                }
            });
        }
    }

    /** The values that a case has to offer for a number. */
    private interface Values {
        List<Double> of(Evaluator evaluator);
    }

    private void check(
            Rule rule, String name, Operator operator, Value.Numeral number, List<String> open, Values values) {
        double limit = number.number();
        boolean holds = false;
        boolean fails = false;
        for (Map.Entry<CaseRun, Evaluator> entry : evaluators.entrySet()) {
            boolean fires = entry.getKey().fires(rule.id());
            for (double value : values.of(entry.getValue())) {
                if (isNear(operator, value, limit)) {
                    boolean meets = operator.holds(value, limit);
                    holds |= meets && fires;
                    fails |= !meets && !fires;
                }
            }
        }
        if (!holds || !fails) {
            String side = holds ? "does not hold" : fails ? "holds" : "holds, and one where it does not";
            open.add(rule.id() + ": " + name + " " + operator.written() + " " + number.written()
                    + " needs a case at the number where the rule " + side);
        }
    }

    /** The number itself on its own side, and up to 1 beyond it on the other. */
    private static boolean isNear(Operator operator, double value, double limit) {
        boolean ownSide = operator.holds(value, limit) == operator.holds(limit, limit);
        return ownSide ? value == limit : Math.abs(value - limit) <= NEAR;
    }
}
