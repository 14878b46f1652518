package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.walkrx.language.Caution;
import org.walkrx.language.Referral;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.text.Position;

/**
 * Whom it would harm if a finding were not asked of some people: worked out from the decision diagrams of the rules that send
 * somebody out today. Not thread-safe.
 */
public final class HiddenUrgency {

    private static final List<Referral> URGENT = List.of(Referral.EMERGENCY, Referral.SAME_DAY);
    private static final int UNREACHABLE = 1_000_000;
    private static final int NO = 1;
    private static final int YES = 2;

    private final Formulas formulas;
    private final List<Rule> urgent;
    private final Definitions definitions;
    private final Map<Referral, Integer> referred = new EnumMap<>(Referral.class);

    /**
     * Somebody who would be harmed.
     *
     * @param referral how urgently the rules would refer the person, were the finding asked
     * @param byItself whether the finding means that with nothing else known
     * @param answers what is true of the person, by finding or by key in a patient file: {@code true} or {@code false} of a
     *     finding, else the value
     */
    public record Harmed(Referral referral, boolean byItself, Map<String, Object> answers) {

        /** Copies the answers, keeping their order. */
        public Harmed {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * Prepares for some gates.
     *
     * @param rules all rules
     * @param findings names of all findings
     * @param declared the measurements and choices
     * @param gates the conditions under which gates are closed
     * @throws RuleDiagrams.TooEntangledException if the rules combine too many answers
     */
    public HiddenUrgency(Collection<Rule> rules, Set<String> findings, Declared declared, Collection<Condition> gates) {
        this.definitions = Definitions.of(rules);
        this.urgent = rules.stream()
                .filter(rule -> referral(rule).compareTo(Referral.SAME_DAY) >= 0)
                .toList();
        List<Rule> known = new ArrayList<>(urgent);
        rules.stream().filter(rule -> !rule.concludes().isEmpty()).forEach(known::add);
        gates.forEach(gate -> known.add(asRule(gate)));
        this.formulas = new Formulas(known, findings, declared);
    }

    private static Referral referral(Rule rule) {
        return Caution.of(rule.says()).referral();
    }

    /** So that diagrams can tell apart what the gate tells apart. */
    private static Rule asRule(Condition gate) {
        Position position = gate.position();
        return new Rule("gate", List.of(), new Condition.All(List.of(gate), position), List.of(), position);
    }

    /**
     * Finds somebody whom the rules would refer as an emergency, or else the same day, for a finding, and would not if it
     * counted as denied.
     *
     * @param finding the finding
     * @param closed the condition under which it is not asked
     * @return the one with the fewest answers, if there is anybody
     */
    public Optional<Harmed> by(String finding, Condition closed) {
        int variable = formulas.finding(finding);
        int yes = formulas.in(variable, state -> state == YES);
        int hidden = formulas.and(formulas.of(closed), yes);
        List<Rule> about =
                urgent.stream().filter(rule -> looksAt(rule, finding)).toList();
        if (formulas.and(hidden, some(about)) == Formulas.FALSE) {
            return Optional.empty(); // no rule on this finding holds for them, so the other rules need not be looked at
        }
        for (Referral referral : URGENT) {
            int referred = referred(referral);
            int harmed = formulas.and(hidden, formulas.lost(referred, variable, NO));
            if (harmed != Formulas.FALSE) {
                return Optional.of(new Harmed(referral, meansByItself(referred, variable), cheapest(harmed)));
            }
        }
        return Optional.empty();
    }

    private int referred(Referral least) {
        Integer known = referred.get(least);
        if (known == null) {
            known = some(urgent.stream()
                    .filter(rule -> referral(rule).compareTo(least) >= 0)
                    .toList());
            referred.put(least, known);
        }
        return known;
    }

    private int some(List<Rule> rules) {
        return formulas.or(rules.stream().map(rule -> formulas.of(rule.when())).toList());
    }

    private boolean looksAt(Rule rule, String finding) {
        return Stream.concat(
                        Stream.of(rule),
                        definitions.reachedFrom(rule.when()).stream()
                                .flatMap(concept -> definitions.of(concept).stream()))
                .flatMap(each -> Conditions.patterns(each.when()).stream())
                .filter(pattern -> pattern.type().equals("Finding"))
                .map(Condition.Pattern::constraint)
                .anyMatch(constraint -> !Constraints.namesAreClosed(constraint)
                        || Constraints.texts(constraint, "name").contains(finding));
    }

    private boolean meansByItself(int urgentFormula, int variable) {
        int left = urgentFormula;
        while (left > Formulas.TRUE) {
            left = formulas.after(left, formulas.asks(left) == variable ? YES : 0);
        }
        return left == Formulas.TRUE;
    }

    private Map<String, Object> cheapest(int formula) {
        Map<Integer, Integer> costs = new HashMap<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int left = formula; left > Formulas.TRUE; ) {
            int asked = formulas.asks(left);
            int state = cheapestState(left, costs);
            if (state > 0 && formulas.variable(asked).isAsked()) {
                answers.put(
                        formulas.variable(asked).key(),
                        formulas.variable(asked).values().get(state - 1));
            }
            left = formulas.after(left, state);
        }
        return answers;
    }

    private int cheapestState(int formula, Map<Integer, Integer> costs) {
        int best = 0;
        for (int state = 1; state < formulas.variable(formulas.asks(formula)).states(); state++) {
            if (costThrough(formula, state, costs) < costThrough(formula, best, costs)) {
                best = state;
            }
        }
        return best;
    }

    private int costThrough(int formula, int state, Map<Integer, Integer> costs) {
        return Math.min(UNREACHABLE, cost(formulas.after(formula, state), costs) + (state == 0 ? 0 : 1));
    }

    private int cost(int formula, Map<Integer, Integer> costs) {
        if (formula <= Formulas.TRUE) {
            return formula == Formulas.TRUE ? 0 : UNREACHABLE;
        }
        Integer known = costs.get(formula);
        if (known == null) {
            known = costThrough(formula, cheapestState(formula, costs), costs);
            costs.put(formula, known);
        }
        return known;
    }
}
