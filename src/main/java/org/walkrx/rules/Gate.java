package org.walkrx.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * For whom something is asked, as a screen of the vocabulary says it ("only if"). Who has not answered what a gate looks at,
 * or is not sure of it, is asked; what a closed gate hides counts as a "no".
 *
 * @param closed holds for whoever has answered so that the question cannot concern them
 * @param keys what the gate looks at: findings, and keys of facts in a patient file
 * @param because why nobody else can be concerned, in the words of the clinicians; empty if the rules alone show it
 * @param line its line in the vocabulary, from 1
 */
public record Gate(Condition closed, Set<String> keys, String because, int line) {

    /** Copies the keys. */
    public Gate {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /**
     * Returns whether what it guards cannot concern a person.
     *
     * @param facts what is known of the person
     */
    public boolean isClosed(Facts facts) {
        return isClosed(facts.facts());
    }

    private boolean isClosed(Collection<Record> facts) {
        return RuleMatcher.of(facts).holds(closed);
    }
}
