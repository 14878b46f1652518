package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Rule;

/**
 * The variables of a rule book in the order in which diagrams ask them: conditions on the log first, then what many rules
 * rest on, then the rest rule by rule. A good order keeps diagrams small; any order is right.
 */
final class VariableOrder {

    private static final int MANY_RULES = 6;

    /** A mention of a finding or of a component, which may bear the same name. */
    private record Mention(boolean finding, String key) {}

    private final Variables variables;
    private final Definitions definitions;
    private final List<Variable> ordered = new ArrayList<>();
    private final Map<Mention, Integer> indexes = new HashMap<>();
    private final Map<Condition, Integer> logConditions = new LinkedHashMap<>();

    /**
     * Orders the variables.
     *
     * @param rules the rules whose diagrams are wanted
     * @param all all rules, definitions among them
     * @param findings names of all findings
     */
    VariableOrder(Collection<Rule> rules, Collection<Rule> all, Collection<String> findings) {
        this.variables = new Variables(all);
        this.definitions = Definitions.of(all);
        rules.forEach(rule -> noteLog(rule.when(), new LinkedHashSet<>()));
        Map<Mention, Integer> frequency = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Set<Mention> mentions = new LinkedHashSet<>();
            collect(rule.when(), mentions, new LinkedHashSet<>());
            mentions.forEach(mention -> frequency.merge(mention, 1, Integer::sum));
        }
        frequency.entrySet().stream()
                .filter(entry -> entry.getValue() >= MANY_RULES)
                .sorted(Map.Entry.<Mention, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().key()))
                .forEach(entry -> add(entry.getKey()));
        frequency.keySet().forEach(this::add);
        findings.forEach(name -> add(new Mention(true, name)));
    }

    private void noteLog(Condition condition, Set<String> seen) {
        LogConditions.within(condition).forEach(log -> {
            if (logConditions.putIfAbsent(log, ordered.size()) == null) {
                ordered.add(Variables.log("walk log " + logConditions.size()));
            }
        });
        for (Condition.Pattern pattern : Conditions.patterns(condition)) {
            if (pattern.type().equals("Concept")) {
                for (String concept : Constraints.texts(pattern.constraint(), "name")) {
                    if (seen.add(concept)) {
                        definitions.of(concept).forEach(rule -> noteLog(rule.when(), seen));
                    }
                }
            }
        }
    }

    private void collect(Condition condition, Set<Mention> mentions, Set<String> seen) {
        for (Condition.Pattern pattern : Conditions.patterns(condition)) {
            if (pattern.type().equals("Finding")) {
                Constraints.texts(pattern.constraint(), "name").forEach(name -> mentions.add(new Mention(true, name)));
            } else if (pattern.type().equals("Concept")) {
                for (String concept : Constraints.texts(pattern.constraint(), "name")) {
                    if (seen.add(concept)) {
                        definitions.of(concept).forEach(rule -> collect(rule.when(), mentions, seen));
                    }
                }
            } else if (FactType.named(pattern.type()).orElseThrow().isAlwaysThere()) {
                Constraints.components(pattern.constraint())
                        .forEach(name -> mentions.add(new Mention(false, FactWords.key(pattern.type(), name))));
            }
        }
    }

    private void add(Mention mention) {
        if (!indexes.containsKey(mention) && (mention.finding() || variables.has(mention.key()))) {
            indexes.put(mention, ordered.size());
            ordered.add(mention.finding() ? Variables.finding(mention.key()) : variables.component(mention.key()));
        }
    }

    int finding(String name) {
        return index(new Mention(true, name));
    }

    int component(String key) {
        return index(new Mention(false, key));
    }

    /** Returns the variable of a component, if any rule in question compares it. */
    Optional<Integer> componentIfAny(String key) {
        return Optional.ofNullable(indexes.get(new Mention(false, key)));
    }

    private int index(Mention mention) {
        Integer index = indexes.get(mention);
        if (index == null) {
            throw new IllegalStateException("no place for " + mention.key());
        }
        return index;
    }

    /** Returns the variable of a condition on the log. */
    int log(Condition condition) {
        Integer index = logConditions.get(condition);
        if (index == null) {
            throw new IllegalStateException(
                    "no place for a condition of line " + condition.position().line());
        }
        return index;
    }

    Map<Condition, Integer> logConditions() {
        return Collections.unmodifiableMap(logConditions);
    }

    Variables variables() {
        return variables;
    }

    Variable variable(int index) {
        return ordered.get(index);
    }

    int size() {
        return ordered.size();
    }
}
