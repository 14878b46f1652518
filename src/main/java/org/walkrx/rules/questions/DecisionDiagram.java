package org.walkrx.rules.questions;

import java.util.Arrays;

/**
 * Reduced ordered decision diagrams over variables with several values each. Equal functions are the same node, so a
 * function depends on a variable exactly if the variable occurs in its diagram. Not thread-safe while it grows.
 */
final class DecisionDiagram {

    static final int FALSE = 0;
    static final int TRUE = 1;
    static final int TERMINAL = Integer.MAX_VALUE;
    private static final int MOST_NODES = 5_000_000;
    private static final int FIRST_ROOM = 1 << 10;
    private static final int AND = 1;
    private static final int OR = 2;
    private static final int NOT = 3;

    private final UniqueNodes unique = new UniqueNodes();
    private final NodeTable nodes = unique.table();

    /** What has been worked out before, one in each place: the next that falls there takes it, so room is bounded. */
    private long[] asked = new long[FIRST_ROOM];

    private int[] answers = new int[FIRST_ROOM];

    /** Children of nodes that are being made, those of the innermost last. */
    private int[] making = new int[FIRST_ROOM];

    private int made;

    /** Returns the node that asks a variable first; its only child if all are the same. */
    int node(int variable, int[] childNodes) {
        return node(variable, childNodes, 0, childNodes.length);
    }

    private int node(int variable, int[] childNodes, int from, int to) {
        if (areSame(childNodes, from, to)) {
            return childNodes[from];
        }
        if (nodes.size() >= MOST_NODES) {
            throw new RuleDiagrams.TooEntangledException();
        }
        return unique.node(variable, childNodes, from, to);
    }

    private static boolean areSame(int[] childNodes, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (childNodes[i] != childNodes[from]) {
                return false;
            }
        }
        return true;
    }

    int not(int node) {
        return node <= TRUE ? TRUE - node : remembered(NOT, node, node);
    }

    int and(int a, int b) {
        return joined(AND, a, b);
    }

    int or(int a, int b) {
        return joined(OR, a, b);
    }

    private int joined(int operation, int a, int b) {
        int settling = operation == AND ? FALSE : TRUE;
        if (a == settling || b == settling) {
            return settling;
        }
        if (a <= TRUE || a == b) {
            return b;
        }
        return b <= TRUE ? a : remembered(operation, Math.min(a, b), Math.max(a, b));
    }

    private int remembered(int operation, int a, int b) {
        long question = ((long) operation << 60) | ((long) a << 30) | b;
        int place = UniqueNodes.spread(question, asked.length);
        if (asked[place] == question) {
            return answers[place];
        }
        int result = workedOut(operation, a, b);
        if (nodes.size() > asked.length) {
            asked = new long[2 * asked.length];
            answers = new int[asked.length];
        }
        place = UniqueNodes.spread(question, asked.length); // the tables may have grown
        asked[place] = question;
        answers[place] = result;
        return result;
    }

    private int workedOut(int operation, int a, int b) {
        int variable = Math.min(nodes.variable(a), nodes.variable(b));
        boolean left = nodes.variable(a) == variable;
        boolean right = nodes.variable(b) == variable;
        int states = nodes.states(left ? a : b);
        int from = made;
        made += states;
        if (made > making.length) {
            making = Arrays.copyOf(making, 2 * made);
        }
        for (int state = 0; state < states; state++) {
            int one = left ? nodes.child(a, state) : a;
            int other = right ? nodes.child(b, state) : b;
            int result = operation == NOT ? not(one) : joined(operation, one, other);
            making[from + state] = result; // which may be another array by now
        }
        made = from;
        return node(variable, making, from, from + states);
    }

    /** Returns how many nodes there are. */
    int size() {
        return nodes.size();
    }

    /** Returns the variable a node asks; larger than any for the two constants. */
    int variable(int node) {
        return nodes.variable(node);
    }

    /** Returns how many values the variable of a node has. */
    int states(int node) {
        return nodes.states(node);
    }

    /** Returns the node for a value of the variable. */
    int child(int node, int state) {
        return nodes.child(node, state);
    }

    /** Returns the nodes for each value of the variable. */
    int[] children(int node) {
        return nodes.children(node);
    }
}
