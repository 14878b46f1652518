package org.walkrx.rules.questions;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

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

    private int size = 2;
    private int[] variables = new int[FIRST_ROOM];
    private int[][] children = new int[FIRST_ROOM][];

    /** The nodes by what they are; a node stands in the first free place from that of its hash. */
    private int[] unique = new int[2 * FIRST_ROOM];

    /** What has been worked out before, one in each place: the next that falls there takes it, so room is bounded. */
    private long[] asked = new long[2 * FIRST_ROOM];

    private int[] answers = new int[2 * FIRST_ROOM];

    DecisionDiagram() {
        Arrays.fill(variables, 0, size, TERMINAL);
        Arrays.fill(children, 0, size, new int[0]);
    }

    /** Returns the node that asks a variable first; its only child if all are the same. */
    int node(int variable, int[] childNodes) {
        if (areSame(childNodes)) {
            return childNodes[0];
        }
        int place = place(variable, childNodes);
        if (unique[place] == 0) {
            if (size == variables.length) {
                grow();
                place = place(variable, childNodes);
            }
            variables[size] = variable;
            children[size] = childNodes;
            unique[place] = size++;
        }
        return unique[place];
    }

    private static boolean areSame(int[] childNodes) {
        for (int child : childNodes) {
            if (child != childNodes[0]) {
                return false;
            }
        }
        return true;
    }

    private int place(int variable, int[] childNodes) {
        int place = spread(31L * variable + Arrays.hashCode(childNodes));
        while (unique[place] != 0
                && !(variables[unique[place]] == variable && Arrays.equals(children[unique[place]], childNodes))) {
            place = (place + 1) & (unique.length - 1);
        }
        return place;
    }

    /** Returns a place in a table, for whose length a power of two is needed. */
    private int spread(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (unique.length - 1);
    }

    private void grow() {
        if (size >= MOST_NODES) {
            throw new RuleDiagrams.TooEntangledException();
        }
        variables = Arrays.copyOf(variables, 2 * size);
        children = Arrays.copyOf(children, 2 * size);
        unique = new int[4 * size];
        asked = new long[4 * size];
        answers = new int[4 * size];
        for (int node = TRUE + 1; node < size; node++) {
            unique[place(variables[node], children[node])] = node;
        }
    }

    int not(int node) {
        return node <= TRUE ? TRUE - node : remembered(NOT, node, node, (a, b) -> negated(a));
    }

    private int negated(int node) {
        int[] result = children[node].clone();
        for (int value = 0; value < result.length; value++) {
            result[value] = not(result[value]);
        }
        return node(variables[node], result);
    }

    int and(int a, int b) {
        if (a == FALSE || b == FALSE) {
            return FALSE;
        }
        if (a == TRUE || a == b) {
            return b;
        }
        return b == TRUE
                ? a
                : remembered(AND, Math.min(a, b), Math.max(a, b), (one, other) -> both(one, other, this::and));
    }

    int or(int a, int b) {
        if (a == TRUE || b == TRUE) {
            return TRUE;
        }
        if (a == FALSE || a == b) {
            return b;
        }
        return b == FALSE
                ? a
                : remembered(OR, Math.min(a, b), Math.max(a, b), (one, other) -> both(one, other, this::or));
    }

    private int remembered(int operation, int a, int b, IntBinaryOperator work) {
        long question = ((long) operation << 60) | ((long) a << 30) | b;
        int place = spread(question);
        if (asked[place] == question) {
            return answers[place];
        }
        int result = work.applyAsInt(a, b);
        place = spread(question); // the tables may have grown
        asked[place] = question;
        answers[place] = result;
        return result;
    }

    private int both(int a, int b, IntBinaryOperator operation) {
        int variable = Math.min(variable(a), variable(b));
        int[] left = variable(a) == variable ? children(a) : new int[0];
        int[] right = variable(b) == variable ? children(b) : new int[0];
        int[] result = new int[Math.max(left.length, right.length)];
        for (int value = 0; value < result.length; value++) {
            result[value] =
                    operation.applyAsInt(left.length == 0 ? a : left[value], right.length == 0 ? b : right[value]);
        }
        return node(variable, result);
    }

    /** Returns how many nodes there are. */
    int size() {
        return size;
    }

    /** Returns the variable a node asks; larger than any for the two constants. */
    int variable(int node) {
        return variables[node];
    }

    /** Returns the nodes for each value of the variable. */
    int[] children(int node) {
        return children[node];
    }
}
