package org.walkrx.rules.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.Rule;

/**
 * Conditions of rules as formulas over what may be known of a person, which can be joined and compared: a formula that
 * nobody meets is {@link #FALSE}, and equal formulas have the same number. Not thread-safe.
 *
 * <p>A formula asks one variable after the other, in a fixed order, and goes on with another formula for each state of it.
 * Atoms, which stand for what is asked of the walk log, come before everything else.
 */
public final class Formulas {

    /** The formula that nobody meets. */
    public static final int FALSE = DecisionDiagram.FALSE;

    /** The formula that everybody meets. */
    public static final int TRUE = DecisionDiagram.TRUE;

    private final DecisionDiagram diagram = new DecisionDiagram();
    private final VariableOrder order;
    private final DiagramBuilder builder;

    /**
     * Creates formulas.
     *
     * @param rules all rules
     * @param findings names of all findings
     * @param declared the measurements and choices
     */
    public Formulas(Collection<Rule> rules, Set<String> findings, Declared declared) {
        List<Rule> all = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        this.order = new VariableOrder(all, all, findings, declared);
        this.builder = new DiagramBuilder(diagram, order, findings, all);
    }

    /**
     * Returns the formula of a condition.
     *
     * @param condition a condition of one of the rules
     * @throws RuleDiagrams.TooEntangledException if it grows too large
     */
    public int of(Condition condition) {
        return builder.build(condition);
    }

    /**
     * Returns what holds if both do.
     *
     * @param one a formula
     * @param other another
     */
    public int and(int one, int other) {
        return diagram.and(one, other);
    }

    /**
     * Returns what holds if any does.
     *
     * @param formulas some formulas; joined from the last variables to the first, which keeps what comes of it small
     */
    public int or(Collection<Integer> formulas) {
        return formulas.stream()
                .sorted(Comparator.comparingInt(diagram::variable).reversed())
                .reduce(FALSE, diagram::or);
    }

    /**
     * Returns the opposite.
     *
     * @param formula a formula
     */
    public int not(int formula) {
        return diagram.not(formula);
    }

    /**
     * Returns that a variable is in one of some states.
     *
     * @param variable its number
     * @param states which
     */
    public int in(int variable, IntPredicate states) {
        int[] children = new int[order.variable(variable).states()];
        for (int state = 0; state < children.length; state++) {
            children[state] = states.test(state) ? TRUE : FALSE;
        }
        return diagram.node(variable, children);
    }

    /**
     * Returns for whom a formula holds, but would not if a variable were in another state.
     *
     * @param formula a formula
     * @param variable number of the variable
     * @param state the other state
     */
    public int lost(int formula, int variable, int state) {
        return lost(formula, variable, state, new HashMap<>());
    }

    private int lost(int formula, int variable, int state, Map<Integer, Integer> known) {
        int asked = diagram.variable(formula);
        if (asked > variable) {
            return FALSE;
        }
        Integer result = known.get(formula);
        if (result == null) {
            int[] children = diagram.children(formula);
            int other = asked == variable ? diagram.not(children[state]) : FALSE;
            for (int i = 0; i < children.length; i++) {
                children[i] =
                        asked == variable ? diagram.and(children[i], other) : lost(children[i], variable, state, known);
            }
            result = diagram.node(asked, children);
            known.put(formula, result);
        }
        return result;
    }

    /** Returns how many variables there are; they are numbered from 0, in the order in which formulas ask them. */
    public int variables() {
        return order.size();
    }

    /**
     * Returns a variable.
     *
     * @param number its number
     */
    public DiagramVariable variable(int number) {
        return order.variable(number);
    }

    /**
     * Returns the variable of a finding.
     *
     * @param name its name
     */
    public int finding(String name) {
        return order.finding(name);
    }

    /**
     * Returns the variable of a component, if any rule compares it.
     *
     * @param key its key in a patient file
     */
    public Optional<Integer> component(String key) {
        return order.componentIfAny(key);
    }

    /**
     * Returns the state of a component's variable for a number.
     *
     * @param variable number of the variable
     * @param number a number within the range of the component
     */
    public int stateOf(int variable, double number) {
        return order.variables().stateOf(order.variable(variable), number);
    }

    /**
     * Returns the numbers that rules compare a component with.
     *
     * @param key its key in a patient file
     */
    public Set<Double> limits(String key) {
        return order.variables().limits(key);
    }

    /** Returns the atoms that look at the walk log alone, with the numbers of their variables, the lowest ones. */
    public Map<Condition, Integer> logAtoms() {
        Map<Condition, Integer> atoms = new LinkedHashMap<>(order.atoms());
        atoms.keySet().removeIf(atom -> !Atoms.isOfTheLog(atom));
        return atoms;
    }

    /**
     * Returns whether a condition is understood in full: no part of it compares with a name that another part gave, or
     * that a fact of the person gave.
     *
     * @param condition a condition
     */
    public static boolean isUnderstood(Condition condition) {
        return Atoms.within(condition).noneMatch(atom -> atom instanceof Condition.All || !Atoms.isOfTheLog(atom));
    }

    /**
     * Returns the variable that a formula asks first; larger than any for {@link #TRUE} and {@link #FALSE}.
     *
     * @param formula a formula
     */
    public int asks(int formula) {
        return diagram.variable(formula);
    }

    /**
     * Returns what is left of a formula that asks something, once that is known.
     *
     * @param formula a formula
     * @param state the state of the variable it asks
     */
    public int after(int formula, int state) {
        return diagram.child(formula, state);
    }

    /** Returns how many formulas there are so far, parts of others among them; for measurements. */
    public int size() {
        return diagram.size();
    }
}
