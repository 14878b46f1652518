package org.walkrx.authoring.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * Walk logs to try. A log has too many parts for the solver, so people who keep one are searched among these: each says of
 * everything that rules ask of a log whether it holds, and the solver may choose one of them, or none.
 */
final class Logs {

    private final int oneOfThem;
    private final Map<Integer, List<Walk>> byLiteral = new LinkedHashMap<>();
    private final int none;

    /**
     * Tells the solver about the logs.
     *
     * @param candidates logs, with their last day before or on the day
     */
    Logs(
            Solver solver,
            PersonModel person,
            RuleEncoder encoder,
            WalkingAdvisor advisor,
            LocalDate day,
            List<List<Walk>> candidates) {
        this.oneOfThem = solver.variable();
        List<RuleEncoder.LogAtom> atoms = List.copyOf(encoder.logAtoms());
        Map<String, List<Walk>> distinct = new LinkedHashMap<>();
        List<List<Walk>> all = new ArrayList<>(List.of(List.of()));
        all.addAll(candidates);
        for (List<Walk> walks : all) {
            truths(advisor, day, walks, atoms).ifPresent(truths -> distinct.putIfAbsent(truths, walks));
        }
        distinct.forEach((truths, walks) -> byLiteral.put(add(solver, person, atoms, truths, walks), walks));
        this.none = byLiteral.keySet().iterator().next();
        List<Integer> chosen = new ArrayList<>(byLiteral.keySet());
        chosen.add(-oneOfThem);
        solver.require(chosen);
    }

    private static Optional<String> truths(
            WalkingAdvisor advisor, LocalDate day, List<Walk> walks, List<RuleEncoder.LogAtom> atoms) {
        try {
            Person.Builder builder = Person.builder();
            walks.forEach(builder::walk);
            RuleMatcher matcher =
                    RuleMatcher.of(advisor.facts(builder.build(), day).facts());
            String truths = atoms.stream()
                    .map(atom -> matcher.holds(atom.condition()) ? "1" : "0")
                    .collect(Collectors.joining());
            return Optional.of(truths + noted(walks));
        } catch (InvalidPatientException e) {
            return Optional.empty();
        }
    }

    private static Set<String> noted(List<Walk> walks) {
        return walks.stream().flatMap(walk -> walk.findings().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private int add(
            Solver solver, PersonModel person, List<RuleEncoder.LogAtom> atoms, String truths, List<Walk> walks) {
        int chosen = solver.variable();
        for (int i = 0; i < atoms.size(); i++) {
            int literal = atoms.get(i).literal();
            solver.require(-chosen, truths.charAt(i) == '1' ? literal : -literal);
        }
        // what was noted on a walk counts as yes, unless it was answered otherwise
        noted(walks).forEach(finding -> solver.require(-chosen, person.yes(finding), person.no(finding)));
        solver.require(-chosen, oneOfThem);
        return chosen;
    }

    /** Returns the literal that the log is one of these, or that there is none. */
    int oneOfThem() {
        return oneOfThem;
    }

    /** Returns the literal that there is no log. */
    int none() {
        return none;
    }

    /** Returns the literal that there is no log, or one of at most so many walks on which nothing was noted but pain. */
    int plain(Gates gates, int walks) {
        return gates.or(byLiteral.entrySet().stream()
                .filter(log ->
                        log.getValue().size() <= walks && noted(log.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Returns the literals that there is this log; first that there is none. */
    Set<Integer> literals() {
        return Collections.unmodifiableSet(byLiteral.keySet());
    }

    /** Returns how many logs there are that rules tell apart. */
    int size() {
        return byLiteral.size() - 1;
    }

    /** Returns the log that was chosen. */
    List<Walk> chosen(Solver.Model model) {
        return byLiteral.entrySet().stream()
                .filter(entry -> model.holds(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }
}
