package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;

/**
 * Says whether a rule holds for a person, and on which facts it rests, from the rule's own tree. It reads the rules as the
 * engine does, and is held against the engine by tests; explanations and questions come from here.
 *
 * <p>One evaluator serves one person; it is not thread-safe.
 */
public final class Evaluator {

    private final Map<String, List<Object>> facts;
    private final Map<String, String> remarks;
    private final PreparedRules rules;
    private final Map<String, List<Object>> findings = new HashMap<>();
    private final Map<String, Set<String>> reasonsOfConcepts = new LinkedHashMap<>();

    /**
     * Concludes every concept for one person.
     *
     * @param rules all rules of a book
     * @param person the person's facts
     */
    public Evaluator(Collection<Rule> rules, Facts person) {
        this(PreparedRules.of(rules), person);
    }

    /**
     * Concludes every concept for one person.
     *
     * @param rules all rules of a book
     * @param person the person's facts
     */
    public Evaluator(PreparedRules rules, Facts person) {
        this.rules = rules;
        this.facts = new LinkedHashMap<>(person.byType());
        this.remarks = person.remarks();
        facts.getOrDefault("Finding", List.of())
                .forEach(fact -> findings.computeIfAbsent(((Finding) fact).name(), key -> new ArrayList<>())
                        .add(fact));
        conclude(rules.definitions());
    }

    private void conclude(List<Rule> definitions) {
        boolean more = true;
        while (more) {
            more = false;
            for (Rule definition : definitions) {
                Optional<List<String>> reasons = because(definition);
                if (reasons.isPresent()) {
                    for (Call call : definition.then()) {
                        more |= concluded(call, reasons.get());
                    }
                }
            }
        }
    }

    private boolean concluded(Call call, List<String> reasons) {
        if (!call.name().equals(Call.INSERT) || !(call.arguments().get(0) instanceof Value.Text name)) {
            return false;
        }
        Set<String> known = reasonsOfConcepts.get(name.text());
        if (known != null) {
            return known.addAll(reasons);
        }
        reasonsOfConcepts.put(name.text(), new LinkedHashSet<>(reasons));
        facts.computeIfAbsent("Concept", key -> new ArrayList<>()).add(new Concept(name.text()));
        return true;
    }

    /**
     * Returns the facts a rule rests on, in the order of its conditions, or nothing if it does not hold. The list is
     * empty for a rule that always holds.
     *
     * @param rule the rule
     */
    public Optional<List<String>> because(Rule rule) {
        List<Solution> solutions = solve(rule.when(), new Solution(Map.of(), Set.of()));
        if (solutions.isEmpty()) {
            return Optional.empty();
        }
        Set<String> reasons = new LinkedHashSet<>();
        solutions.forEach(solution -> reasons.addAll(solution.reasons()));
        return Optional.of(List.copyOf(reasons));
    }

    /**
     * Returns whether a condition holds, all names in it being bound within it.
     *
     * @param condition the condition
     */
    public boolean holds(Condition condition) {
        return !solve(condition, new Solution(Map.of(), Set.of())).isEmpty();
    }

    /**
     * Returns the values of a component over all facts of a type, unknown ones left out.
     *
     * @param type name of the type
     * @param component name of the component
     */
    public List<Double> numbers(String type, String component) {
        FactType.Component found =
                FactType.named(type).orElseThrow().components().get(component);
        List<Double> numbers = new ArrayList<>();
        for (Object fact : facts.getOrDefault(type, List.of())) {
            if (found != null && found.of(fact) instanceof Number number) {
                numbers.add(number.doubleValue());
            }
        }
        return numbers;
    }

    /**
     * Returns the result of a count, or nothing if it has none.
     *
     * @param count the count
     */
    public Optional<Double> result(Condition.Count count) {
        return result(count, new Solution(Map.of(), Set.of()));
    }

    /** One way in which a condition holds. */
    private record Solution(Map<String, Object> variables, Set<String> reasons) {

        Solution with(Map<String, Object> moreVariables, Collection<String> moreReasons) {
            Map<String, Object> allVariables = variables;
            if (!moreVariables.isEmpty()) {
                allVariables = new LinkedHashMap<>(variables);
                allVariables.putAll(moreVariables);
            }
            Set<String> allReasons = new LinkedHashSet<>(reasons);
            allReasons.addAll(moreReasons);
            return new Solution(allVariables, allReasons);
        }
    }

    private List<Solution> solve(Condition condition, Solution soFar) {
        if (condition instanceof Condition.All all) {
            List<Solution> solutions = List.of(soFar);
            for (Condition part : all.parts()) {
                solutions = solveEach(part, solutions);
            }
            return solutions;
        }
        if (condition instanceof Condition.Any any) {
            List<Solution> solutions = new ArrayList<>();
            any.parts().forEach(part -> solutions.addAll(solve(part, soFar)));
            return solutions;
        }
        if (condition instanceof Condition.Not not) {
            return solve(not.part(), soFar).isEmpty() ? List.of(soFar.with(Map.of(), missing(not.part()))) : List.of();
        }
        if (condition instanceof Condition.Exists exists) {
            List<Solution> inner = solve(exists.part(), soFar);
            return inner.isEmpty() ? List.of() : List.of(soFar.with(Map.of(), allReasons(inner)));
        }
        if (condition instanceof Condition.Count count) {
            return solveCount(count, soFar);
        }
        return solvePattern((Condition.Pattern) condition, soFar);
    }

    private List<Solution> solveEach(Condition part, List<Solution> soFar) {
        if (soFar.size() == 1) {
            return solve(part, soFar.get(0));
        }
        List<Solution> solutions = new ArrayList<>();
        soFar.forEach(solution -> solutions.addAll(solve(part, solution)));
        return solutions;
    }

    private static Set<String> allReasons(List<Solution> solutions) {
        Set<String> reasons = new LinkedHashSet<>();
        solutions.forEach(solution -> reasons.addAll(solution.reasons()));
        return reasons;
    }

    private Optional<Double> result(Condition.Count count, Solution soFar) {
        return Counting.result(
                count.function(),
                solvePattern(count.source(), new Solution(soFar.variables(), Set.of())).stream()
                        .map(match -> counted(count, match))
                        .toList());
    }

    private static double counted(Condition.Count count, Solution match) {
        return count.argument() == null
                ? 1.0
                : ((Number) match.variables().getOrDefault(count.argument(), 0)).doubleValue();
    }

    private List<Solution> solveCount(Condition.Count count, Solution soFar) {
        List<Solution> matches = solvePattern(count.source(), new Solution(soFar.variables(), Set.of()));
        Optional<Double> result = result(count, soFar);
        if (result.isEmpty()
                || !count.operator().holds(result.get(), count.number().number())) {
            return List.of();
        }
        return List.of(soFar.with(Map.of(count.result(), result.get()), allReasons(matches)));
    }

    private List<Solution> solvePattern(Condition.Pattern pattern, Solution soFar) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        List<Solution> solutions = new ArrayList<>();
        for (Object fact : candidates(pattern)) {
            FactReader reader = new FactReader(type, fact, soFar.variables());
            if (reader.meets(pattern.constraint())) {
                solutions.add(soFar.with(reader.bound(), reasons(type, fact, pattern.constraint())));
            }
        }
        return solutions;
    }

    private List<Object> candidates(Condition.Pattern pattern) {
        @Nullable Set<String> names = rules.names(pattern);
        if (names == null) {
            return facts.getOrDefault(pattern.type(), List.of());
        }
        List<Object> candidates = new ArrayList<>();
        names.forEach(name -> candidates.addAll(findings.getOrDefault(name, List.of())));
        return candidates;
    }

    private Collection<String> reasons(FactType type, Object fact, Constraint constraint) {
        if (fact instanceof Concept concept) {
            return reasonsOfConcepts.getOrDefault(concept.name(), Set.of());
        }
        if (fact instanceof Finding finding) {
            return List.of(described(finding));
        }
        Set<String> reasons = new LinkedHashSet<>();
        Constraints.components(constraint).forEach(name -> {
            @Nullable
            Object value = type.components().containsKey(name)
                    ? type.components().get(name).of(fact)
                    : null;
            if (value != null) {
                reasons.add(FactWords.of(type.name(), name) + ": " + FactWords.value(value));
            }
        });
        return reasons;
    }

    private String described(Finding finding) {
        String remark = remarks.get(finding.name());
        return finding.name() + ": " + (remark == null ? (finding.present() ? "yes" : "no") : remark);
    }

    /** What a {@code not} rests on: the answers that are no or missing. */
    private Collection<String> missing(Condition condition) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Condition.Pattern pattern : Conditions.patterns(condition)) {
            if (pattern.type().equals("Finding")) {
                Constraints.texts(pattern.constraint(), "name").forEach(name -> reasons.add(answer(name)));
            } else if (FactType.named(pattern.type())
                    .map(FactType::isAlwaysThere)
                    .orElse(false)) {
                reasons.addAll(unmet(pattern));
            } else if (pattern.type().equals("Week") || pattern.type().equals("WalkLog")) {
                reasons.add("walk log: no such week");
            }
        }
        return reasons;
    }

    private String answer(String name) {
        return findings.getOrDefault(name, List.of()).stream()
                .map(fact -> described((Finding) fact))
                .findFirst()
                .orElse(name + ": not answered");
    }

    private List<String> unmet(Condition.Pattern pattern) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        Object fact = facts.getOrDefault(pattern.type(), List.of()).get(0);
        List<String> unmet = new ArrayList<>();
        for (String name : Constraints.components(pattern.constraint())) {
            FactType.@Nullable Component component = type.components().get(name);
            @Nullable Object value = component == null ? null : component.of(fact);
            unmet.add(FactWords.of(type.name(), name) + ": " + (value == null ? "not known" : FactWords.value(value)));
        }
        return unmet;
    }
}
