package org.walkrx.rules.questions;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Reduced ordered decision diagrams over variables with several values each. Equal functions are the same node, so a
 * function depends on a variable exactly if the variable occurs in its diagram. Not thread-safe while it grows.
 *
 * <p>There are hundreds of thousands of nodes while a book is loaded, so they lie in plain arrays.
 */
final class Diagram {

    static final int FALSE = 0;
    static final int TRUE = 1;
    static final int TERMINAL = Integer.MAX_VALUE;
    private static final int MOST_NODES = 5_000_000;
    private static final int FIRST_SIZE = 1 << 12;

    private int[] variables = new int[FIRST_SIZE];
    private int[][] children = new int[FIRST_SIZE][];
    private int size = 2;
    private int[] unique = new int[2 * FIRST_SIZE];
    private final PairTable conjunctions = new PairTable();
    private final PairTable disjunctions = new PairTable();
    private final PairTable negations = new PairTable();

    Diagram() {
        for (int constant = FALSE; constant <= TRUE; constant++) {
            variables[constant] = TERMINAL;
            children[constant] = new int[0];
        }
    }

    /** Returns the node that asks a variable first; its only child if all are the same. */
    int node(int variable, int[] childNodes) {
        int first = childNodes[0];
        boolean same = true;
        for (int child : childNodes) {
            same &= child == first;
        }
        return same ? first : unique(variable, childNodes);
    }

    private int unique(int variable, int[] childNodes) {
        int slot = slot(variable, childNodes);
        if (unique[slot] == 0) {
            add(variable, childNodes);
            unique[slot] = size - 1;
            if (2 * size > unique.length) {
                rehash();
                return size - 1;
            }
        }
        return unique[slot];
    }

    private int slot(int variable, int[] childNodes) {
        int slot = PairTable.mixed(31L * Arrays.hashCode(childNodes) + variable) & (unique.length - 1);
        while (unique[slot] != 0 && !isAt(unique[slot], variable, childNodes)) {
            slot = (slot + 1) & (unique.length - 1);
        }
        return slot;
    }

    private boolean isAt(int node, int variable, int[] childNodes) {
        return variables[node] == variable && Arrays.equals(children[node], childNodes);
    }

    private void add(int variable, int[] childNodes) {
        if (size >= MOST_NODES) {
            throw new RuleDiagrams.TooEntangledException();
        }
        if (size == variables.length) {
            variables = Arrays.copyOf(variables, 2 * size);
            children = Arrays.copyOf(children, 2 * size);
        }
        variables[size] = variable;
        children[size] = childNodes;
        size++;
    }

    private void rehash() {
        unique = new int[2 * unique.length];
        for (int node = TRUE + 1; node < size; node++) {
            unique[slot(variables[node], children[node])] = node;
        }
    }

    int not(int node) {
        if (node <= TRUE) {
            return TRUE - node;
        }
        int known = negations.get(node, node);
        if (known >= 0) {
            return known;
        }
        int[] negated = children(node).clone();
        for (int i = 0; i < negated.length; i++) {
            negated[i] = not(negated[i]);
        }
        int result = node(variable(node), negated);
        negations.put(node, node, result);
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

    private int remembered(PairTable results, int a, int b, IntBinaryOperator operation) {
        int less = Math.min(a, b);
        int more = Math.max(a, b);
        int known = results.get(less, more);
        if (known >= 0) {
            return known;
        }
        int result = both(a, b, operation);
        results.put(less, more, result);
        return result;
    }

    private int both(int a, int b, IntBinaryOperator operation) {
        int variable = Math.min(variable(a), variable(b));
        int[] left = variable(a) == variable ? children(a) : children[FALSE];
        int[] right = variable(b) == variable ? children(b) : children[FALSE];
        int[] result = new int[Math.max(left.length, right.length)];
        for (int value = 0; value < result.length; value++) {
            result[value] =
                    operation.applyAsInt(left.length == 0 ? a : left[value], right.length == 0 ? b : right[value]);
        }
        return node(variable, result);
    }

    /** Returns the variable a node asks; larger than any for the two constants. */
    int variable(int node) {
        return variables[node];
    }

    /** Returns the nodes for each value of the variable; nobody changes them. */
    int[] children(int node) {
        return children[node];
    }
}
