package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Choice;
import org.walkrx.language.Finding;
import org.walkrx.language.Measurement;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Facts;

/** Puts other answers into the facts about a person. */
public final class FactChanges {

    private FactChanges() {}

    /**
     * Returns the known components of a fact that every person has, by their key in a patient file; the value of a
     * measurement or a choice, by its name; nothing for others.
     *
     * @param fact the fact
     */
    public static Map<String, Object> components(Record fact) {
        FactType type = FactType.of(fact);
        Map<String, Object> components = new LinkedHashMap<>();
        if (fact instanceof Measurement measurement) {
            components.put(measurement.name(), measurement.value());
        } else if (fact instanceof Choice choice) {
            components.put(choice.name(), choice.value());
        } else if (type.isAlwaysThere()) {
            type.valuesOf(fact).forEach((name, value) -> components.put(type.key(name), value));
        }
        return components;
    }

    /**
     * Returns the facts with other answers.
     *
     * @param facts the facts
     * @param changes {@code true} or {@code false} by name of a finding, a number by name of a measurement, a word by name of
     *     a choice; else the component's value by its key, a word by its name
     */
    public static Facts apply(Facts facts, Map<String, Object> changes) {
        List<Record> changed = new ArrayList<>();
        for (Record fact : facts.facts()) {
            if (!isNamedBy(changes, fact)) {
                changed.add(fact instanceof Finding ? fact : changed(fact, changes));
            }
        }
        changes.forEach((key, value) -> {
            if (!FactType.byKey().containsKey(key)) {
                changed.add(named(key, value));
            }
        });
        return new Facts(changed, facts.remarks());
    }

    private static boolean isNamedBy(Map<String, Object> changes, Record fact) {
        return (fact instanceof Finding finding && changes.containsKey(finding.name()))
                || (FactType.of(fact).isDeclared()
                        && components(fact).keySet().stream().anyMatch(changes::containsKey));
    }

    private static Record named(String name, Object value) {
        if (value instanceof Boolean present) {
            return new Finding(name, present);
        }
        return value instanceof Number number
                ? new Measurement(name, number.doubleValue())
                : new Choice(name, String.valueOf(value));
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
