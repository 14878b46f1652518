package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Finding;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Facts;

/** Puts other answers into the facts about a person. */
public final class FactChanges {

    private FactChanges() {}

    /**
     * Returns the known components of a fact that every person has, by their key in a patient file; nothing for others.
     *
     * @param fact the fact
     */
    public static Map<String, Object> components(Record fact) {
        FactType type = FactType.of(fact);
        Map<String, Object> components = new LinkedHashMap<>();
        if (type.isAlwaysThere()) {
            type.valuesOf(fact).forEach((name, value) -> components.put(type.key(name), value));
        }
        return components;
    }

    /**
     * Returns the facts with other answers.
     *
     * @param facts the facts
     * @param changes {@code true} or {@code false} by name of a finding; else the component's value by its key, a word by
     *     its name
     */
    public static Facts apply(Facts facts, Map<String, Object> changes) {
        List<Record> changed = new ArrayList<>();
        for (Record fact : facts.facts()) {
            if (!(fact instanceof Finding finding && changes.containsKey(finding.name()))) {
                changed.add(fact instanceof Finding ? fact : changed(fact, changes));
            }
        }
        changes.forEach((key, value) -> {
            if (value instanceof Boolean present && !FactType.byKey().containsKey(key)) {
                changed.add(new Finding(key, present));
            }
        });
        return new Facts(changed, facts.remarks());
    }

    private static Record changed(Record fact, Map<String, Object> changes) {
        FactType type = FactType.of(fact);
        Map<String, Object> values = new LinkedHashMap<>(type.valuesOf(fact));
        boolean touched = false;
        for (String name : type.components().keySet()) {
            @Nullable Object wanted = type.isAlwaysThere() ? changes.get(type.key(name)) : null;
            if (wanted != null) {
                values.put(name, wanted);
                touched = true;
            }
        }
        return touched ? type.create(values) : fact;
    }
}
