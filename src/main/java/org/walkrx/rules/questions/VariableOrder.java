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
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;

/**
 * The variables of a rule book in the order in which diagrams ask them: {@linkplain Atoms atoms} first, then what many rules
 * rest on, then the rest rule by rule. A good order keeps diagrams small; any order is right.
 */
final class VariableOrder {

    private static final int MANY_RULES = 6;

    /** A mention of a finding or of a component, which may bear the same name. */
    private record Mention(boolean finding, String key) {}

    private final Variables variables;
    private final Definitions definitions;
    private final List<DiagramVariable> ordered = new ArrayList<>();
    private final Map<Mention, Integer> indexes = new HashMap<>();
    private final Map<Condition, Integer> atoms = new LinkedHashMap<>();
    private final Map<String, Integer> atomsByText = new HashMap<>();

    /**
     * Orders the variables.
     *
     * @param rules the rules whose diagrams are wanted
     * @param all all rules, definitions among them
     * @param findings names of all findings
     * @param declared the measurements and choices
     */
    VariableOrder(Collection<Rule> rules, Collection<Rule> all, Collection<String> findings, Declared declared) {
        this.variables =
                new Variables(all.stream().flatMap(rule -> Conditions.patterns(rule.when()).stream()), declared);
        this.definitions = Definitions.of(all);
        Map<String, Condition> found = new LinkedHashMap<>();
        for (Rule rule : rules) {
            noteAtoms(rule, found);
            definitions.reachedFrom(rule.when()).stream()
                    .flatMap(concept -> definitions.of(concept).stream())
                    .forEach(definition -> noteAtoms(definition, found));
        }
        found.values().stream().filter(Atoms::isOfTheLog).forEach(this::addAtom);
        found.values().stream().filter(atom -> !Atoms.isOfTheLog(atom)).forEach(this::addAtom);
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

    private static void noteAtoms(Rule rule, Map<String, Condition> found) {
        Atoms.within(rule.when()).forEach(atom -> found.putIfAbsent(AsWritten.of(atom), atom));
    }

    private void addAtom(Condition atom) {
        atoms.put(atom, ordered.size());
        atomsByText.put(AsWritten.of(atom), ordered.size());
        ordered.add(Variables.atom(AsWritten.of(atom)));
    }

    private void collect(Condition condition, Set<Mention> mentions, Set<String> seen) {
        for (Condition.Pattern pattern : Conditions.patterns(condition)) {
            if (pattern.type().equals("Finding")) {
                Constraints.texts(pattern.constraint(), "name").forEach(name -> mentions.add(new Mention(true, name)));
            } else if (pattern.type().equals("Concept")) {
                for (String concept : definitions.meeting(pattern)) {
                    if (seen.add(concept)) {
                        definitions.of(concept).forEach(rule -> collect(rule.when(), mentions, seen));
                    }
                }
            } else if (!FactType.named(pattern.type()).orElseThrow().isOfTheLog()) {
                Constraints.components(pattern.constraint())
                        .forEach(name -> mentions.add(new Mention(false, Declared.key(pattern, name))));
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

    /** Returns the variable of a finding, if there is such a finding. */
    Optional<Integer> findingIfAny(String name) {
        return Optional.ofNullable(indexes.get(new Mention(true, name)));
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

    /** Returns the variable of an atom; the same condition elsewhere has the same. */
    int atom(Condition condition) {
        Integer index = atomsByText.get(AsWritten.of(condition));
        if (index == null) {
            throw new IllegalStateException(
                    "no place for a condition of line " + condition.position().line());
        }
        return index;
    }

    Map<Condition, Integer> atoms() {
        return Collections.unmodifiableMap(atoms);
    }

    Variables variables() {
        return variables;
    }

    DiagramVariable variable(int index) {
        return ordered.get(index);
    }

    int size() {
        return ordered.size();
    }
}
