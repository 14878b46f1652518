package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What many evaluations of the same rules share. Immutable and thread-safe. */
public final class PreparedRules {

    private final List<Rule> definitions;
    private final IdentityHashMap<Condition.Pattern, Set<String>> names = new IdentityHashMap<>();

    private PreparedRules(Collection<Rule> rules) {
        this.definitions = ordered(rules.stream().filter(PreparedRules::inserts).toList());
        rules.forEach(rule -> Conditions.patterns(rule.when()).forEach(this::noteNames));
    }

    /**
     * Prepares rules.
     *
     * @param rules all rules of a book
     */
    public static PreparedRules of(Collection<Rule> rules) {
        return new PreparedRules(rules);
    }

    private static boolean inserts(Rule rule) {
        return rule.then().stream().anyMatch(call -> call.name().equals(Call.INSERT));
    }

    private void noteNames(Condition.Pattern pattern) {
        if (pattern.type().equals("Finding") && Constraints.namesAreClosed(pattern.constraint())) {
            names.put(pattern, Constraints.texts(pattern.constraint(), "name"));
        }
    }

    /** Puts definitions after those whose concepts they rest on, as far as there is such an order. */
    private static List<Rule> ordered(List<Rule> definitions) {
        Map<String, List<Rule>> byConcept = new LinkedHashMap<>();
        definitions.forEach(rule -> rule.then()
                .forEach(call -> concept(call)
                        .forEach(name -> byConcept
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(rule))));
        List<Rule> ordered = new ArrayList<>();
        definitions.forEach(rule -> place(rule, byConcept, ordered, new ArrayList<>()));
        return Collections.unmodifiableList(ordered);
    }

    private static List<String> concept(Call call) {
        boolean named = call.name().equals(Call.INSERT) && call.arguments().get(0) instanceof Value.Text;
        return named ? List.of(((Value.Text) call.arguments().get(0)).text()) : List.of();
    }

    private static void place(Rule rule, Map<String, List<Rule>> byConcept, List<Rule> ordered, List<Rule> underWay) {
        if (ordered.contains(rule) || underWay.contains(rule)) {
            return;
        }
        underWay.add(rule);
        for (Condition.Pattern pattern : Conditions.patterns(rule.when())) {
            if (pattern.type().equals("Concept")) {
                Constraints.texts(pattern.constraint(), "name").stream()
                        .flatMap(name -> byConcept.getOrDefault(name, List.of()).stream())
                        .forEach(definition -> place(definition, byConcept, ordered, underWay));
            }
        }
        ordered.add(rule);
    }

    List<Rule> definitions() {
        return definitions;
    }

    /** Returns the only names that a pattern on findings can match, or {@code null} if it can match any. */
    @Nullable
    Set<String> names(Condition.Pattern pattern) {
        return names.get(pattern);
    }
}
