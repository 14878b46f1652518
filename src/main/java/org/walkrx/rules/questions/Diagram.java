package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * Reduced ordered decision diagrams over variables with several values each. Equal functions are the same node, so a
 * function depends on a variable exactly if the variable occurs in its diagram. Not thread-safe while it grows.
 */
final class Diagram {

    static final int FALSE = 0;
    static final int TRUE = 1;
    static final int TERMINAL = Integer.MAX_VALUE;
    private static final int MOST_NODES = 5_000_000;

    private final List<int[]> children = new ArrayList<>(List.of(new int[0], new int[0]));
    private final List<Integer> variables = new ArrayList<>(List.of(TERMINAL, TERMINAL));
    private final Map<Key, Integer> unique = new HashMap<>();
    private final Map<Long, Integer> conjunctions = new HashMap<>();
    private final Map<Long, Integer> disjunctions = new HashMap<>();
    private final Map<Integer, Integer> negations = new HashMap<>();

    /** A node before it has a number. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content, never changed
    private record Key(int variable, int[] children) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.variable == variable && Arrays.equals(key.children, children);
        }

        @Override
        public int hashCode() {
            return 31 * variable + Arrays.hashCode(children);
        }
    }

    /** Returns the node that asks a variable first; its only child if all are the same. */
    int node(int variable, int[] childNodes) {
        int first = childNodes[0];
        if (Arrays.stream(childNodes).allMatch(child -> child == first)) {
            return first;
        }
        return unique.computeIfAbsent(new Key(variable, childNodes), key -> {
            if (variables.size() >= MOST_NODES) {
                throw new RuleDiagrams.TooEntangledException();
            }
            children.add(childNodes);
            variables.add(variable);
            return variables.size() - 1;
        });
    }

    int not(int node) {
        if (node <= TRUE) {
            return TRUE - node;
        }
        Integer known = negations.get(node);
        if (known != null) {
            return known;
        }
        int result = node(
                variable(node), Arrays.stream(children(node)).map(this::not).toArray());
        negations.put(node, result);
        return result;
    }

    int and(int a, int b) {
        if (a == FALSE || b == FALSE) {
            return FALSE;
        }
        if (a == TRUE || a == b) {
            return b;
        }
        return b == TRUE ? a : remembered(conjunctions, a, b, this::and);
    }

    int or(int a, int b) {
        if (a == TRUE || b == TRUE) {
            return TRUE;
        }
        if (a == FALSE || a == b) {
            return b;
        }
        return b == FALSE ? a : remembered(disjunctions, a, b, this::or);
    }

    private int remembered(Map<Long, Integer> results, int a, int b, IntBinaryOperator operation) {
        long key = ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
        Integer known = results.get(key);
        if (known != null) {
            return known;
        }
        int result = both(a, b, operation);
        results.put(key, result);
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

    int size() {
        return variables.size();
    }

    /** Returns the variable a node asks; larger than any for the two constants. */
    int variable(int node) {
        return variables.get(node);
    }

    /** Returns the nodes for each value of the variable. */
    int[] children(int node) {
        return children.get(node);
    }
}
