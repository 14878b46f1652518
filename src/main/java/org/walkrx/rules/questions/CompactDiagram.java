package org.walkrx.rules.questions;

import java.util.Arrays;

/** The diagrams that are wanted, without what it took to build them. Children have smaller numbers than their parents. */
final class CompactDiagram {

    private final DecisionDiagram source;
    private final NodeTable nodes = new NodeTable();

    /** The numbers here of nodes there; 0 for those that have none yet, and for the constant whose number that is. */
    private int[] numbers = {};

    CompactDiagram(DecisionDiagram source) {
        this.source = source;
    }

    /** Takes a diagram over and returns its number here. */
    int add(int node) {
        if (numbers.length < source.size()) {
            numbers = Arrays.copyOf(numbers, source.size());
        }
        return numbered(node);
    }

    private int numbered(int node) {
        if (node > DecisionDiagram.TRUE && numbers[node] == 0) {
            int[] children = source.children(node);
            for (int state = 0; state < children.length; state++) {
                children[state] = numbered(children[state]);
            }
            numbers[node] = nodes.add(source.variable(node), children, 0, children.length);
        }
        return node <= DecisionDiagram.TRUE ? node : numbers[node];
    }

    /** Returns the finished diagrams. */
    NodeTable nodes() {
        return nodes.trimmed();
    }
}
