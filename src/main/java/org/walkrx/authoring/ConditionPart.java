package org.walkrx.authoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.walkrx.rules.syntax.RuleMatcher;
import org.walkrx.text.Position;

/**
 * One part of a rule's condition that a person, or a fact about a person, meets or does not.
 *
 * @param text the part as it is written
 * @param position where it is written
 * @param otherwise the ways in which the rule would hold for a person if the part came out the other way; several, where
 *     that can be thought of in several ways
 */
record ConditionPart(String text, Position position, List<Function<RuleMatcher, Set<Map<String, Object>>>> otherwise) {

    /** Returns whether the rule holds because of this part: without it, it would not, or not with the same values. */
    boolean letsHold(RuleMatcher person, Set<Map<String, Object>> ways) {
        return !ways.isEmpty()
                && otherwise.stream().anyMatch(other -> !other.apply(person).containsAll(ways));
    }

    /** Returns whether this part alone keeps the rule from holding, or from holding with other values besides. */
    boolean keepsFromHolding(RuleMatcher person, Set<Map<String, Object>> ways) {
        return otherwise.stream().anyMatch(other -> !ways.containsAll(other.apply(person)));
    }
}
