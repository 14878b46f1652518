package org.walkrx.rules.questions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Diagrams with one person's known answers put in, reduced again: what is left depends on open questions alone. It takes
 * room for what is left, not for the diagrams. Not thread-safe.
 */
final class Restriction {

    private static final int IMPOSSIBLE = -1;
    private static final int UNREACHABLE = 1_000_000;
    private static final int FIRST_ROOM = 1 << 8;
    private static final int PAGE_BITS = 8;

    private final NodeTable source;
    private final PersonStates person;
    private final UniqueNodes unique = new UniqueNodes();
    private final NodeTable nodes = unique.table();

    /** How few answers lead from each node to "true". */
    private int[] answersToTrue = new int[FIRST_ROOM];

    /** What is left of each node of the source, plus one, in pages that are there once one of their nodes was looked at. */
    private final int[] @Nullable [] pages;

    /** Children of nodes that are being made, those of the innermost last. */
    private int[] making = new int[FIRST_ROOM];

    private int made;

    Restriction(NodeTable source, PersonStates person) {
        this.source = source;
        this.person = person;
        this.pages = new int[(source.size() >> PAGE_BITS) + 1][];
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
        int[] page = page(node);
        int place = node & (1 << PAGE_BITS) - 1;
        if (page[place] == 0) {
            page[place] = restricted(node) + 1;
        }
        return page[place] - 1;
    }

    private int[] page(int node) {
        int[] page = pages[node >> PAGE_BITS];
        if (page == null) {
            page = new int[1 << PAGE_BITS];
            pages[node >> PAGE_BITS] = page;
        }
        return page;
    }

    private int restricted(int node) {
        int variable = source.variable(node);
        int states = source.states(node);
        int from = made;
        made += states;
        if (made > making.length) {
            making = Arrays.copyOf(making, 2 * made);
        }
        int first = of(source.child(node, 0));
        boolean same = true;
        for (int state = 0; state < states; state++) {
            int child = person.isPossible(variable, state) ? of(source.child(node, state)) : IMPOSSIBLE;
            making[from + state] = child; // which may be another array by now
            same &= child == IMPOSSIBLE || child == first;
        }
        made = from;
        return same ? first : node(variable, from, from + states);
    }

    private int node(int variable, int from, int to) {
        int before = nodes.size();
        int node = unique.node(variable, making, from, to);
        if (node == before) {
            if (node == answersToTrue.length) {
                answersToTrue = Arrays.copyOf(answersToTrue, 2 * node);
            }
            answersToTrue[node] = fewestAnswers(from, to);
        }
        return node;
    }

    private int fewestAnswers(int from, int to) {
        int fewest = UNREACHABLE;
        for (int i = from; i < to; i++) {
            if (making[i] != IMPOSSIBLE) {
                fewest = Math.min(fewest, answersToTrue[making[i]] + cost(i - from));
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
