package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Concept;

/** The rules that conclude concepts. Immutable and thread-safe. */
public final class Definitions {

    private final Map<String, List<Rule>> byConcept = new LinkedHashMap<>();
    private final List<Rule> inOrder = new ArrayList<>();
    private final List<Definition> definitions;
    private final boolean layered;

    /** A rule, and the concepts that it concludes. */
    record Definition(Rule rule, List<String> concepts) {}

    private Definitions(Collection<Rule> rules) {
        List<Rule> definitions =
                rules.stream().filter(rule -> !rule.concludes().isEmpty()).toList();
        definitions.forEach(rule -> rule.concludes()
                .forEach(name -> byConcept
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(rule)));
        definitions.forEach(rule -> place(rule, new ArrayList<>()));
        this.definitions = inOrder.stream()
                .map(rule -> new Definition(rule, rule.concludes()))
                .toList();
        this.layered = isLayered();
    }

    /** Whether each definition rests only on concepts that are concluded before it, or not at all. */
    private boolean isLayered() {
        Set<String> toCome = new HashSet<>();
        for (int i = definitions.size() - 1; i >= 0; i--) {
            toCome.addAll(definitions.get(i).concepts());
            if (Conditions.patterns(definitions.get(i).rule().when()).stream()
                    .filter(pattern -> pattern.type().equals("Concept"))
                    .flatMap(pattern -> meeting(pattern).stream())
                    .anyMatch(toCome::contains)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Finds the definitions among rules.
     *
     * @param rules all rules of a book; those that conclude nothing are passed over
     */
    public static Definitions of(Collection<Rule> rules) {
        return new Definitions(rules);
    }

    /** Puts a definition after those whose concepts it rests on, as far as there is such an order. */
    private void place(Rule rule, List<Rule> underWay) {
        if (inOrder.contains(rule) || underWay.contains(rule)) {
            return;
        }
        underWay.add(rule);
        Conditions.patterns(rule.when()).stream()
                .filter(pattern -> pattern.type().equals("Concept"))
                .flatMap(pattern -> Constraints.texts(pattern.constraint(), "name").stream())
                .flatMap(name -> of(name).stream())
                .forEach(definition -> place(definition, underWay));
        inOrder.add(rule);
    }

    /** Returns the names of all concepts, in the order in which rules conclude them. */
    public Set<String> concepts() {
        return Collections.unmodifiableSet(byConcept.keySet());
    }

    /**
     * Returns the rules that conclude a concept.
     *
     * @param concept name of the concept
     */
    public List<Rule> of(String concept) {
        return Collections.unmodifiableList(byConcept.getOrDefault(concept, List.of()));
    }

    /**
     * Returns the concepts that a pattern accepts.
     *
     * @param pattern a pattern of the type {@code Concept}
     */
    public List<String> meeting(Condition.Pattern pattern) {
        Collection<String> names = Constraints.namesAreClosed(pattern.constraint())
                ? Constraints.texts(pattern.constraint(), "name")
                : concepts();
        return names.stream()
                .filter(name -> FactMatcher.meets(new Concept(name), pattern.constraint()))
                .toList();
    }

    /**
     * Returns the concepts that a condition rests on, directly or by way of others.
     *
     * @param condition the condition
     */
    public Set<String> reachedFrom(Condition condition) {
        Set<String> reached = new LinkedHashSet<>();
        reach(condition, reached);
        return reached;
    }

    private void reach(Condition condition, Set<String> reached) {
        Conditions.patterns(condition).stream()
                .filter(pattern -> pattern.type().equals("Concept"))
                .flatMap(pattern -> meeting(pattern).stream())
                .filter(reached::add)
                .flatMap(concept -> of(concept).stream())
                .forEach(rule -> reach(rule.when(), reached));
    }

    /** Returns all of them, each after those it rests on, as far as there is such an order. */
    List<Definition> inOrder() {
        return definitions;
    }

    /** Returns whether there is such an order, so that to go through them once is enough. */
    boolean areLayered() {
        return layered;
    }
}
