package org.walkrx.authoring.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * Turns the conditions of rules into formulas over a {@link PersonModel}. What a rule asks of the walk log becomes a
 * variable of its own, free to be true or false: whatever is then impossible is impossible for every log.
 */
final class RuleEncoder {

    private final Gates gates;
    private final Solver solver;
    private final PersonModel person;
    private final List<Rule> rules;
    private final IdentityHashMap<Condition, String> texts = new IdentityHashMap<>();
    private final Map<String, Set<Finding>> matchingAnswers = new HashMap<>();
    private final Map<String, LogAtom> logAtoms = new LinkedHashMap<>();
    private final Map<String, Integer> opaque = new LinkedHashMap<>();
    private final Set<String> rulesOverLogs = new LinkedHashSet<>();
    private final Set<String> rulesNotUnderstood = new LinkedHashSet<>();

    /** Something a rule asks of the walk log. */
    record LogAtom(int literal, Condition condition) {}

    RuleEncoder(Gates gates, Solver solver, PersonModel person, List<Rule> rules) {
        this.gates = gates;
        this.solver = solver;
        this.person = person;
        this.rules = rules;
    }

    /** Returns everything that rules ask of the walk log, as far as they have been encoded. */
    Collection<LogAtom> logAtoms() {
        return logAtoms.values();
    }

    /** Returns the ids of the rules that look at the walk log. */
    Set<String> rulesOverLogs() {
        return rulesOverLogs;
    }

    /** Returns the ids of the rules of which some part is not understood, so that it may be true or false. */
    Set<String> rulesNotUnderstood() {
        return rulesNotUnderstood;
    }

    /** Returns, by id of the rule, the literal that it holds, for some of the rules. */
    Map<String, Integer> encode(World world, Predicate<Rule> wanted) {
        Map<String, Integer> concepts = concepts(world);
        Map<String, Integer> held = new LinkedHashMap<>();
        rules.stream()
                .filter(wanted)
                .forEach(rule -> held.put(rule.id(), new OneRule(rule, world, concepts).literal()));
        return held;
    }

    /**
     * Concepts may build on others, so they are worked out from "none" upwards. The same formula is the same literal, so
     * this comes to rest; where concepts rest on each other in a circle, after as many rounds as there are concepts.
     */
    private Map<String, Integer> concepts(World world) {
        long most = rules.stream()
                        .flatMap(rule -> rule.concludes().stream())
                        .distinct()
                        .count()
                + 1;
        Map<String, Integer> concepts = Map.of();
        for (long round = 0; round < most; round++) {
            Map<String, Integer> next = oneRound(world, concepts);
            if (next.equals(concepts)) {
                return next;
            }
            concepts = next;
        }
        return concepts;
    }

    private Map<String, Integer> oneRound(World world, Map<String, Integer> concepts) {
        Map<String, Integer> next = new TreeMap<>();
        for (Rule rule : rules) {
            for (String concept : rule.concludes()) {
                int literal = new OneRule(rule, world, concepts).literal();
                next.merge(concept, literal, (a, b) -> gates.or(List.of(a, b)));
            }
        }
        return next;
    }

    /** Returns the answers that a pattern accepts. */
    private Set<Finding> answers(Condition.Pattern pattern) {
        return matchingAnswers.computeIfAbsent(
                canonical(pattern),
                key -> person.findings().stream()
                        .flatMap(name -> Stream.of(new Finding(name, true), new Finding(name, false)))
                        .filter(finding -> matches(pattern, finding))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private String canonical(Condition condition) {
        return texts.computeIfAbsent(
                condition,
                key -> key instanceof Condition.Count count
                        ? Canonical.of(count)
                        : Canonical.of((Condition.Pattern) key));
    }

    private static boolean matches(Condition.Pattern pattern, Record fact) {
        return RuleMatcher.of(List.of(fact)).holds(pattern);
    }

    /** Reads one rule. */
    private final class OneRule {

        private final Rule rule;
        private final World world;
        private final Map<String, Integer> concepts;

        OneRule(Rule rule, World world, Map<String, Integer> concepts) {
            this.rule = rule;
            this.world = world;
            this.concepts = concepts;
        }

        int literal() {
            return literal(rule.when());
        }

        private int literal(Condition condition) {
            if (condition instanceof Condition.All all) {
                return gates.and(all.parts().stream().map(this::literal).toList());
            }
            if (condition instanceof Condition.Any any) {
                return gates.or(any.parts().stream().map(this::literal).toList());
            }
            if (condition instanceof Condition.Not not) {
                return -literal(not.part());
            }
            if (condition instanceof Condition.Exists exists) {
                return literal(exists.part());
            }
            return condition instanceof Condition.Count count ? count(count) : pattern((Condition.Pattern) condition);
        }

        private int pattern(Condition.Pattern pattern) {
            FactType type = FactType.named(pattern.type()).orElseThrow();
            if (Canonical.leansOnAnother(pattern) || (!type.isOfTheLog() && Canonical.comparesWithName(pattern))) {
                return notUnderstood(pattern);
            }
            if (type.isOfTheLog()) {
                return ofTheLog(pattern);
            }
            if (type.isAlwaysThere()) {
                return constraint(pattern.type(), pattern.constraint());
            }
            return pattern.type().equals("Concept") ? concept(pattern) : gates.or(answered(pattern));
        }

        private List<Integer> answered(Condition.Pattern pattern) {
            return answers(pattern).stream()
                    .map(finding -> world.answered(finding.name(), finding.present()))
                    .toList();
        }

        private int concept(Condition.Pattern pattern) {
            return gates.or(concepts.entrySet().stream()
                    .filter(concept -> matches(pattern, new Concept(concept.getKey())))
                    .map(Map.Entry::getValue)
                    .toList());
        }

        private int constraint(String type, Constraint constraint) {
            if (constraint instanceof Constraint.All all) {
                return gates.and(
                        all.parts().stream().map(part -> constraint(type, part)).toList());
            }
            if (constraint instanceof Constraint.Any any) {
                return gates.or(
                        any.parts().stream().map(part -> constraint(type, part)).toList());
            }
            if (constraint instanceof Constraint.Binding) {
                return gates.truth(true);
            }
            String component = Constraints.components(constraint).iterator().next();
            return gates.or(person.choices(type + "." + component).stream()
                    .filter(choice -> FactMatcher.valueMeets(choice.cell().value(), constraint))
                    .map(PersonModel.Choice::literal)
                    .toList());
        }

        private int count(Condition.Count count) {
            if (FactType.named(count.source().type()).orElseThrow().isOfTheLog()) {
                return Canonical.leansOnAnother(count.source()) ? notUnderstood(count) : ofTheLog(count);
            }
            if (!count.source().type().equals("Finding") || count.function() != Condition.Function.COUNT) {
                return notUnderstood(count);
            }
            List<Integer> atLeast = gates.atLeast(answered(count.source()));
            return gates.or(IntStream.range(0, atLeast.size())
                    .filter(number ->
                            count.operator().holds(number, count.number().number()))
                    .map(number -> gates.and(
                            atLeast.get(number),
                            number + 1 < atLeast.size() ? -atLeast.get(number + 1) : atLeast.get(0)))
                    .boxed()
                    .toList());
        }

        private int ofTheLog(Condition condition) {
            rulesOverLogs.add(rule.id());
            return logAtoms.computeIfAbsent(canonical(condition), k -> new LogAtom(solver.variable(), condition))
                    .literal();
        }

        private int notUnderstood(Condition condition) {
            rulesNotUnderstood.add(rule.id());
            return opaque.computeIfAbsent(rule.id() + " " + condition.position(), k -> solver.variable());
        }
    }
}
