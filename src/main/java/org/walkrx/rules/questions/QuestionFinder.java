package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Facts;

/**
 * Finds the open questions of a person. Thread-safe.
 *
 * <p>Sound: where no question is left, no way of answering what is open changes the referral or the clearance. Useful:
 * every question has an answer that, with some answers to the others, changes one of them. Both hold exactly as long as
 * the answers do not limit one another; where they do (pain now and worst, a load and its share of the body weight) a
 * question may be asked that could have been spared.
 */
public final class QuestionFinder {

    private final RuleDiagrams diagrams;

    /**
     * Creates a finder.
     *
     * @param diagrams the diagrams of a rule book
     */
    public QuestionFinder(RuleDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    /**
     * Finds the open questions of a person.
     *
     * @param facts what is known
     * @return the questions, most serious first
     */
    public OpenQuestions find(Facts facts) {
        return new PersonSearch(new PersonStates(facts, diagrams.order()), facts).find();
    }

    /** Returns whatever may be asked of anybody: a question about anything else changes nothing, whoever it is. */
    public Set<String> mayAsk() {
        return diagrams.variables().stream()
                .boxed()
                .flatMap(variable -> from(diagrams.order().variable(variable)))
                .collect(Collectors.toSet());
    }

    /** What is worked out is asked by what it is worked out from. */
    private static Stream<String> from(DiagramVariable variable) {
        return Optional.ofNullable(FactType.byKey().get(variable.key()))
                .flatMap(FactType.Component::percentOf)
                .map(share -> Stream.of(share.part(), share.whole()))
                .orElse(Stream.of(variable.key()));
    }

    /** The work for one person. */
    private final class PersonSearch {

        private final Restriction rest;
        private final Facts facts;
        private final Map<Integer, Referral> referrals = new HashMap<>();
        private final Map<Integer, Walking> walkings = new HashMap<>();
        private final Map<Integer, Integer> answersAway = new HashMap<>();
        private final Map<Integer, List<String>> rules = new HashMap<>();

        PersonSearch(PersonStates states, Facts facts) {
            this.rest = new Restriction(diagrams.nodes(), states);
            this.facts = facts;
        }

        OpenQuestions find() {
            for (Walking walking : Walking.values()) {
                int left = rest.of(diagrams.atLeast(walking));
                note(left, variable -> walkings.put(variable, walking));
            }
            for (Referral referral : Referral.values()) {
                int left = rest.of(diagrams.atLeast(referral));
                note(left, variable -> referrals.put(variable, referral));
            }
            if (!referrals.isEmpty() || !walkings.isEmpty()) {
                diagrams.rules().forEach(this::noteRule);
            }
            return new OpenQuestions(questions(), !couldBecomeUrgent());
        }

        private void note(int left, IntConsumer found) {
            if (left <= DecisionDiagram.TRUE) {
                return;
            }
            Map<Integer, Integer> answers = rest.answersThrough(left);
            answers.keySet().forEach(found::accept);
            answersAway.putAll(answers);
        }

        private void noteRule(RuleDiagrams.Cautious rule) {
            rest.support(rest.of(rule.node())).stream().forEach(variable -> {
                boolean matters = rule.caution().referral().compareTo(referral(variable)) >= 0
                        && referral(variable) != Referral.NONE;
                boolean mattersForWalking = rule.caution().walking().compareTo(walking(variable)) >= 0
                        && walking(variable) != Walking.STANDARD;
                if (matters || mattersForWalking) {
                    rules.computeIfAbsent(variable, key -> new ArrayList<>()).add(rule.id());
                }
            });
        }

        private Referral referral(int variable) {
            return referrals.getOrDefault(variable, Referral.NONE);
        }

        private Walking walking(int variable) {
            return walkings.getOrDefault(variable, Walking.STANDARD);
        }

        private boolean couldBecomeUrgent() {
            return Stream.of(Referral.SAME_DAY, Referral.EMERGENCY).anyMatch(referral -> {
                int left = rest.of(diagrams.atLeast(referral));
                return left != DecisionDiagram.FALSE && !rest.holdsNow(left);
            });
        }

        private List<OpenQuestion> questions() {
            Map<String, OpenQuestion> byKey = new LinkedHashMap<>();
            Stream.concat(referrals.keySet().stream(), walkings.keySet().stream())
                    .distinct()
                    .flatMap(variable ->
                            keys(diagrams.order().variable(variable)).map(key -> question(key, variable)))
                    .sorted(ORDER)
                    .forEach(question -> byKey.putIfAbsent(question.key(), question));
            return List.copyOf(byKey.values());
        }

        private Stream<String> keys(DiagramVariable variable) {
            boolean workedOut = Optional.ofNullable(FactType.byKey().get(variable.key()))
                    .flatMap(FactType.Component::percentOf)
                    .isPresent();
            return from(variable).filter(key -> !workedOut || !isKnown(key));
        }

        private boolean isKnown(String key) {
            return facts.facts().stream()
                    .anyMatch(fact -> FactChanges.components(fact).containsKey(key));
        }

        private OpenQuestion question(String key, int variable) {
            return new OpenQuestion(
                    key,
                    diagrams.order().variable(variable).kind() == DiagramVariable.VariableKind.FINDING,
                    referral(variable),
                    walking(variable),
                    rules.getOrDefault(variable, List.of()).stream().sorted().toList(),
                    answersAway.getOrDefault(variable, 1));
        }
    }

    private static final Comparator<OpenQuestion> ORDER = Comparator.comparing(OpenQuestion::couldMean)
            .thenComparing(OpenQuestion::couldMeanWalking)
            .reversed()
            .thenComparingInt(OpenQuestion::answersAway)
            .thenComparing(question -> -question.rules().size())
            .thenComparing(OpenQuestion::key);
}
