package org.walkrx.rules.questions;

import java.util.Arrays;

/**
 * Nodes of diagrams by their numbers, in three plain arrays. The first two are the constants. It only grows; read by many
 * threads once nobody adds to it.
 */
final class NodeTable {

    private static final int FIRST_ROOM = 1 << 10;

    private int size;
    private int[] variables;

    /** Where the children of each node begin, and after the last node where they end. */
    private int[] starts;

    private int[] children;

    NodeTable() {
        this(0, new int[FIRST_ROOM], new int[FIRST_ROOM + 1], new int[4 * FIRST_ROOM]);
        add(DecisionDiagram.TERMINAL, children, 0, 0);
        add(DecisionDiagram.TERMINAL, children, 0, 0);
    }

    private NodeTable(int size, int[] variables, int[] starts, int[] children) {
        this.size = size;
        this.variables = variables;
        this.starts = starts;
        this.children = children;
    }

    /** Returns these nodes in no more room than they need. */
    NodeTable trimmed() {
        return new NodeTable(
                size,
                Arrays.copyOf(variables, size),
                Arrays.copyOf(starts, size + 1),
                Arrays.copyOf(children, starts[size]));
    }

    /** Adds a node whose children stand in a part of an array, and returns its number. */
    int add(int variable, int[] childNodes, int from, int to) {
        int start = starts[size];
        int end = start + to - from;
        if (size + 1 == starts.length) {
            variables = Arrays.copyOf(variables, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
        if (end > children.length) {
            children = Arrays.copyOf(children, Math.max(end, children.length + children.length / 2));
        }
        System.arraycopy(childNodes, from, children, start, to - from);
        variables[size] = variable;
        starts[size + 1] = end;
        return size++;
    }

    static int hash(int variable, int[] childNodes, int from, int to) {
        int hash = variable;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + childNodes[i];
        }
        return hash;
    }

    int hash(int node) {
        return hash(variables[node], children, starts[node], starts[node + 1]);
    }

    boolean is(int node, int variable, int[] childNodes, int from, int to) {
        return variables[node] == variable
                && Arrays.equals(children, starts[node], starts[node + 1], childNodes, from, to);
    }

    int size() {
        return size;
    }

    /** Returns the variable a node asks; larger than any for the two constants. */
    int variable(int node) {
        return variables[node];
    }

    /** Returns how many values the variable of a node has. */
    int states(int node) {
        return starts[node + 1] - starts[node];
    }

    /** Returns the node for a value of the variable. */
    int child(int node, int state) {
        return children[starts[node] + state];
    }

    /** Returns a copy of the nodes for each value of the variable. */
    int[] children(int node) {
        return Arrays.copyOfRange(children, starts[node], starts[node + 1]);
    }
}
