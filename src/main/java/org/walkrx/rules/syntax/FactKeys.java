package org.walkrx.rules.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.walkrx.language.Finding;

/** The keys of a patient file for the components of facts: {@code age}, {@code pain.now}. */
public final class FactKeys {

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

    /**
     * Returns the keys that must be asked to know a component of a fact; none if it is no fact about every person.
     *
     * @param type name of the type of the fact
     * @param component name of the component
     */
    public static Set<String> asked(String type, String component) {
        Optional<FactType.Component> known = FactType.named(type)
                .filter(FactType::isAlwaysThere)
                .map(fact -> fact.components().get(component));
        return known.flatMap(FactType.Component::percentOf)
                .map(percent -> Set.of(percent.part(), percent.whole()))
                .or(() -> known.map(each -> Set.of(each.key())))
                .orElse(Set.of());
    }

    /**
     * Returns whether every finding is answered and every component known.
     *
     * @param facts what is known of a person
     * @param findings how many findings there are
     */
    public static boolean isEverythingKnown(Facts facts, int findings) {
        long answered = facts.facts().stream().filter(Finding.class::isInstance).count();
        return answered == findings && facts.facts().stream().allMatch(FactKeys::isKnown);
    }

    private static boolean isKnown(Record fact) {
        FactType type = FactType.of(fact);
        return !type.isAlwaysThere()
                || type.components().values().stream().allMatch(component -> component.of(fact) != null);
    }

    private static Map<String, FactType.Component> keys() {
        Map<String, FactType.Component> keys = new LinkedHashMap<>();
        for (FactType type : FactType.ofEveryPerson()) {
            type.asked().forEach(component -> keys.put(component.key(), component));
        }
        return keys;
    }
}
