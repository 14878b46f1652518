package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Choice;
import org.walkrx.language.Finding;
import org.walkrx.language.Measurement;

/** The facts of one person by type, and the many findings by name, so that a pattern looks at few of them. */
final class FactIndex {

    private static final String NAME = "name";
    private static final String FINDING = Finding.class.getSimpleName();
    private static final String MEASUREMENT = Measurement.class.getSimpleName();
    private static final String CHOICE = Choice.class.getSimpleName();

    private final Map<String, List<Record>> byType = new HashMap<>();
    private final List<Record> allFindings = new ArrayList<>();
    private final Map<String, List<Record>> findings = new HashMap<>();
    private final Map<String, List<Record>> declared = new HashMap<>();

    FactIndex(Collection<? extends Record> facts) {
        byType.put(FINDING, allFindings);
        facts.forEach(this::add);
    }

    private static List<Record> both(List<Record> before, List<Record> now) {
        List<Record> both = new ArrayList<>(before);
        both.addAll(now);
        return both;
    }

    void add(Record fact) {
        if (fact instanceof Finding finding) {
            allFindings.add(fact);
            findings.merge(finding.name(), List.of(fact), FactIndex::both);
            return;
        }
        byType.computeIfAbsent(fact.getClass().getSimpleName(), key -> new ArrayList<>())
                .add(fact);
        if (fact instanceof Measurement measurement) {
            declared.put(measurement.name(), List.of(fact));
        } else if (fact instanceof Choice choice) {
            declared.put(choice.name(), List.of(fact));
        }
    }

    List<Record> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    List<Record> findings(String name) {
        return findings.getOrDefault(name, List.of());
    }

    /** Returns the measurement or choice of a name: one or none. */
    List<Record> declared(String name) {
        return declared.getOrDefault(name, List.of());
    }

    /** Returns the facts that may match a pattern: all of its type, or those of the names it asks for. */
    List<Record> candidates(Condition.Pattern pattern) {
        if (pattern.type().equals(MEASUREMENT) || pattern.type().equals(CHOICE)) {
            return askedName(pattern.constraint()) instanceof Constraint.Comparison comparison
                    ? declared(text(comparison.value()))
                    : ofType(pattern.type());
        }
        if (!pattern.type().equals(FINDING)) {
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
