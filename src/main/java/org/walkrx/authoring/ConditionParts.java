package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.WalkSymptom;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Match;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;
import org.walkrx.rules.syntax.Value;

/**
 * Takes a rule's condition apart: each comparison, each name and each word of a list, each branch of an "or", each "not",
 * each count.
 */
final class ConditionParts {

    private final Condition whole;
    private final Set<String> used;
    private final List<ConditionPart> parts = new ArrayList<>();

    private ConditionParts(Rule rule) {
        this.whole = rule.when();
        this.used = namesIn(rule);
    }

    /** Returns the parts in the order of the text. */
    static List<ConditionPart> of(Rule rule) {
        ConditionParts parts = new ConditionParts(rule);
        parts.take(rule.when(), UnaryOperator.identity());
        return List.copyOf(parts.parts);
    }

    private void take(Condition condition, UnaryOperator<Condition> within) {
        if (condition instanceof Condition.All all) {
            for (int i = 0; i < all.parts().size(); i++) {
                int at = i;
                take(
                        all.parts().get(i),
                        part -> within.apply(new Condition.All(Lists.with(all.parts(), at, part), all.position())));
            }
        } else if (condition instanceof Condition.Any any) {
            takeBranches(any, within);
        } else if (condition instanceof Condition.Not not) {
            add("not", not, within);
            take(not.part(), part -> within.apply(new Condition.Not(part, not.position())));
        } else if (condition instanceof Condition.Exists exists) {
            take(exists.part(), part -> within.apply(new Condition.Exists(part, exists.position())));
        } else if (condition instanceof Condition.Count count) {
            add(AsWritten.comparison(count), count, within);
            takePattern(count.source(), part -> within.apply(Edits.withSource(count, part)));
        } else if (condition instanceof Condition.Pattern pattern) {
            if (asksForNothing(pattern)) {
                add(AsWritten.of(pattern), pattern, within);
            }
            takePattern(pattern, within::apply);
        }
    }

    private void takeBranches(Condition.Any any, UnaryOperator<Condition> within) {
        for (int i = 0; i < any.parts().size(); i++) {
            int at = i;
            UnaryOperator<Condition> branch =
                    part -> within.apply(new Condition.Any(Lists.with(any.parts(), at, part), any.position()));
            add("or " + AsWritten.of(any.parts().get(i)), any.parts().get(i), branch);
            take(any.parts().get(i), branch);
        }
    }

    private interface PatternPlace {
        Condition apply(Condition.Pattern pattern);
    }

    private void takePattern(Condition.Pattern pattern, PatternPlace within) {
        take(pattern, pattern.constraint(), part -> within.apply(Edits.withConstraint(pattern, part)));
    }

    private static boolean asksForNothing(Condition.Pattern pattern) {
        return Constraints.all(pattern.constraint())
                .allMatch(part -> part instanceof Constraint.All || part instanceof Constraint.Binding);
    }

    private interface ConstraintPlace {
        Condition apply(Constraint constraint);
    }

    private void take(Condition.Pattern pattern, Constraint constraint, ConstraintPlace within) {
        if (constraint instanceof Constraint.All all) {
            for (int i = 0; i < all.parts().size(); i++) {
                int at = i;
                take(
                        pattern,
                        all.parts().get(i),
                        part -> within.apply(new Constraint.All(Lists.with(all.parts(), at, part), all.position())));
            }
        } else if (constraint instanceof Constraint.Any any) {
            for (int i = 0; i < any.parts().size(); i++) {
                int at = i;
                take(
                        pattern,
                        any.parts().get(i),
                        part -> within.apply(new Constraint.Any(Lists.with(any.parts(), at, part), any.position())));
            }
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            takeValues(pattern, oneOf, within);
        } else if (constraint instanceof Constraint.Comparison comparison && isName(comparison)) {
            addName(pattern, ((Value.Text) comparison.value()), Edits.never(comparison.position()), within);
        } else if (!(constraint instanceof Constraint.Binding)) {
            Function<RuleMatcher, Set<Map<String, Object>>> always =
                    other(within.apply(Edits.always(constraint.position())));
            Function<RuleMatcher, Set<Map<String, Object>>> never = other(within.apply(Edits.never(constraint.position())));
            parts.add(new ConditionPart(AsWritten.of(constraint), constraint.position(), List.of(always, never)));
        }
    }

    private static boolean isName(Constraint.Comparison comparison) {
        return comparison.component().equals("name")
                && comparison.operator() == Operator.EQUAL
                && comparison.value() instanceof Value.Text;
    }

    private void takeValues(Condition.Pattern pattern, Constraint.OneOf oneOf, ConstraintPlace within) {
        for (int i = 0; i < oneOf.values().size(); i++) {
            Value value = oneOf.values().get(i);
            Constraint without = Edits.withoutValue(oneOf, i);
            if (oneOf.component().equals("name") && value instanceof Value.Text text) {
                addName(pattern, text, without, within);
            } else {
                Constraint always = Edits.always(oneOf.position());
                List<Function<RuleMatcher, Set<Map<String, Object>>>> otherwise =
                        List.of(other(within.apply(without)), other(within.apply(always)));
                String text = oneOf.component() + " in ( " + value.written() + " )";
                parts.add(new ConditionPart(text, value.position(), otherwise));
            }
        }
    }

    /** A name counts as the other way both where it is not in the list and where the person's fact is the other one. */
    private void addName(Condition.Pattern pattern, Value.Text name, Constraint without, ConstraintPlace within) {
        List<Function<RuleMatcher, Set<Map<String, Object>>>> otherwise = new ArrayList<>();
        otherwise.add(other(within.apply(without)));
        switch (pattern.type()) {
            case "Finding" -> otherwise.add(person -> ways(whole, person.with(opposite(person, name.text()))));
            case "Concept" -> otherwise.add(person -> ways(whole, person.with(new Concept(name.text()))));
            case "WalkSymptom" -> otherwise.add(person -> ways(whole, person.with(new WalkSymptom(name.text(), 0))));
            default -> otherwise.add(other(within.apply(Edits.always(name.position()))));
        }
        parts.add(new ConditionPart(name.written(), name.position(), otherwise));
    }

    private static Finding opposite(RuleMatcher person, String name) {
        boolean present = person.facts("Finding").stream()
                .map(Finding.class::cast)
                .anyMatch(finding -> finding.name().equals(name) && finding.present());
        return new Finding(name, !present);
    }

    private void add(String text, Condition part, UnaryOperator<Condition> within) {
        Condition always = within.apply(new Condition.All(List.of(), part.position()));
        Condition never = within.apply(new Condition.Any(List.of(), part.position()));
        parts.add(new ConditionPart(text, part.position(), List.of(other(always), other(never))));
    }

    private Function<RuleMatcher, Set<Map<String, Object>>> other(Condition changed) {
        return person -> ways(changed, person);
    }

    private Set<Map<String, Object>> ways(Condition condition, RuleMatcher person) {
        return ways(condition, used, person);
    }

    /** Returns the ways in which a rule holds for a person, told apart by the values that its statements use. */
    static Set<Map<String, Object>> ways(Rule rule, RuleMatcher person) {
        return ways(rule.when(), namesIn(rule), person);
    }

    private static Set<Map<String, Object>> ways(Condition condition, Set<String> used, RuleMatcher person) {
        Set<Map<String, Object>> ways = new HashSet<>();
        for (Match match : person.matches(condition)) {
            Map<String, Object> values = new HashMap<>(match.bound());
            values.keySet().retainAll(used);
            ways.add(values);
        }
        return ways;
    }

    private static Set<String> namesIn(Rule rule) {
        return rule.then().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(Value.Variable.class::isInstance)
                .map(Value::written)
                .collect(Collectors.toSet());
    }
}
