package org.walkrx.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Finding;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Facts;

/** The keys of a patient file for the components of facts: {@code age}, {@code pain.now}. */
public final class FactKeys {

    /** Worked out from others, so never asked. */
    private static final String DERIVED = "percentOfBodyWeight";

    private static final Map<String, FactType.Component> KEYS = keys();

    private FactKeys() {}

    /** Returns all keys that may be asked, in the order of the facts. */
    public static Set<String> all() {
        return Collections.unmodifiableSet(KEYS.keySet());
    }

    /**
     * Returns the component of a key.
     *
     * @param key the key
     * @throws IllegalArgumentException if there is no such key
     */
    public static FactType.Component component(String key) {
        FactType.Component component = KEYS.get(key);
        if (component == null) {
            throw new IllegalArgumentException("no fact has the key " + key);
        }
        return component;
    }

    /** Returns the keys that must be asked to know a component of a fact; none if it is no fact about every person. */
    static Set<String> asked(String type, String component) {
        if (component.equals(DERIVED)) {
            return Set.of("weightKg", "load.kg");
        }
        String key = FactWords.key(type, component);
        return KEYS.containsKey(key) ? Set.of(key) : Set.of();
    }

    /** Returns whether every finding is answered and every component known. */
    static boolean isEverythingKnown(Facts facts, Vocabulary vocabulary) {
        long answered = facts.facts().stream().filter(Finding.class::isInstance).count();
        return answered == vocabulary.findings().size()
                && facts.facts().stream().allMatch(FactKeys::isKnown);
    }

    private static boolean isKnown(Record fact) {
        FactType type = FactType.named(fact.getClass().getSimpleName()).orElseThrow();
        return !type.isAlwaysThere()
                || type.components().values().stream().allMatch(component -> component.of(fact) != null);
    }

    private static Map<String, FactType.Component> keys() {
        Map<String, FactType.Component> keys = new LinkedHashMap<>();
        for (String name : FactType.names()) {
            FactType type = FactType.named(name).orElseThrow();
            if (type.isAlwaysThere()) {
                type.components().forEach((component, value) -> {
                    if (!component.equals(DERIVED)) {
                        keys.put(FactWords.key(name, component), value);
                    }
                });
            }
        }
        return keys;
    }
}
