package org.walkrx.rules.questions;

/** Nodes of which no two are the same. Not thread-safe. */
final class UniqueNodes {

    private static final int FIRST_ROOM = 1 << 8;

    private final NodeTable nodes = new NodeTable();

    /** The nodes by what they are; a node stands in the first free place from that of its hash. */
    private int[] places = new int[2 * FIRST_ROOM];

    /** Returns the node that has this variable, and the children in a part of an array. */
    int node(int variable, int[] children, int from, int to) {
        int place = spread(NodeTable.hash(variable, children, from, to), places.length);
        while (places[place] != 0 && !nodes.is(places[place], variable, children, from, to)) {
            place = (place + 1) & (places.length - 1);
        }
        if (places[place] != 0) {
            return places[place];
        }
        int node = nodes.add(variable, children, from, to);
        places[place] = node;
        if (2 * nodes.size() > places.length) {
            grow();
        }
        return node;
    }

    private void grow() {
        places = new int[2 * places.length];
        for (int node = DecisionDiagram.TRUE + 1; node < nodes.size(); node++) {
            int place = spread(nodes.hash(node), places.length);
            while (places[place] != 0) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = node;
        }
    }

    /** Returns a place in a table, for whose length a power of two is needed. */
    static int spread(long hash, int length) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (length - 1);
    }

    /** Returns the nodes, those to come included. */
    NodeTable table() {
        return nodes;
    }
}
