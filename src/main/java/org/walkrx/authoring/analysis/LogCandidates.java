package org.walkrx.authoring.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.walkrx.Walk;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * Walk logs worth trying: those of the worked cases, and made-up ones around the numbers that the rules compare with. The
 * same rules always give the same logs.
 */
final class LogCandidates {

    private static final int MADE_UP = 2000;
    private static final int LONGEST_WALK = 600;

    private final Random random = new Random(20_260_101);
    private final LocalDate day;
    private final List<Rule> rules;
    private final List<Integer> minutes;
    private final List<Integer> daysWalked;
    private final List<Integer> gaps;
    private final List<Integer> pains;
    private final List<Integer> rises;
    private final List<String> symptoms;

    private LogCandidates(List<Rule> rules, LocalDate day) {
        this.day = day;
        this.rules = rules;
        this.minutes = around(10, LONGEST_WALK, "minutesPerDay", "previousMinutesPerDay", "lastMinutesPerDay");
        this.daysWalked = around(1, 7, "daysWalked");
        this.gaps = around(0, 60, "daysSinceLastWalk", "daysAgo");
        this.pains = around(0, 10, "peakPain");
        this.rises = around(-1, 4, "peakRise", "morningRise");
        this.symptoms = List.copyOf(symptomNames());
    }

    /** Returns the logs, seen from a day. */
    static List<List<Walk>> of(RuleBook book, LocalDate day) {
        List<List<Walk>> logs = new ArrayList<>();
        for (WorkedCase worked : WorkedCases.of(book)) {
            if (!worked.person().walks().isEmpty()) {
                logs.add(moved(worked.person().walks(), ChronoUnit.DAYS.between(worked.date(), day)));
            }
        }
        LogCandidates candidates = new LogCandidates(OpenBook.of(book).writtenRules(), day);
        if (candidates.rulesLookAtLogs()) {
            Stream.generate(candidates::madeUp).limit(MADE_UP).forEach(logs::add);
        }
        return logs;
    }

    private static List<Walk> moved(List<Walk> walks, long days) {
        return walks.stream()
                .map(walk -> new Walk(
                        walk.day().plusDays(days),
                        walk.minutes(),
                        walk.painBefore(),
                        walk.painPeak(),
                        walk.painNextMorning(),
                        walk.findings()))
                .toList();
    }

    private boolean rulesLookAtLogs() {
        return patterns()
                .anyMatch(pattern ->
                        FactType.named(pattern.type()).map(FactType::isOfTheLog).orElse(false));
    }

    private Stream<Condition.Pattern> patterns() {
        return rules.stream().flatMap(rule -> Conditions.patterns(rule.when()).stream());
    }

    private Set<String> symptomNames() {
        Set<String> names = new TreeSet<>();
        patterns()
                .filter(pattern -> pattern.type().equals("WalkSymptom"))
                .forEach(pattern -> names.addAll(Constraints.texts(pattern.constraint(), "name")));
        return names;
    }

    /** Returns the numbers that rules compare some components with, and their neighbours. */
    private List<Integer> around(int low, int high, String... components) {
        Set<Integer> numbers = new TreeSet<>(List.of(low));
        patterns().flatMap(pattern -> Constraints.all(pattern.constraint())).forEach(part -> {
            if (part instanceof Constraint.Comparison comparison
                    && comparison.value() instanceof Value.NumberLiteral numeral
                    && List.of(components).contains(comparison.component())) {
                for (int neighbour = -1; neighbour <= 1; neighbour++) {
                    int number = (int) numeral.number() + neighbour;
                    if (low <= number && number <= high) {
                        numbers.add(number);
                    }
                }
            }
        });
        return List.copyOf(numbers);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A few weeks, each of one kind of walk, then a gap. */
    private List<Walk> madeUp() {
        int weeks = 1 + random.nextInt(5);
        LocalDate last = day.minusDays(any(gaps));
        LocalDate first = last.minusDays(7L * (weeks - 1) + random.nextInt(7));
        List<Walk> walks = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            if (week == 0 || random.nextInt(5) > 0) {
                addWeek(walks, first.plusDays(7L * week), last);
            }
        }
        return walks;
    }

    private void addWeek(List<Walk> walks, LocalDate from, LocalDate last) {
        int days = any(daysWalked);
        int length = any(minutes);
        boolean noted = random.nextInt(6) > 0;
        int before = random.nextInt(4);
        int rise = any(rises);
        int peak = random.nextBoolean() ? before : any(pains);
        for (int i = 0; i < days && !from.plusDays(i).isAfter(last); i++) {
            Walk walk = Walk.of(from.plusDays(i), Math.max(1, length));
            int settled = random.nextInt(3) == 0 ? Math.max(0, peak - i) : peak;
            Walk withPain = noted ? walk.withPain(before, settled, Math.max(0, before + rise)) : walk;
            walks.add(
                    symptoms.isEmpty() || random.nextInt(40) > 0
                            ? withPain
                            : withPain.withFindings(List.of(any(symptoms))));
        }
    }
}
