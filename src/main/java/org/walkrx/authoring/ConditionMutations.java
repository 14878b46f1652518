package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;
import org.walkrx.text.Position;

/** All small changes to the condition of a rule. */
final class ConditionMutations {

    private final MutationWords words;
    private final Rule rule;
    private final List<Mutation<Condition>> changes = new ArrayList<>();

    ConditionMutations(MutationWords words, Rule rule) {
        this.words = words;
        this.rule = rule;
    }

    List<Mutation<Condition>> all() {
        take(rule.when(), UnaryOperator.identity());
        return changes;
    }

    private void add(Condition whole, Position position, String what) {
        changes.add(new Mutation<>(whole, position, what));
    }

    private List<Mutation<Condition>> take(Condition condition, UnaryOperator<Condition> within) {
        return condition.accept(new InCondition(within));
    }

    /** Changes one part of a condition, and returns the changes so far. */
    private final class InCondition implements Condition.Visitor<List<Mutation<Condition>>> {

        private final UnaryOperator<Condition> within;

        InCondition(UnaryOperator<Condition> within) {
            this.within = within;
        }

        @Override
        public List<Mutation<Condition>> all(Condition.All all) {
            takeAll(all, within);
            return changes;
        }

        @Override
        public List<Mutation<Condition>> any(Condition.Any any) {
            takeAny(any, within);
            return changes;
        }

        @Override
        public List<Mutation<Condition>> not(Condition.Not not) {
            add(within.apply(new Condition.Exists(not.part(), not.position())), not.position(), "not is left out");
            return take(not.part(), part -> within.apply(new Condition.Not(part, not.position())));
        }

        @Override
        public List<Mutation<Condition>> exists(Condition.Exists exists) {
            return take(exists.part(), part -> within.apply(new Condition.Exists(part, exists.position())));
        }

        @Override
        public List<Mutation<Condition>> pattern(Condition.Pattern pattern) {
            return take(pattern, pattern.constraint(), part -> within.apply(Edits.withConstraint(pattern, part)));
        }

        @Override
        public List<Mutation<Condition>> count(Condition.Count count) {
            takeCount(count, within);
            return changes;
        }
    }

    private void takeAll(Condition.All all, UnaryOperator<Condition> within) {
        for (int i = 0; i < all.parts().size(); i++) {
            int at = i;
            Condition part = all.parts().get(i);
            if (!bindsNamesInUse(part)) {
                add(
                        within.apply(new Condition.All(Lists.without(all.parts(), i), all.position())),
                        part.position(),
                        AsWritten.of(part) + " is left out");
            }
            take(part, one -> within.apply(new Condition.All(Lists.with(all.parts(), at, one), all.position())));
        }
    }

    private boolean bindsNamesInUse(Condition part) {
        Set<String> bound = new HashSet<>();
        Conditions.patterns(part)
                .forEach(pattern -> Constraints.all(pattern.constraint())
                        .filter(Constraint.Binding.class::isInstance)
                        .forEach(binding -> bound.add(((Constraint.Binding) binding).variable())));
        return rule.then().stream()
                .flatMap(call -> call.arguments().stream())
                .anyMatch(argument -> argument instanceof Value.Variable && bound.contains(argument.written()));
    }

    private void takeAny(Condition.Any any, UnaryOperator<Condition> within) {
        for (int i = 0; i < any.parts().size(); i++) {
            int at = i;
            Condition part = any.parts().get(i);
            add(
                    within.apply(new Condition.Any(Lists.without(any.parts(), i), any.position())),
                    part.position(),
                    "or " + AsWritten.of(part) + " is left out");
            take(part, one -> within.apply(new Condition.Any(Lists.with(any.parts(), at, one), any.position())));
        }
    }

    private void takeCount(Condition.Count count, UnaryOperator<Condition> within) {
        Mutations.numbers(count.operator(), count.number(), true).forEach(change -> {
            Condition.Count changed = new Condition.Count(
                    count.source(),
                    count.function(),
                    count.argument(),
                    count.result(),
                    change.changed().operator(),
                    change.changed().number(),
                    count.position());
            add(within.apply(changed), count.number().position(), "count " + change.what());
        });
        take(
                count.source(),
                count.source().constraint(),
                part -> within.apply(Edits.withSource(count, Edits.withConstraint(count.source(), part))));
    }

    private interface Place {
        Condition apply(Constraint constraint);
    }

    private List<Mutation<Condition>> take(Condition.Pattern pattern, Constraint constraint, Place within) {
        return constraint.accept(new InPattern(pattern, within));
    }

    /** Changes one part of what a pattern asks, and returns the changes so far. */
    private final class InPattern implements Constraint.Visitor<List<Mutation<Condition>>> {

        private final Condition.Pattern pattern;
        private final Place within;

        InPattern(Condition.Pattern pattern, Place within) {
            this.pattern = pattern;
            this.within = within;
        }

        @Override
        public List<Mutation<Condition>> all(Constraint.All all) {
            takeAll(pattern, all, within);
            return changes;
        }

        @Override
        public List<Mutation<Condition>> any(Constraint.Any any) {
            takeAny(pattern, any, within);
            return changes;
        }

        @Override
        public List<Mutation<Condition>> comparison(Constraint.Comparison comparison) {
            takeComparison(pattern, comparison, within);
            return changes;
        }

        @Override
        public List<Mutation<Condition>> oneOf(Constraint.OneOf oneOf) {
            takeValues(pattern, oneOf, within);
            return changes;
        }

        /** Nothing smaller can be changed in it than to leave it out, which is done where it stands. */
        @Override
        public List<Mutation<Condition>> isTrue(Constraint.IsTrue isTrue) {
            return changes;
        }

        /** Nor in this. */
        @Override
        public List<Mutation<Condition>> known(Constraint.Known known) {
            return changes;
        }

        @Override
        public List<Mutation<Condition>> binding(Constraint.Binding binding) {
            return changes;
        }
    }

    private void takeAll(Condition.Pattern pattern, Constraint.All all, Place within) {
        for (int i = 0; i < all.parts().size(); i++) {
            int at = i;
            Constraint part = all.parts().get(i);
            if (!(part instanceof Constraint.Binding)) {
                add(
                        within.apply(new Constraint.All(Lists.without(all.parts(), i), all.position())),
                        part.position(),
                        AsWritten.of(part) + " is left out");
            }
            take(
                    pattern,
                    part,
                    one -> within.apply(new Constraint.All(Lists.with(all.parts(), at, one), all.position())));
        }
    }

    private void takeAny(Condition.Pattern pattern, Constraint.Any any, Place within) {
        for (int i = 0; i < any.parts().size(); i++) {
            int at = i;
            Constraint part = any.parts().get(i);
            add(
                    within.apply(new Constraint.Any(Lists.without(any.parts(), i), any.position())),
                    part.position(),
                    "|| " + AsWritten.of(part) + " is left out");
            take(
                    pattern,
                    part,
                    one -> within.apply(new Constraint.Any(Lists.with(any.parts(), at, one), any.position())));
        }
    }

    private void takeComparison(Condition.Pattern pattern, Constraint.Comparison comparison, Place within) {
        if (comparison.value() instanceof Value.NumberLiteral number) {
            Mutations.numbers(comparison.operator(), number, number.isWhole())
                    .forEach(change -> add(
                            within.apply(with(
                                    comparison,
                                    change.changed().operator(),
                                    change.changed().number())),
                            comparison.position(),
                            comparison.component() + " " + change.what()));
            return;
        }
        instead(pattern, comparison.value(), List.of())
                .forEach(value -> add(
                        within.apply(with(comparison, comparison.operator(), value)),
                        comparison.position(),
                        exchanged(comparison.value(), value)));
        if (comparison.operator() == Operator.NOT_EQUAL || !(comparison.value() instanceof Value.Text)) {
            Operator flipped = Mutations.opposite(comparison.operator());
            add(
                    within.apply(with(comparison, flipped, comparison.value())),
                    comparison.position(),
                    Mutations.became(
                            comparison.component() + " " + comparison.operator().written(), flipped.written()));
        }
    }

    private static Constraint with(Constraint.Comparison comparison, Operator operator, Value value) {
        return new Constraint.Comparison(comparison.component(), operator, value, comparison.position());
    }

    private void takeValues(Condition.Pattern pattern, Constraint.OneOf oneOf, Place within) {
        List<String> written = oneOf.values().stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .toList();
        for (int i = 0; i < oneOf.values().size(); i++) {
            Value value = oneOf.values().get(i);
            if (oneOf.values().size() > 1) {
                add(
                        within.apply(Edits.withoutValue(oneOf, i)),
                        value.position(),
                        value.written() + " is left out of the list");
            }
            for (Value other : instead(pattern, value, written)) {
                if (other instanceof Value.Text) {
                    Constraint changed = new Constraint.OneOf(
                            oneOf.component(), Lists.with(oneOf.values(), i, other), oneOf.negated(), oneOf.position());
                    add(within.apply(changed), value.position(), exchanged(value, other));
                }
            }
        }
    }

    private List<Value> instead(Condition.Pattern pattern, Value value, List<String> others) {
        if (value instanceof Value.Text text) {
            return words.instead(pattern.type(), text.text(), others, rule).stream()
                    .<Value>map(name -> new Value.Text(name, text.position()))
                    .toList();
        }
        return Mutations.otherWord(value).stream().toList();
    }

    private static String exchanged(Value value, Value other) {
        return Mutations.became(value.written(), other.written());
    }
}
