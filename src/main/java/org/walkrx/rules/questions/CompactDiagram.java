package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The diagrams that are wanted, without what it took to build them. Children have smaller numbers than their parents. */
final class CompactDiagram {

    private final DecisionDiagram source;
    private final Map<Integer, Integer> numbers =
            new HashMap<>(Map.of(DecisionDiagram.FALSE, 0, DecisionDiagram.TRUE, 1));
    private final List<int[]> children = new ArrayList<>(List.of(new int[0], new int[0]));
    private final List<Integer> variables =
            new ArrayList<>(List.of(DecisionDiagram.TERMINAL, DecisionDiagram.TERMINAL));

    CompactDiagram(DecisionDiagram source) {
        this.source = source;
    }

    /** Takes a diagram over and returns its number here. */
    int add(int node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        int[] own = source.children(node).clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = add(own[i]);
        }
        children.add(own);
        variables.add(source.variable(node));
        numbers.put(node, variables.size() - 1);
        return variables.size() - 1;
    }

    /** Returns the finished diagrams. */
    Nodes nodes() {
        return new Nodes(
                children.toArray(int[][]::new),
                variables.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Finished diagrams; nobody changes the arrays.
     *
     * @param children the nodes for each value of the variable
     * @param variables the variable each node asks
     */
    @SuppressWarnings("ArrayRecordComponent") // shared by one package for speed, never changed
    record Nodes(int[][] children, int[] variables) {

        int size() {
            return variables.length;
        }
    }
}
