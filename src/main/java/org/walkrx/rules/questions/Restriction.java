package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Diagrams with one person's known answers put in, reduced again: what is left depends on open questions alone. */
final class Restriction {

    private static final int UNREACHABLE = 1_000_000;

    private final CompactDiagram.Nodes source;
    private final PersonStates person;
    private final int[] results;
    private final Map<Key, Integer> unique = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /**
     * A node of what is left.
     *
     * @param variable the variable it asks
     * @param children the nodes for each possible state; -1 for an impossible one
     * @param support the variables it depends on
     * @param answersToTrue how few answers lead to "true"
     */
    @SuppressWarnings("ArrayRecordComponent") // within this class only
    private record Node(int variable, int[] children, BitSet support, int answersToTrue) {}

    /** What makes a node the same as another. */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    private record Key(int variable, int[] children) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && variable == key.variable && Arrays.equals(children, key.children);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(children) + variable;
        }
    }

    Restriction(CompactDiagram.Nodes source, PersonStates person) {
        this.source = source;
        this.person = person;
        this.results = new int[source.size()];
        nodes.add(new Node(DecisionDiagram.TERMINAL, new int[0], new BitSet(), UNREACHABLE));
        nodes.add(new Node(DecisionDiagram.TERMINAL, new int[0], new BitSet(), 0));
    }

    /** Returns what is left of a diagram. */
    int of(int node) {
        if (node <= DecisionDiagram.TRUE) {
            return node;
        }
        if (results[node] == 0) {
            results[node] = restricted(node) + 1;
        }
        return results[node] - 1;
    }

    private int restricted(int node) {
        int variable = source.variables()[node];
        int[] below = source.children()[node];
        if (person.isKnown(variable)) {
            return of(below[person.state(variable)]);
        }
        IntPredicate possible = person.possible(variable);
        int[] children = new int[below.length];
        int first = of(below[0]);
        boolean same = true;
        for (int state = 0; state < below.length; state++) {
            children[state] = possible.test(state) ? of(below[state]) : -1;
            same &= children[state] == -1 || children[state] == first;
        }
        return same ? first : node(variable, children);
    }

    private int node(int variable, int[] children) {
        return unique.computeIfAbsent(new Key(variable, children), key -> {
            nodes.add(new Node(variable, children, support(variable, children), answersToTrue(children)));
            return nodes.size() - 1;
        });
    }

    private BitSet support(int variable, int[] children) {
        BitSet support = new BitSet();
        support.set(variable);
        for (int child : children) {
            if (child >= 0) {
                support.or(nodes.get(child).support());
            }
        }
        return support;
    }

    private int answersToTrue(int[] children) {
        int fewest = UNREACHABLE;
        for (int state = 0; state < children.length; state++) {
            if (children[state] >= 0) {
                fewest = Math.min(fewest, nodes.get(children[state]).answersToTrue() + (state == 0 ? 0 : 1));
            }
        }
        return fewest;
    }

    /** Returns the variables that what is left depends on. */
    BitSet support(int restricted) {
        return nodes.get(restricted).support();
    }

    /** Returns whether it holds if nobody answers anything more. */
    boolean holdsNow(int restricted) {
        int node = restricted;
        while (node > DecisionDiagram.TRUE) {
            node = nodes.get(node).children()[0];
        }
        return node == DecisionDiagram.TRUE;
    }

    /** Returns, for each variable, how few answers lead to "true" with that variable among them. */
    Map<Integer, Integer> answersThrough(int root) {
        Map<Integer, Integer> fewest = new HashMap<>();
        int[] answers = new int[root + 1];
        Arrays.fill(answers, UNREACHABLE);
        answers[root] = 0;
        for (int number = root; number > DecisionDiagram.TRUE; number--) {
            if (answers[number] < UNREACHABLE) {
                pass(nodes.get(number), answers[number], answers, fewest);
            }
        }
        return fewest;
    }

    private void pass(Node node, int soFar, int[] answers, Map<Integer, Integer> fewest) {
        for (int state = 0; state < node.children().length; state++) {
            int child = node.children()[state];
            if (child >= 0) {
                int cost = soFar + (state == 0 ? 0 : 1);
                answers[child] = Math.min(answers[child], cost);
                if (state > 0) {
                    fewest.merge(node.variable(), cost + nodes.get(child).answersToTrue(), Math::min);
                }
            }
        }
    }
}
