package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.walkrx.language.Walking;
import org.walkrx.rules.syntax.Facts;

/** Finds the smallest sets of answers or changes with which no rule keeps a person from walking. Thread-safe. */
public final class ChangeFinder {

    private static final int UNREACHABLE = 1_000_000;
    private static final int MOST_STEPS = 200_000;

    /** Nobody can change these. */
    private static final Set<String> FIXED = Set.of("age");

    private final RuleDiagrams diagrams;

    /**
     * Creates a finder.
     *
     * @param diagrams the diagrams of a rule book
     */
    public ChangeFinder(RuleDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    /**
     * Finds sets of changes, smallest first; none if the person may walk already, or none is small enough.
     *
     * @param facts what is known
     * @param mostChanges the largest set looked for
     * @param mostSets how many sets are wanted
     * @return for each set the new value by key: {@code true} or {@code false} of a finding, else the component's value
     */
    public List<Map<String, Object>> find(Facts facts, int mostChanges, int mostSets) {
        return new Descent(new PersonStates(facts, diagrams.order()), mostSets).find(mostChanges);
    }

    /** The work for one person: the shortest ways to "no rule keeps the person from walking". */
    private final class Descent {

        private final PersonStates person;
        private final int mostSets;
        private final int[] costs;
        private final List<Map<Integer, Integer>> found = new ArrayList<>();
        private int steps;

        Descent(PersonStates person, int mostSets) {
            this.person = person;
            this.mostSets = mostSets;
            this.costs = new int[diagrams.nodes().size()];
            Arrays.fill(costs, -1);
        }

        List<Map<String, Object>> find(int mostChanges) {
            int root = diagrams.atLeast(Walking.ON_HOLD);
            int fewest = cost(root);
            if (fewest == 0) {
                return List.of();
            }
            for (int size = fewest; size <= mostChanges && found.size() < mostSets; size++) {
                walk(root, size, new LinkedHashMap<>());
            }
            return found.stream().map(this::values).toList();
        }

        private int cost(int node) {
            if (node == DecisionDiagram.FALSE) {
                return 0;
            }
            if (node == DecisionDiagram.TRUE) {
                return UNREACHABLE;
            }
            if (costs[node] < 0) {
                NodeTable nodes = diagrams.nodes();
                int variable = nodes.variable(node);
                int best = UNREACHABLE;
                for (int state = 0; state < nodes.states(node); state++) {
                    best = Math.min(best, step(variable, state) + cost(nodes.child(node, state)));
                }
                costs[node] = Math.min(best, UNREACHABLE);
            }
            return costs[node];
        }

        /** What it takes to put a variable into a state: nothing, one change, or it cannot be done. */
        private int step(int variable, int state) {
            if (state == person.state(variable)) {
                return 0;
            }
            DiagramVariable changed = diagrams.order().variable(variable);
            boolean fixed = changed.kind() == DiagramVariable.VariableKind.ATOM
                    || state == 0
                    || (FIXED.contains(changed.key()) && person.isKnown(variable));
            return fixed ? UNREACHABLE : 1;
        }

        private void walk(int node, int budget, Map<Integer, Integer> changes) {
            if (found.size() >= mostSets || steps++ > MOST_STEPS || cost(node) > budget) {
                return;
            }
            if (node == DecisionDiagram.FALSE) {
                note(changes, budget);
                return;
            }
            int variable = diagrams.nodes().variable(node);
            int[] children = diagrams.nodes().children(node);
            walk(children[person.state(variable)], budget, changes);
            for (int state = 1; state < children.length; state++) {
                if (step(variable, state) == 1) {
                    changes.put(variable, state);
                    walk(children[state], budget - 1, changes);
                    changes.remove(variable);
                }
            }
        }

        /** Sets are looked for by size, so a set within a new one has been found already. */
        private void note(Map<Integer, Integer> changes, int budgetLeft) {
            boolean larger = found.stream().anyMatch(set -> changes.entrySet().containsAll(set.entrySet()));
            boolean sameVariables =
                    found.stream().anyMatch(set -> changes.keySet().containsAll(set.keySet()));
            if (budgetLeft == 0 && !larger && !sameVariables) {
                found.add(new LinkedHashMap<>(changes));
            }
        }

        private Map<String, Object> values(Map<Integer, Integer> states) {
            Map<String, Object> values = new LinkedHashMap<>();
            new TreeMap<>(states).forEach((index, state) -> {
                DiagramVariable variable = diagrams.order().variable(index);
                values.put(variable.key(), variable.values().get(state - 1));
            });
            return values;
        }
    }
}
