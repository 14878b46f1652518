package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Value;

/**
 * What patterns ask of one fact, whose components may have any value, as formulas. A comparison with a name may come out
 * either way. Not thread-safe.
 */
public final class FactFormulas {

    private final DecisionDiagram diagram = new DecisionDiagram();
    private final List<DiagramVariable> variables = new ArrayList<>();
    private final List<String> names;

    /**
     * Creates formulas.
     *
     * @param type the type of the fact
     * @param patterns patterns of that type
     */
    public FactFormulas(FactType type, Collection<Condition.Pattern> patterns) {
        Variables compared = new Variables(patterns.stream());
        this.names = List.copyOf(type.components().keySet());
        type.components().values().forEach(component -> variables.add(compared.component(component)));
    }

    /**
     * Returns the formula of one of the patterns.
     *
     * @param pattern the pattern
     */
    public int of(Condition.Pattern pattern) {
        return pattern.constraint().accept(new ConstraintDiagrams(diagram, this::leaf));
    }

    private int leaf(Constraint.Leaf leaf) {
        if (leaf instanceof Constraint.Comparison comparison && comparison.value() instanceof Value.Variable) {
            variables.add(Variables.atom(comparison.toString()));
            return diagram.node(variables.size() - 1, new int[] {DecisionDiagram.FALSE, DecisionDiagram.TRUE});
        }
        int index = names.indexOf(leaf.component());
        return ConstraintDiagrams.leaf(diagram, index, variables.get(index), leaf);
    }

    /**
     * Returns the formula that a component has such a value.
     *
     * @param component its name
     * @param wanted which values, {@code null} for "not known"; numbers that no pattern tells apart stand for one another
     */
    public int where(String component, Predicate<@Nullable Object> wanted) {
        int index = names.indexOf(component);
        int[] states = new int[variables.get(index).states()];
        for (int state = 0; state < states.length; state++) {
            states[state] =
                    wanted.test(variables.get(index).value(state)) ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
        }
        return diagram.node(index, states);
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
     * Returns the opposite.
     *
     * @param formula a formula
     */
    public int not(int formula) {
        return diagram.not(formula);
    }
}
