package org.walkrx.rules.syntax;

import java.util.Map;

/** Holds single facts against constraints. */
public final class FactMatch {

    private FactMatch() {}

    /**
     * Returns whether a fact meets a constraint in which no other fact is named.
     *
     * @param fact the fact
     * @param constraint the constraint
     */
    public static boolean meets(Record fact, Constraint constraint) {
        FactType type = FactType.named(fact.getClass().getSimpleName()).orElseThrow();
        return new FactReader(type, fact, Map.of()).meets(constraint);
    }
}
