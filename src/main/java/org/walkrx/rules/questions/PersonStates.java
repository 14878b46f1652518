package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Finding;
import org.walkrx.language.Range;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.RuleMatcher;

/** The states of all variables for one person: 0 where nothing is known. */
final class PersonStates {

    private final int[] states;
    private final boolean[] known;

    /** Which states an answer can lead to; {@code null} for any. */
    private final boolean[] @Nullable [] possible;

    PersonStates(Facts facts, VariableOrder order) {
        this.states = new int[order.size()];
        this.known = new boolean[order.size()];
        this.possible = new boolean[order.size()][];
        for (Record fact : facts.facts()) {
            if (fact instanceof Finding finding) {
                order.findingIfAny(finding.name()).ifPresent(index -> set(index, finding.present() ? 2 : 1));
            } else {
                FactChanges.components(fact)
                        .forEach((key, value) -> order.componentIfAny(key)
                                .ifPresent(index -> set(index, state(order.variable(index), value, order))));
            }
        }
        atoms(facts, order);
        limits(facts, order);
    }

    private void set(int variable, int state) {
        states[variable] = state;
        known[variable] = state != 0;
    }

    private static int state(DiagramVariable variable, Object value, VariableOrder order) {
        if (value instanceof Number number) {
            return order.variables().stateOf(variable, number.doubleValue());
        }
        Object written = value instanceof Enum<?> word ? word.name() : value;
        return variable.values().indexOf(written) + 1;
    }

    private void atoms(Facts facts, VariableOrder order) {
        RuleMatcher matcher = RuleMatcher.of(facts.facts());
        order.atoms().forEach((condition, index) -> {
            states[index] = matcher.holds(condition) ? 1 : 0;
            known[index] = true;
        });
    }

    /** Where one component is never below another, either answer limits the other; no other answers do. */
    private void limits(Facts facts, VariableOrder order) {
        for (Record fact : facts.facts()) {
            FactType type = FactType.of(fact);
            if (type.isAlwaysThere()) {
                type.components()
                        .values()
                        .forEach(upper -> upper.atLeast().ifPresent(lower -> limit(order, fact, lower, upper)));
            }
        }
    }

    private void limit(VariableOrder order, Record fact, FactType.Component lower, FactType.Component upper) {
        if (lower.of(fact) instanceof Integer least) {
            limit(order, upper, new Range(least, upper.range().highest()));
        }
        if (upper.of(fact) instanceof Integer most) {
            limit(order, lower, new Range(lower.range().lowest(), most));
        }
    }

    private void limit(VariableOrder order, FactType.Component component, Range range) {
        order.componentIfAny(component.key()).filter(index -> !known[index]).ifPresent(index -> {
            DiagramVariable variable = order.variable(index);
            boolean[] reached = new boolean[variable.states()];
            IntStream.rangeClosed((int) range.lowest(), (int) range.highest())
                    .forEach(value -> reached[order.variables().stateOf(variable, value)] = true);
            possible[index] = reached;
        });
    }

    boolean isKnown(int variable) {
        return known[variable];
    }

    int state(int variable) {
        return states[variable];
    }

    /** Returns whether an answer can lead to a state; "not known" is always possible. */
    boolean isPossible(int variable, int state) {
        return state == 0 || possible[variable] == null || possible[variable][state];
    }

    /** Returns how many variables there are. */
    int variables() {
        return states.length;
    }

    /** Returns the variables nobody has answered. */
    List<Integer> unknown() {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (!known[i]) {
                unknown.add(i);
            }
        }
        return unknown;
    }
}
