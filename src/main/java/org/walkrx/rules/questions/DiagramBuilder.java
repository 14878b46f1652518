package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Finding;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Rule;

/**
 * Turns conditions into diagrams. Conditions on the walk log become variables of their own, whose value is known for
 * every person.
 */
final class DiagramBuilder implements Condition.Visitor<Integer> {

    private final Diagram diagram;
    private final VariableOrder order;
    private final Set<String> findingNames;
    private final Definitions definitions;
    private final Map<String, Integer> concepts = new LinkedHashMap<>();

    DiagramBuilder(Diagram diagram, VariableOrder order, Set<String> findingNames, Collection<Rule> rules) {
        this.diagram = diagram;
        this.order = order;
        this.findingNames = findingNames;
        this.definitions = Definitions.of(rules);
    }

    /** Returns the diagram of a condition. */
    int build(Condition condition) {
        return LogConditions.isOfTheLog(condition) ? log(condition) : condition.accept(this);
    }

    @Override
    public Integer any(Condition.Any any) {
        return any.parts().stream().mapToInt(this::build).reduce(Diagram.FALSE, diagram::or);
    }

    @Override
    public Integer not(Condition.Not not) {
        return diagram.not(build(not.part()));
    }

    @Override
    public Integer exists(Condition.Exists exists) {
        return build(exists.part());
    }

    /** Joins all parts. Those on the log may share names with one another, so they stay together. */
    @Override
    public Integer all(Condition.All all) {
        Condition.All log = LogConditions.together(all);
        int result = log.parts().isEmpty() ? Diagram.TRUE : log(log);
        for (Condition part : all.parts()) {
            if (!LogConditions.isOfTheLog(part)) {
                result = diagram.and(result, build(part));
            }
        }
        return result;
    }

    private int log(Condition condition) {
        int variable = order.log(condition);
        return diagram.node(variable, new int[] {Diagram.FALSE, Diagram.TRUE});
    }

    @Override
    public Integer pattern(Condition.Pattern pattern) {
        return switch (pattern.type()) {
            case "Finding" -> anyFinding(pattern.constraint());
            case "Concept" ->
                Constraints.texts(pattern.constraint(), "name").stream()
                        .mapToInt(this::concept)
                        .reduce(Diagram.FALSE, diagram::or);
            default -> component(FactType.named(pattern.type()).orElseThrow(), pattern.constraint());
        };
    }

    /** A concept that rests on itself concludes nothing by that. */
    private int concept(String name) {
        Integer known = concepts.get(name);
        if (known != null) {
            return known;
        }
        concepts.put(name, Diagram.FALSE);
        int result = definitions.of(name).stream()
                .mapToInt(rule -> build(rule.when()))
                .reduce(Diagram.FALSE, diagram::or);
        concepts.put(name, result);
        return result;
    }

    // Findings

    private int anyFinding(Constraint constraint) {
        int result = Diagram.FALSE;
        for (String name : names(constraint)) {
            result = diagram.or(result, finding(name, constraint));
        }
        return result;
    }

    private Collection<String> names(Constraint constraint) {
        return Constraints.namesAreClosed(constraint) ? Constraints.texts(constraint, "name") : findingNames;
    }

    /** The diagram of "this finding was answered, and so that the constraint is met". */
    private int finding(String name, Constraint constraint) {
        boolean denied = FactMatcher.meets(new Finding(name, false), constraint);
        boolean present = FactMatcher.meets(new Finding(name, true), constraint);
        if (!denied && !present) {
            return Diagram.FALSE;
        }
        return diagram.node(order.finding(name), new int[] {Diagram.FALSE, constant(denied), constant(present)});
    }

    private static int constant(boolean truth) {
        return truth ? Diagram.TRUE : Diagram.FALSE;
    }

    /** Counts findings one after the other; the diagrams are built from the last to the first. */
    @Override
    public Integer count(Condition.Count count) {
        List<String> names = new ArrayList<>(names(count.source().constraint()));
        names.removeIf(name -> finding(name, count.source().constraint()) == Diagram.FALSE);
        if (!count.source().type().equals("Finding") || count.function() != Condition.Function.COUNT) {
            return single(count);
        }
        return counted(count, names, 0, 0);
    }

    private int counted(Condition.Count count, List<String> names, int next, int soFar) {
        if (next == names.size()) {
            return constant(count.operator().holds(soFar, count.number().number()));
        }
        int meets = finding(names.get(next), count.source().constraint());
        int with = counted(count, names, next + 1, soFar + 1);
        int without = counted(count, names, next + 1, soFar);
        return diagram.or(diagram.and(meets, with), diagram.and(diagram.not(meets), without));
    }

    /** There is exactly one of the other facts, so a count of them is one or none. */
    private int single(Condition.Count count) {
        if (count.function() != Condition.Function.COUNT) {
            throw new IllegalArgumentException(
                    "only findings and facts of the walk log can be counted or added up, not "
                            + count.source().type());
        }
        int one = constant(count.operator().holds(1, count.number().number()));
        int none = constant(count.operator().holds(0, count.number().number()));
        int meets = pattern(count.source());
        return diagram.or(diagram.and(meets, one), diagram.and(diagram.not(meets), none));
    }

    // Components

    private int component(FactType type, Constraint constraint) {
        return constraint.accept(new OfType(type));
    }

    /** Builds the diagram of what is asked of the one fact of a type. */
    private final class OfType implements Constraint.Visitor<Integer> {

        private final FactType type;

        OfType(FactType type) {
            this.type = type;
        }

        @Override
        public Integer all(Constraint.All all) {
            return all.parts().stream().mapToInt(part -> part.accept(this)).reduce(Diagram.TRUE, diagram::and);
        }

        @Override
        public Integer any(Constraint.Any any) {
            return any.parts().stream().mapToInt(part -> part.accept(this)).reduce(Diagram.FALSE, diagram::or);
        }

        @Override
        public Integer comparison(Constraint.Comparison comparison) {
            return leaf(comparison);
        }

        @Override
        public Integer oneOf(Constraint.OneOf oneOf) {
            return leaf(oneOf);
        }

        @Override
        public Integer isTrue(Constraint.IsTrue isTrue) {
            return leaf(isTrue);
        }

        @Override
        public Integer binding(Constraint.Binding binding) {
            return Diagram.TRUE;
        }

        private int leaf(Constraint.Leaf leaf) {
            int index = order.component(FactWords.key(type.name(), leaf.component()));
            Variable variable = order.variable(index);
            int[] states = new int[variable.states()];
            for (int state = 0; state < states.length; state++) {
                states[state] = constant(FactMatcher.valueMeets(variable.value(state), leaf));
            }
            return diagram.node(index, states);
        }
    }
}
