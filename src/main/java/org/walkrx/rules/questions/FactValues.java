package org.walkrx.rules.questions;

import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Facts;

/** Looks up components of facts by their key in a patient file. */
final class FactValues {

    private FactValues() {}

    static boolean isUnknown(Facts facts, String key) {
        return facts.facts().stream().noneMatch(fact -> {
            FactType type = FactType.named(fact.getClass().getSimpleName()).orElseThrow();
            return type.isAlwaysThere()
                    && type.components().values().stream()
                            .anyMatch(component ->
                                    FactWords.key(type.name(), component.name()).equals(key)
                                            && component.of(fact) != null);
        });
    }
}
