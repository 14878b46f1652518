package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private static final String MEASUREMENT = Measurement.class.getSimpleName();
    private static final String CHOICE = Choice.class.getSimpleName();

    private final Map<String, List<Record>> byType = new HashMap<>();
    private final Map<String, List<Record>> findings = new HashMap<>();
    private final Map<String, List<Record>> declared = new HashMap<>();

    FactIndex(Collection<? extends Record> facts) {
        facts.forEach(this::add);
    }

    void add(Record fact) {
        byType.computeIfAbsent(fact.getClass().getSimpleName(), key -> new ArrayList<>())
                .add(fact);
        if (fact instanceof Finding finding) {
            findings.computeIfAbsent(finding.name(), key -> new ArrayList<>(1)).add(fact);
        } else if (fact instanceof Measurement measurement) {
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
            Set<String> named = askedNames(pattern.constraint());
            return named != null && named.size() == 1
                    ? declared(named.iterator().next())
                    : ofType(pattern.type());
        }
        if (!pattern.type().equals("Finding")) {
            return ofType(pattern.type());
        }
        Set<String> asked = askedNames(pattern.constraint());
        if (asked == null) {
            return ofType(pattern.type());
        }
        if (asked.size() == 1) {
            return findings(asked.iterator().next());
        }
        List<Record> found = new ArrayList<>(asked.size());
        asked.forEach(name -> found.addAll(findings(name)));
        return found;
    }

    /** Returns the names of which a finding must have one to meet the constraint, or {@code null} if it may have any. */
    private static @Nullable Set<String> askedNames(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            for (Constraint part : all.parts()) {
                Set<String> names = askedNames(part);
                if (names != null) {
                    return names;
                }
            }
            return null;
        }
        return asksForName(constraint) ? Constraints.texts(constraint, NAME) : null;
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
