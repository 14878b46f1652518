package org.walkrx.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.rules.syntax.Condition;

/**
 * For whom something is asked, as a screen of the vocabulary says it ("only if"). Who has not answered what a gate looks at,
 * or is not sure of it, is asked; what a closed gate hides counts as a "no". Immutable.
 */
public final class Gate {

    private final Condition closed;
    private final List<Map<String, String>> ways;
    private final String because;
    private final int line;

    /**
     * Creates a gate.
     *
     * @param closed holds for whoever has answered so that the question cannot concern them
     * @param ways what opens it, as it is written
     */
    Gate(Condition closed, List<Map<String, String>> ways, String because, int line) {
        this.closed = closed;
        this.ways = List.copyOf(ways);
        this.because = because;
        this.line = line;
    }

    /** Returns what holds for whoever has answered so that the question cannot concern them. */
    Condition closed() {
        return closed;
    }

    /** Returns what it looks at: findings, and keys of facts in a patient file. */
    public Set<String> keys() {
        return ways.stream().flatMap(way -> way.keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns what opens it, as it is written, for instance {@code sex} with {@code female} and {@code age} with
     * {@code 12 to 55}. Of several ways one is enough; within a way everything has to be so, or not known.
     */
    public List<Map<String, String>> ways() {
        return ways;
    }

    /** Returns why nobody else can be concerned, in the words of the clinicians; empty if the rules alone show it. */
    public String because() {
        return because;
    }

    /** Returns its line in the vocabulary, from 1. */
    public int line() {
        return line;
    }
}
