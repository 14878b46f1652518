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
import org.walkrx.rules.syntax.FactMatch;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * Turns conditions into diagrams. Conditions on the walk log become variables of their own, whose value is known for
 * every person.
 */
final class DiagramBuilder {

    private final Diagram diagram;
    private final VariableOrder order;
    private final Set<String> findingNames;
    private final Map<String, List<Rule>> definitions;
    private final Map<String, Integer> concepts = new LinkedHashMap<>();

    DiagramBuilder(Diagram diagram, VariableOrder order, Set<String> findingNames, Collection<Rule> rules) {
        this.diagram = diagram;
        this.order = order;
        this.findingNames = findingNames;
        this.definitions = Definitions.byConcept(rules);
    }

    /** Returns the diagram of a condition. */
    int build(Condition condition) {
        if (LogConditions.isOfTheLog(condition)) {
            return log(condition);
        }
        if (condition instanceof Condition.All all) {
            return all(all);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().mapToInt(this::build).reduce(Diagram.FALSE, diagram::or);
        }
        if (condition instanceof Condition.Not not) {
            return diagram.not(build(not.part()));
        }
        if (condition instanceof Condition.Exists exists) {
            return build(exists.part());
        }
        return condition instanceof Condition.Count count ? count(count) : pattern((Condition.Pattern) condition);
    }

    /** Conditions on the log may share names with one another, so those of one list stay together. */
    private int all(Condition.All all) {
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

    private int pattern(Condition.Pattern pattern) {
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
        int result = definitions.getOrDefault(name, List.of()).stream()
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
        boolean denied = FactMatch.meets(new Finding(name, false), constraint);
        boolean present = FactMatch.meets(new Finding(name, true), constraint);
        if (!denied && !present) {
            return Diagram.FALSE;
        }
        return diagram.node(order.finding(name), new int[] {Diagram.FALSE, constant(denied), constant(present)});
    }

    private static int constant(boolean truth) {
        return truth ? Diagram.TRUE : Diagram.FALSE;
    }

    /** Counts findings one after the other; the diagrams are built from the last to the first. */
    private int count(Condition.Count count) {
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
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().mapToInt(part -> component(type, part)).reduce(Diagram.TRUE, diagram::and);
        }
        if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().mapToInt(part -> component(type, part)).reduce(Diagram.FALSE, diagram::or);
        }
        if (constraint instanceof Constraint.Binding) {
            return Diagram.TRUE;
        }
        String component = Constraints.components(constraint).iterator().next();
        int index = order.component(FactWords.key(type.name(), component));
        Variable variable = order.variable(index);
        int[] states = new int[variable.states()];
        for (int state = 1; state < states.length; state++) {
            states[state] = constant(meets(constraint, variable.values().get(state - 1)));
        }
        return diagram.node(index, states);
    }

    private static boolean meets(Constraint constraint, Object value) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return compare(comparison.operator(), comparison.value(), value);
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(other -> compare(Operator.EQUAL, other, value)) != oneOf.negated();
        }
        return Boolean.TRUE.equals(value);
    }

    private static boolean compare(Operator operator, Value written, Object value) {
        if (written instanceof Value.Numeral number && value instanceof Number known) {
            return operator.holds(known.doubleValue(), number.number());
        }
        boolean equal = (written instanceof Value.Truth truth && value.equals(truth.value()))
                || (written instanceof Value.Constant word && value.equals(word.name()));
        return equal == (operator == Operator.EQUAL);
    }
}
