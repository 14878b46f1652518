package org.walkrx.authoring.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * What a rule looks at, itself or through the concepts it names: the ways in which a person may differ to it.
 *
 * @param findings names of findings
 * @param values for each key of a patient file the values that matter: both sides of each number, each word
 * @param symptoms names looked for on walks
 * @param looksAtLog whether it looks at the walk log at all
 */
record Dimensions(Set<String> findings, Map<String, List<Object>> values, Set<String> symptoms, boolean looksAtLog) {

    private static final double TENTH = 0.1;

    /** Returns what some rules look at. */
    static Dimensions of(Collection<Rule> rules, Definitions definitions) {
        Collecting collecting = new Collecting(definitions);
        rules.forEach(rule -> collecting.take(rule.when()));
        return collecting.dimensions();
    }

    private static final class Collecting {

        private final Definitions definitions;
        private final Set<String> concepts = new LinkedHashSet<>();
        private final Set<String> findings = new LinkedHashSet<>();
        private final Set<String> symptoms = new LinkedHashSet<>();
        private final Map<String, Set<Object>> values = new TreeMap<>();
        private boolean log;

        Collecting(Definitions definitions) {
            this.definitions = definitions;
        }

        void take(Condition condition) {
            Conditions.patterns(condition).forEach(this::take);
        }

        private void take(Condition.Pattern pattern) {
            Set<String> names = Constraints.texts(pattern.constraint(), "name");
            switch (pattern.type()) {
                case "Finding" -> findings.addAll(names);
                case "Concept" ->
                    names.stream()
                            .filter(concepts::add)
                            .flatMap(concept -> definitions.of(concept).stream())
                            .forEach(definition -> take(definition.when()));
                case "WalkSymptom" -> {
                    log = true;
                    symptoms.addAll(names);
                }
                case "Week", "WalkLog" -> log = true;
                default -> Constraints.all(pattern.constraint()).forEach(part -> take(pattern.type(), part));
            }
        }

        private void take(String type, Constraint constraint) {
            if (constraint instanceof Constraint.Comparison comparison) {
                take(type, comparison.component(), comparison.value());
            } else if (constraint instanceof Constraint.OneOf oneOf) {
                oneOf.values().forEach(value -> take(type, oneOf.component(), value));
            }
        }

        private void take(String type, String name, Value value) {
            FactType.Component component = Objects.requireNonNull(
                    FactType.named(type).orElseThrow().components().get(name));
            Set<Object> known = values.computeIfAbsent(FactWords.key(type, name), key -> new LinkedHashSet<>());
            if (value instanceof Value.NumberLiteral numeral) {
                known.addAll(around(numeral.number(), component.kind() == FactType.ValueKind.WHOLE_NUMBER));
            } else if (value instanceof Value.BooleanLiteral) {
                known.addAll(List.of(true, false));
            } else if (component.kind() == FactType.ValueKind.WORD) {
                known.addAll(component.words());
            }
        }

        private static List<Object> around(double number, boolean whole) {
            return whole
                    ? List.of((int) number, (int) number - 1, (int) number + 1)
                    : List.of(number, rounded(number - TENTH), rounded(number + TENTH), number - 1, number + 1);
        }

        private static double rounded(double number) {
            return Math.round(number * 10) / 10.0;
        }

        Dimensions dimensions() {
            Map<String, List<Object>> lists = new TreeMap<>();
            values.forEach((key, known) -> lists.put(key, List.copyOf(known)));
            return new Dimensions(
                    Collections.unmodifiableSet(findings),
                    Collections.unmodifiableMap(lists),
                    Collections.unmodifiableSet(symptoms),
                    log);
        }
    }
}
