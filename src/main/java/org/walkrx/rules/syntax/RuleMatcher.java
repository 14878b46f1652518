package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Choice;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.Measurement;
import org.walkrx.language.WalkSymptom;

/**
 * Finds the ways in which conditions hold for one person, from the rules' own trees: the same as the engine finds, which
 * tests hold it against. Reasons, questions and the tools that try many small changes rest on it.
 *
 * <p>One matcher serves one person. Thread-safe once made.
 */
public final class RuleMatcher {

    private final FactIndex facts;
    private final @Nullable Record instead;

    private RuleMatcher(FactIndex facts, @Nullable Record instead) {
        this.facts = facts;
        this.instead = instead;
    }

    /**
     * Concludes every concept for one person.
     *
     * @param definitions the rules that conclude concepts
     * @param facts the person's facts
     */
    public static RuleMatcher of(Definitions definitions, Collection<? extends Record> facts) {
        RuleMatcher matcher = of(facts);
        matcher.conclude(definitions);
        return matcher;
    }

    /** A definition that holds, and the ways in which it does. */
    record Concluded(Rule rule, List<String> concepts, List<Match> matches) {}

    /** Concludes every concept, and returns by what, each after what it rests on as far as there is such an order. */
    List<Concluded> conclude(Definitions definitions) {
        Set<String> concluded = new HashSet<>();
        if (definitions.areLayered()) {
            return held(definitions, concluded);
        }
        int before;
        List<Concluded> held;
        do {
            before = concluded.size();
            held = held(definitions, concluded);
        } while (concluded.size() > before);
        return held;
    }

    private List<Concluded> held(Definitions definitions, Set<String> concluded) {
        List<Concluded> held = new ArrayList<>();
        for (Definitions.Definition definition : definitions.inOrder()) {
            List<Match> matches = matches(definition.rule().when());
            if (!matches.isEmpty()) {
                held.add(new Concluded(definition.rule(), definition.concepts(), matches));
                for (String concept : definition.concepts()) {
                    if (concluded.add(concept)) {
                        facts.add(new Concept(concept));
                    }
                }
            }
        }
        return held;
    }

    /**
     * Takes a person's facts as they are.
     *
     * @param facts the facts
     */
    public static RuleMatcher of(Collection<? extends Record> facts) {
        return new RuleMatcher(new FactIndex(facts), null);
    }

    /**
     * Returns a matcher for the same person with one fact in place of those of its type and name. Concepts stay as they
     * were concluded.
     *
     * @param fact a fact that has a name
     */
    public RuleMatcher with(Record fact) {
        return new RuleMatcher(facts, fact);
    }

    /**
     * Returns the facts of a type, those that rules concluded among them.
     *
     * @param type name of the fact type
     */
    public List<Record> facts(String type) {
        return facts.ofType(type);
    }

    /**
     * Returns the answers to a finding: one or none.
     *
     * @param name the finding
     */
    public List<Record> findings(String name) {
        return facts.findings(name);
    }

    /**
     * Returns the measurement or choice of a name: one or none.
     *
     * @param name the name
     */
    public List<Record> declared(String name) {
        return facts.declared(name);
    }

    /**
     * Returns whether a condition holds, all names in it being bound within it.
     *
     * @param condition the condition
     */
    public boolean holds(Condition condition) {
        return !matches(condition).isEmpty();
    }

    /**
     * Returns the ways in which a condition holds.
     *
     * @param condition the condition
     */
    public List<Match> matches(Condition condition) {
        return matches(condition, Match.NOTHING);
    }

    /**
     * Returns the result of a count, or nothing if it has none.
     *
     * @param count the count
     */
    public Optional<Double> result(Condition.Count count) {
        return result(count, matches(count.source()));
    }

    private static Optional<Double> result(Condition.Count count, List<Match> counted) {
        return Counting.result(
                count.function(),
                counted.stream().map(match -> number(count.argument(), match)).toList());
    }

    private static double number(@Nullable String argument, Match match) {
        return argument == null ? 1.0 : ((Number) match.bound().getOrDefault(argument, 0)).doubleValue();
    }

    private List<Match> matches(Condition condition, Match soFar) {
        return condition.accept(new From(soFar));
    }

    /** Goes on from a match with one more condition. */
    private final class From implements Condition.Visitor<List<Match>> {

        private final Match soFar;

        From(Match soFar) {
            this.soFar = soFar;
        }

        @Override
        public List<Match> all(Condition.All all) {
            List<Match> found = List.of(soFar);
            for (Condition part : all.parts()) {
                found = fromEach(found, part);
                if (found.isEmpty()) {
                    return found;
                }
            }
            return found;
        }

        private List<Match> fromEach(List<Match> earlier, Condition part) {
            if (earlier.size() == 1) {
                return matches(part, earlier.get(0));
            }
            List<Match> found = new ArrayList<>();
            for (Match match : earlier) {
                found.addAll(matches(part, match));
            }
            return found;
        }

        @Override
        public List<Match> any(Condition.Any any) {
            List<Match> found = new ArrayList<>();
            any.parts().forEach(part -> found.addAll(matches(part, soFar)));
            return found;
        }

        @Override
        public List<Match> not(Condition.Not not) {
            return matches(not.part(), soFar).isEmpty()
                    ? List.of(soFar.with(Map.of(), List.of(new Match.Ground(not.part(), null))))
                    : List.of();
        }

        @Override
        public List<Match> exists(Condition.Exists exists) {
            List<Match> inner = matches(exists.part(), soFar.withoutGrounds());
            return inner.isEmpty() ? inner : List.of(soFar.with(Map.of(), Match.grounds(inner)));
        }

        @Override
        public List<Match> count(Condition.Count count) {
            List<Match> counted = matches(count.source(), soFar.withoutGrounds());
            return result(count, counted)
                    .filter(result ->
                            count.operator().holds(result, count.number().number()))
                    .map(result -> List.of(soFar.with(Map.of(count.result(), result), Match.grounds(counted))))
                    .orElse(List.of());
        }

        @Override
        public List<Match> pattern(Condition.Pattern pattern) {
            FactType type = FactType.named(pattern.type()).orElseThrow();
            List<Match> found = List.of();
            for (Record fact : candidates(pattern)) {
                FactMatcher matcher = new FactMatcher(type, fact, soFar.bound());
                if (matcher.meets(pattern.constraint())) {
                    found = found.isEmpty() ? new ArrayList<>(1) : found;
                    found.add(soFar.with(matcher.bound(), List.of(new Match.Ground(pattern, fact))));
                }
            }
            return found;
        }
    }

    private List<Record> candidates(Condition.Pattern pattern) {
        List<Record> candidates = facts.candidates(pattern);
        if (instead == null || !pattern.type().equals(instead.getClass().getSimpleName())) {
            return candidates;
        }
        String name = nameOf(instead);
        List<Record> changed = new ArrayList<>(candidates);
        changed.removeIf(fact -> nameOf(fact).equals(name));
        changed.add(instead);
        return changed;
    }

    private static String nameOf(Record fact) {
        if (fact instanceof Finding finding) {
            return finding.name();
        }
        if (fact instanceof Concept concept) {
            return concept.name();
        }
        if (fact instanceof Measurement measurement) {
            return measurement.name();
        }
        if (fact instanceof Choice choice) {
            return choice.name();
        }
        return fact instanceof WalkSymptom symptom ? symptom.name() : "";
    }
}
