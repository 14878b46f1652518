package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.walkrx.language.Finding;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;

/** Turns conditions into diagrams. What is an {@linkplain Atoms atom} becomes a variable of its own. */
final class DiagramBuilder implements Condition.Visitor<Integer> {

    private final DecisionDiagram diagram;
    private final VariableOrder order;
    private final Set<String> findingNames;
    private final Definitions definitions;
    private final Map<String, Integer> concepts = new LinkedHashMap<>();

    DiagramBuilder(DecisionDiagram diagram, VariableOrder order, Set<String> findingNames, Collection<Rule> rules) {
        this.diagram = diagram;
        this.order = order;
        this.findingNames = findingNames;
        this.definitions = Definitions.of(rules);
    }

    /** Returns the diagram of a condition. */
    int build(Condition condition) {
        return Atoms.isAtom(condition) ? atom(condition) : condition.accept(this);
    }

    @Override
    public Integer any(Condition.Any any) {
        return any.parts().stream().mapToInt(this::build).reduce(DecisionDiagram.FALSE, diagram::or);
    }

    @Override
    public Integer not(Condition.Not not) {
        return diagram.not(build(not.part()));
    }

    @Override
    public Integer exists(Condition.Exists exists) {
        return build(exists.part());
    }

    @Override
    public Integer all(Condition.All all) {
        Atoms.Parts parts = Atoms.Parts.of(all);
        int together = parts.together().map(this::atom).orElse(DecisionDiagram.TRUE);
        return parts.apart().stream().mapToInt(this::build).reduce(together, diagram::and);
    }

    private int atom(Condition condition) {
        return diagram.node(order.atom(condition), new int[] {DecisionDiagram.FALSE, DecisionDiagram.TRUE});
    }

    @Override
    public Integer pattern(Condition.Pattern pattern) {
        return switch (pattern.type()) {
            case "Finding" -> anyFinding(pattern.constraint());
            case "Concept" ->
                definitions.meeting(pattern).stream()
                        .mapToInt(this::concept)
                        .reduce(DecisionDiagram.FALSE, diagram::or);
            default -> component(FactType.named(pattern.type()).orElseThrow(), pattern.constraint());
        };
    }

    /** Concepts may rest on each other, in a circle too, so they are worked out from "none holds" upwards. */
    private int concept(String name) {
        Integer known = concepts.get(name);
        if (known != null) {
            return known;
        }
        Set<String> reached = new LinkedHashSet<>(Set.of(name));
        definitions.of(name).forEach(rule -> reached.addAll(definitions.reachedFrom(rule.when())));
        reached.forEach(concept -> concepts.putIfAbsent(concept, DecisionDiagram.FALSE));
        while (reached.stream().map(this::grows).reduce(false, Boolean::logicalOr)) {
            // until none holds for more people than before
        }
        return concepts.getOrDefault(name, DecisionDiagram.FALSE);
    }

    private boolean grows(String concept) {
        int result = definitions.of(concept).stream()
                .mapToInt(rule -> build(rule.when()))
                .reduce(DecisionDiagram.FALSE, diagram::or);
        return !Objects.equals(concepts.put(concept, result), result);
    }

    // Findings

    private int anyFinding(Constraint constraint) {
        int result = DecisionDiagram.FALSE;
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
            return DecisionDiagram.FALSE;
        }
        return diagram.node(
                order.finding(name), new int[] {DecisionDiagram.FALSE, constant(denied), constant(present)});
    }

    private static int constant(boolean truth) {
        return truth ? DecisionDiagram.TRUE : DecisionDiagram.FALSE;
    }

    @Override
    public Integer count(Condition.Count count) {
        List<String> names = new ArrayList<>(names(count.source().constraint()));
        names.removeIf(name -> finding(name, count.source().constraint()) == DecisionDiagram.FALSE);
        if (!count.source().type().equals("Finding") || count.function() != Condition.Function.COUNT) {
            return single(count);
        }
        return counted(count, names);
    }

    /** The rows say what holds when so many findings have been counted, from the last finding to the first. */
    private int counted(Condition.Count count, List<String> names) {
        int[] row = new int[names.size() + 1];
        for (int number = 0; number < row.length; number++) {
            row[number] = constant(count.operator().holds(number, count.number().number()));
        }
        for (int next = names.size() - 1; next >= 0; next--) {
            int meets = finding(names.get(next), count.source().constraint());
            for (int soFar = 0; soFar <= next; soFar++) {
                row[soFar] =
                        diagram.or(diagram.and(meets, row[soFar + 1]), diagram.and(diagram.not(meets), row[soFar]));
            }
        }
        return row[0];
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
        return constraint.accept(new ConstraintDiagrams(diagram, leaf -> {
            int index = order.component(type.key(leaf.component()));
            return ConstraintDiagrams.leaf(diagram, index, order.variable(index), leaf);
        }));
    }
}
