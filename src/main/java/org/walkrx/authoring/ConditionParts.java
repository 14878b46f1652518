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

    private List<ConditionPart> take(Condition condition, UnaryOperator<Condition> within) {
        return condition.accept(new InCondition(within));
    }

    /** Takes a condition apart, and returns the parts so far. */
    private final class InCondition implements Condition.Visitor<List<ConditionPart>> {

        private final UnaryOperator<Condition> within;

        InCondition(UnaryOperator<Condition> within) {
            this.within = within;
        }

        @Override
        public List<ConditionPart> all(Condition.All all) {
            for (int i = 0; i < all.parts().size(); i++) {
                int at = i;
                take(
                        all.parts().get(i),
                        part -> within.apply(new Condition.All(Lists.with(all.parts(), at, part), all.position())));
            }
            return parts;
        }

        @Override
        public List<ConditionPart> any(Condition.Any any) {
            takeBranches(any, within);
            return parts;
        }

        @Override
        public List<ConditionPart> not(Condition.Not not) {
            add("not", not, within);
            return take(not.part(), part -> within.apply(new Condition.Not(part, not.position())));
        }

        @Override
        public List<ConditionPart> exists(Condition.Exists exists) {
            return take(exists.part(), part -> within.apply(new Condition.Exists(part, exists.position())));
        }

        @Override
        public List<ConditionPart> count(Condition.Count count) {
            add(AsWritten.comparison(count), count, within);
            return takePattern(count.source(), part -> within.apply(Edits.withSource(count, part)));
        }

        @Override
        public List<ConditionPart> pattern(Condition.Pattern pattern) {
            if (asksForNothing(pattern)) {
                add(AsWritten.of(pattern), pattern, within);
            }
            return takePattern(pattern, within::apply);
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

    private List<ConditionPart> takePattern(Condition.Pattern pattern, PatternPlace within) {
        return take(pattern, pattern.constraint(), part -> within.apply(Edits.withConstraint(pattern, part)));
    }

    private static boolean asksForNothing(Condition.Pattern pattern) {
        return Constraints.all(pattern.constraint())
                .allMatch(part -> part instanceof Constraint.All || part instanceof Constraint.Binding);
    }

    private interface ConstraintPlace {
        Condition apply(Constraint constraint);
    }

    private List<ConditionPart> take(Condition.Pattern pattern, Constraint constraint, ConstraintPlace within) {
        return constraint.accept(new InPattern(pattern, within));
    }

    /** Takes apart what a pattern asks, and returns the parts so far. */
    private final class InPattern implements Constraint.Visitor<List<ConditionPart>> {

        private final Condition.Pattern pattern;
        private final ConstraintPlace within;

        InPattern(Condition.Pattern pattern, ConstraintPlace within) {
            this.pattern = pattern;
            this.within = within;
        }

        @Override
        public List<ConditionPart> all(Constraint.All all) {
            for (int i = 0; i < all.parts().size(); i++) {
                int at = i;
                take(
                        pattern,
                        all.parts().get(i),
                        part -> within.apply(new Constraint.All(Lists.with(all.parts(), at, part), all.position())));
            }
            return parts;
        }

        @Override
        public List<ConditionPart> any(Constraint.Any any) {
            for (int i = 0; i < any.parts().size(); i++) {
                int at = i;
                take(
                        pattern,
                        any.parts().get(i),
                        part -> within.apply(new Constraint.Any(Lists.with(any.parts(), at, part), any.position())));
            }
            return parts;
        }

        @Override
        public List<ConditionPart> oneOf(Constraint.OneOf oneOf) {
            takeValues(pattern, oneOf, within);
            return parts;
        }

        @Override
        public List<ConditionPart> comparison(Constraint.Comparison comparison) {
            if (!isName(comparison)) {
                return leaf(comparison);
            }
            addName(pattern, ((Value.Text) comparison.value()), Edits.never(comparison.position()), within);
            return parts;
        }

        @Override
        public List<ConditionPart> isTrue(Constraint.IsTrue isTrue) {
            return leaf(isTrue);
        }

        @Override
        public List<ConditionPart> known(Constraint.Known known) {
            return leaf(known);
        }

        /** Giving a name asks for nothing. */
        @Override
        public List<ConditionPart> binding(Constraint.Binding binding) {
            return parts;
        }

        private List<ConditionPart> leaf(Constraint.Leaf leaf) {
            Function<RuleMatcher, Set<Map<String, Object>>> always = other(within.apply(Edits.always(leaf.position())));
            Function<RuleMatcher, Set<Map<String, Object>>> never = other(within.apply(Edits.never(leaf.position())));
            parts.add(new ConditionPart(AsWritten.of(leaf), leaf.position(), List.of(always, never)));
            return parts;
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
