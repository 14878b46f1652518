package org.walkrx.rules.questions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Diagrams with one person's known answers put in, reduced again: what is left depends on open questions alone. It takes
 * room for what is left, not for the diagrams. Not thread-safe.
 */
final class Restriction {

    private static final int IMPOSSIBLE = -1;
    private static final int UNREACHABLE = 1_000_000;
    private static final int FIRST_ROOM = 1 << 8;

    private final NodeTable source;
    private final PersonStates person;
    private final UniqueNodes unique = new UniqueNodes();
    private final NodeTable nodes = unique.table();

    /** How few answers lead from each node to "true". */
    private int[] answersToTrue = new int[FIRST_ROOM];

    /** The nodes of the source that were looked at, each in the first free place from that of its hash, and what is left of them. */
    private int[] seen = new int[2 * FIRST_ROOM];

    private int[] results = new int[2 * FIRST_ROOM];
    private int seenNodes;

    Restriction(NodeTable source, PersonStates person) {
        this.source = source;
        this.person = person;
        answersToTrue[DecisionDiagram.FALSE] = UNREACHABLE;
    }

    /** Returns what is left of a diagram. */
    int of(int wanted) {
        int node = wanted;
        while (node > DecisionDiagram.TRUE && person.isKnown(source.variable(node))) {
            node = source.child(node, person.state(source.variable(node)));
        }
        if (node <= DecisionDiagram.TRUE) {
            return node;
        }
        int place = place(node);
        if (seen[place] == node) {
            return results[place];
        }
        int result = restricted(node);
        note(node, result);
        return result;
    }

    private int place(int node) {
        int place = UniqueNodes.spread(node, seen.length);
        while (seen[place] != 0 && seen[place] != node) {
            place = (place + 1) & (seen.length - 1);
        }
        return place;
    }

    private void note(int node, int result) {
        if (2 * ++seenNodes > seen.length) {
            int[] nodesBefore = seen;
            int[] resultsBefore = results;
            seen = new int[2 * nodesBefore.length];
            results = new int[seen.length];
            for (int i = 0; i < nodesBefore.length; i++) {
                put(nodesBefore[i], resultsBefore[i]);
            }
        }
        put(node, result);
    }

    private void put(int node, int result) {
        int place = place(node);
        seen[place] = node;
        results[place] = result;
    }

    private int restricted(int node) {
        int variable = source.variable(node);
        int[] children = new int[source.states(node)];
        int first = of(source.child(node, 0));
        boolean same = true;
        for (int state = 0; state < children.length; state++) {
            children[state] = person.isPossible(variable, state) ? of(source.child(node, state)) : IMPOSSIBLE;
            same &= children[state] == IMPOSSIBLE || children[state] == first;
        }
        return same ? first : node(variable, children);
    }

    private int node(int variable, int[] children) {
        int before = nodes.size();
        int node = unique.node(variable, children, 0, children.length);
        if (node == before) {
            if (node == answersToTrue.length) {
                answersToTrue = Arrays.copyOf(answersToTrue, 2 * node);
            }
            answersToTrue[node] = answersToTrue(children);
        }
        return node;
    }

    private int answersToTrue(int[] children) {
        int fewest = UNREACHABLE;
        for (int state = 0; state < children.length; state++) {
            if (children[state] != IMPOSSIBLE) {
                fewest = Math.min(fewest, answersToTrue[children[state]] + cost(state));
            }
        }
        return fewest;
    }

    private static int cost(int state) {
        return state == 0 ? 0 : 1;
    }

    /** Returns the variables that what is left depends on. */
    BitSet support(int restricted) {
        BitSet support = new BitSet();
        if (restricted > DecisionDiagram.TRUE) {
            BitSet reached = new BitSet(restricted + 1);
            reached.set(restricted);
            for (int node = restricted; node > DecisionDiagram.TRUE; node = reached.previousSetBit(node - 1)) {
                support.set(nodes.variable(node));
                for (int state = 0; state < nodes.states(node); state++) {
                    if (nodes.child(node, state) > DecisionDiagram.TRUE) {
                        reached.set(nodes.child(node, state));
                    }
                }
            }
        }
        return support;
    }

    /** Returns whether it holds if nobody answers anything more. */
    boolean holdsNow(int restricted) {
        int node = restricted;
        while (node > DecisionDiagram.TRUE) {
            node = nodes.child(node, 0);
        }
        return node == DecisionDiagram.TRUE;
    }

    /** Returns, for each variable, how few answers lead to "true" with that variable among them. */
    Map<Integer, Integer> answersThrough(int root) {
        int[] fewest = new int[person.variables()];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        int[] answers = new int[root + 1];
        Arrays.fill(answers, UNREACHABLE);
        answers[root] = 0;
        for (int node = root; node > DecisionDiagram.TRUE; node--) {
            if (answers[node] < UNREACHABLE) {
                pass(node, answers, fewest);
            }
        }
        Map<Integer, Integer> byVariable = new HashMap<>();
        for (int variable = 0; variable < fewest.length; variable++) {
            if (fewest[variable] < Integer.MAX_VALUE) {
                byVariable.put(variable, fewest[variable]);
            }
        }
        return byVariable;
    }

    private void pass(int node, int[] answers, int[] fewest) {
        int variable = nodes.variable(node);
        for (int state = 0; state < nodes.states(node); state++) {
            int child = nodes.child(node, state);
            if (child != IMPOSSIBLE) {
                int cost = answers[node] + cost(state);
                answers[child] = Math.min(answers[child], cost);
                if (state > 0) {
                    fewest[variable] = Math.min(fewest[variable], cost + answersToTrue[child]);
                }
            }
        }
    }
}
