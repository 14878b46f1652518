package org.walkrx.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.walkrx.rules.syntax.Condition;

/**
 * For whom something is asked, as a screen of the vocabulary says it ("only if"). Who has not answered what a gate looks at,
 * or is not sure of it, is asked; what a closed gate hides counts as a "no". Immutable.
 */
public final class Gate {

    private final Condition closed;
    private final Set<String> keys;
    private final String because;
    private final int line;

    /**
     * Creates a gate.
     *
     * @param closed holds for whoever has answered so that the question cannot concern them
     */
    Gate(Condition closed, Set<String> keys, String because, int line) {
        this.closed = closed;
        this.keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        this.because = because;
        this.line = line;
    }

    /** Returns what holds for whoever has answered so that the question cannot concern them. */
    Condition closed() {
        return closed;
    }

    /** Returns what it looks at: findings, and keys of facts in a patient file. */
    public Set<String> keys() {
        return keys;
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
