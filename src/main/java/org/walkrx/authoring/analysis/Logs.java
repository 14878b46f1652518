package org.walkrx.authoring.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.questions.Formulas;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * Walk logs to try, the most ordinary first: none, then short ones on which nothing was noted but pain. A log has too many
 * parts to be made to measure, so people who keep one are searched among these.
 */
final class Logs {

    /** How many walks a person may well have to write down. */
    private static final List<Integer> SHORT = List.of(0, 3, 7, 14, Integer.MAX_VALUE);

    private final List<Log> logs;

    /**
     * One log.
     *
     * @param walks its walks
     * @param truths for each atom of the walk log, by number of its variable, whether it holds
     */
    record Log(List<Walk> walks, List<Boolean> truths) {

        /** Returns the findings that were noted on a walk: each counts as yes, unless it was answered otherwise. */
        Set<String> noted() {
            return walks.stream()
                    .flatMap(walk -> walk.findings().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Returns what of a formula is left to be met by whoever keeps this log. */
        int applied(Formulas formulas, int formula) {
            int left = formula;
            while (formulas.asks(left) < truths.size()) {
                left = formulas.after(left, truths.get(formulas.asks(left)) ? 1 : 0);
            }
            return left;
        }

        private int rank() {
            long plain = noted().isEmpty() ? 0 : SHORT.size();
            return (int) plain
                    + (int) SHORT.stream().filter(most -> walks.size() > most).count();
        }
    }

    /**
     * Looks at logs.
     *
     * @param candidates logs, with their last day before or on the day
     */
    Logs(Formulas formulas, WalkingAdvisor advisor, LocalDate day, List<List<Walk>> candidates) {
        List<Condition> atoms = List.copyOf(formulas.logAtoms().keySet());
        Map<String, Log> distinct = new LinkedHashMap<>();
        List<List<Walk>> all = new ArrayList<>(List.of(List.of()));
        all.addAll(candidates);
        for (List<Walk> walks : all) {
            truths(advisor, day, walks, atoms).ifPresent(truths -> {
                Log log = new Log(walks, truths);
                distinct.putIfAbsent(truths + " " + log.noted(), log);
            });
        }
        this.logs = distinct.values().stream()
                .sorted(Comparator.comparingInt(Log::rank))
                .toList();
    }

    private static Optional<List<Boolean>> truths(
            WalkingAdvisor advisor, LocalDate day, List<Walk> walks, List<Condition> atoms) {
        try {
            Person.Builder builder = Person.builder();
            walks.forEach(builder::walk);
            RuleMatcher matcher = RuleMatcher.of(
                    PersonFacts.of(builder.build(), day, advisor.book().vocabulary())
                            .facts());
            return Optional.of(atoms.stream().map(matcher::holds).toList());
        } catch (InvalidPatientException e) {
            return Optional.empty();
        }
    }

    /** Returns the log without a walk. */
    Log none() {
        return logs.get(0);
    }

    /** Returns all of them, the most ordinary first. */
    List<Log> all() {
        return logs;
    }

    /** Returns how many logs there are that rules tell apart, not counting the one without a walk. */
    int size() {
        return logs.size() - 1;
    }
}
