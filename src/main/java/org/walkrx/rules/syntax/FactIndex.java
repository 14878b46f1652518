package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.WalkSymptom;

/** The facts of one person by type, and by name where they have one, so that a pattern looks at few of them. */
final class FactIndex {

    private final Map<String, List<Record>> byType = new HashMap<>();
    private final Map<String, Map<String, List<Record>>> byName = new HashMap<>();

    FactIndex(Collection<? extends Record> facts) {
        facts.forEach(this::add);
    }

    void add(Record fact) {
        String type = fact.getClass().getSimpleName();
        byType.computeIfAbsent(type, key -> new ArrayList<>()).add(fact);
        @Nullable String name = nameOf(fact);
        if (name != null) {
            byName.computeIfAbsent(type, key -> new HashMap<>())
                    .computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(fact);
        }
    }

    boolean has(String type, String name) {
        return byName.getOrDefault(type, Map.of()).containsKey(name);
    }

    List<Record> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Returns the facts that may match a pattern: all of its type, or those of the names it asks for. */
    List<Record> candidates(Condition.Pattern pattern) {
        @Nullable Map<String, List<Record>> names = byName.get(pattern.type());
        @Nullable Set<String> asked = names == null ? null : askedNames(pattern.constraint());
        if (names == null || asked == null) {
            return ofType(pattern.type());
        }
        List<Record> found = new ArrayList<>(asked.size());
        asked.forEach(name -> found.addAll(names.getOrDefault(name, List.of())));
        return found;
    }

    /** Returns the names of which a fact must have one to meet the constraint, or {@code null} if it may have any. */
    private static @Nullable Set<String> askedNames(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            for (Constraint part : all.parts()) {
                @Nullable Set<String> names = askedNames(part);
                if (names != null) {
                    return names;
                }
            }
            return null;
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            boolean asks = comparison.component().equals("name")
                    && comparison.operator() == Operator.EQUAL
                    && comparison.value() instanceof Value.Text;
            return asks ? Set.of(((Value.Text) comparison.value()).text()) : null;
        }
        if (constraint instanceof Constraint.OneOf oneOf && oneOf.component().equals("name") && !oneOf.negated()) {
            return texts(oneOf.values());
        }
        return null;
    }

    private static Set<String> texts(List<Value> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Text text) {
                texts.add(text.text());
            }
        }
        return texts;
    }

    static @Nullable String nameOf(Record fact) {
        if (fact instanceof Finding finding) {
            return finding.name();
        }
        if (fact instanceof Concept concept) {
            return concept.name();
        }
        return fact instanceof WalkSymptom symptom ? symptom.name() : null;
    }
}
