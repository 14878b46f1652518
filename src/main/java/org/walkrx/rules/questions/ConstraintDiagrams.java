package org.walkrx.rules.questions;

import java.util.function.ToIntFunction;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.FactMatcher;

/** Turns what a pattern asks of one fact, whose components are variables, into diagrams. */
final class ConstraintDiagrams implements Constraint.Visitor<Integer> {

    private final DecisionDiagram diagram;
    private final ToIntFunction<Constraint.Leaf> leaves;

    ConstraintDiagrams(DecisionDiagram diagram, ToIntFunction<Constraint.Leaf> leaves) {
        this.diagram = diagram;
        this.leaves = leaves;
    }

    /** Returns what a leaf asks of the variable of its component. */
    static int leaf(DecisionDiagram diagram, int index, DiagramVariable variable, Constraint.Leaf leaf) {
        int[] states = new int[variable.states()];
        for (int state = 0; state < states.length; state++) {
            states[state] =
                    FactMatcher.valueMeets(variable.value(state), leaf) ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
        }
        return diagram.node(index, states);
    }

    @Override
    public Integer all(Constraint.All all) {
        return all.parts().stream().mapToInt(part -> part.accept(this)).reduce(DecisionDiagram.TRUE, diagram::and);
    }

    @Override
    public Integer any(Constraint.Any any) {
        return any.parts().stream().mapToInt(part -> part.accept(this)).reduce(DecisionDiagram.FALSE, diagram::or);
    }

    @Override
    public Integer comparison(Constraint.Comparison comparison) {
        return leaves.applyAsInt(comparison);
    }

    @Override
    public Integer oneOf(Constraint.OneOf oneOf) {
        return leaves.applyAsInt(oneOf);
    }

    @Override
    public Integer isTrue(Constraint.IsTrue isTrue) {
        return leaves.applyAsInt(isTrue);
    }

    @Override
    public Integer known(Constraint.Known known) {
        return leaves.applyAsInt(known);
    }

    @Override
    public Integer binding(Constraint.Binding binding) {
        return DecisionDiagram.TRUE;
    }
}
