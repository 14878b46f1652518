package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Finding;

/** The facts of one person by type, and the many findings by name, so that a pattern looks at few of them. */
final class FactIndex {

    private static final String NAME = "name";

    private final Map<String, List<Record>> byType = new HashMap<>();
    private final Map<String, List<Record>> findings = new HashMap<>();

    FactIndex(Collection<? extends Record> facts) {
        facts.forEach(this::add);
    }

    void add(Record fact) {
        byType.computeIfAbsent(fact.getClass().getSimpleName(), key -> new ArrayList<>())
                .add(fact);
        if (fact instanceof Finding finding) {
            findings.computeIfAbsent(finding.name(), key -> new ArrayList<>(1)).add(fact);
        }
    }

    List<Record> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    List<Record> findings(String name) {
        return findings.getOrDefault(name, List.of());
    }

    /** Returns the facts that may match a pattern: all of its type, or the findings of the names it asks for. */
    List<Record> candidates(Condition.Pattern pattern) {
        if (!pattern.type().equals("Finding")) {
            return ofType(pattern.type());
        }
        Constraint asked = askedName(pattern.constraint());
        if (asked == null) {
            return ofType(pattern.type());
        }
        if (asked instanceof Constraint.Comparison comparison) {
            return findings(text(comparison.value()));
        }
        List<Record> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value value : ((Constraint.OneOf) asked).values()) {
            if (seen.add(text(value))) {
                found.addAll(findings(text(value)));
            }
        }
        return found;
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** Returns the part that says which names a finding may have, or {@code null} if it may have any. */
    private static @Nullable Constraint askedName(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            for (Constraint part : all.parts()) {
                Constraint asked = askedName(part);
                if (asked != null) {
                    return asked;
                }
            }
            return null;
        }
        return asksForName(constraint) ? constraint : null;
    }

    private static boolean asksForName(Constraint constraint) {
        if (constraint instanceof Constraint.OneOf oneOf) {
            return oneOf.component().equals(NAME) && !oneOf.negated();
        }
        return constraint instanceof Constraint.Comparison comparison
                && comparison.component().equals(NAME)
                && comparison.operator() == Operator.EQUAL;
    }
}
