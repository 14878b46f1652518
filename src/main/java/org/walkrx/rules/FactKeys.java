package org.walkrx.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.walkrx.rules.syntax.FactType;

/** The keys of a patient file for the components of facts: {@code age}, {@code pain.now}. */
final class FactKeys {

    /** Worked out from others, so never asked. */
    private static final String DERIVED = "percentOfBodyWeight";

    private static final Map<String, FactType.Component> KEYS = keys();

    private FactKeys() {}

    static Set<String> all() {
        return Collections.unmodifiableSet(KEYS.keySet());
    }

    private static Map<String, FactType.Component> keys() {
        Map<String, FactType.Component> keys = new LinkedHashMap<>();
        for (String name : FactType.names()) {
            FactType type = FactType.named(name).orElseThrow();
            if (type.isAlwaysThere()) {
                type.components().forEach((component, value) -> {
                    if (!component.equals(DERIVED)) {
                        keys.put(key(name, component), value);
                    }
                });
            }
        }
        return keys;
    }

    static String key(String type, String component) {
        return type.equals("Patient") ? component : type.toLowerCase(Locale.ROOT) + "." + component;
    }
}
