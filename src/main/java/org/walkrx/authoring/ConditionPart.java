package org.walkrx.authoring;

import java.util.List;
import java.util.function.Predicate;
import org.walkrx.rules.syntax.Matcher;
import org.walkrx.rules.syntax.Position;

/**
 * One part of a rule's condition that a person meets or does not.
 *
 * @param text the part as it is written
 * @param position where it is written
 * @param otherwise whether the rule would hold for a person if the part came out the other way; several, where that can
 *     be thought of in several ways
 */
record ConditionPart(String text, Position position, List<Predicate<Matcher>> otherwise) {

    /** Returns whether the rule's holding or not rests on this part alone. */
    boolean isDecisive(Matcher person, boolean holds) {
        return otherwise.stream().anyMatch(other -> other.test(person) != holds);
    }
}
