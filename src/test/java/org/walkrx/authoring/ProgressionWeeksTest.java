package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.walkrx.Assessment;
import org.walkrx.GeneratedPeople;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WalkingPlan;
import org.walkrx.cases.Expectation;
import org.walkrx.cases.WorkedCase;
import org.walkrx.handout.WeeksAhead;
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.Activity;
import org.walkrx.language.Pain;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Trend;
import org.walkrx.language.Walking;
import org.walkrx.rules.RuleBook;

/**
 * Diaries that differ in one number, which goes past every threshold of the progression; and where the weeks ahead lead on either
 * side. The tables lie in {@code progression-weeks.txt}: a change of a rule is seen there, and written by
 * {@code -Dwalkrx.writeWeeks}.
 */
class ProgressionWeeksTest {

    private static final RuleBook BOOK = GeneratedPeople.REAL.book();
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.using(BOOK);
    private static final WeeksAhead AHEAD = new WeeksAhead(ADVISOR);
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final Path TABLES = Path.of("src/test/resources/org/walkrx/authoring/progression-weeks.txt");
    private static final int WEEKS = 4;
    private static final Expectation NOTHING = new Expectation(
            null, null, null, null, Map.of(), null, List.of(), List.of(), List.of(), List.of(), List.of());

    private static final Days GOOD = Days.of(7, 20);
    private static final Map<String, Map<Integer, Person>> DIARIES = diaries();

    /** Walks of some days, each alike. */
    private record Days(int walked, int of, int minutes, int before, int peak, int morning) {

        static Days of(int walked, int minutes) {
            return new Days(walked, 7, minutes, 2, 2, 2);
        }

        Days pain(int newBefore, int newPeak, int newMorning) {
            return new Days(walked, of, minutes, newBefore, newPeak, newMorning);
        }

        Days outOf(int days) {
            return new Days(walked, days, minutes, before, peak, morning);
        }
    }

    private static Person.Builder person() {
        return Person.builder()
                .age(40)
                .weightKg(70)
                .pain(new Pain(3, 5, 3.0, Trend.SAME))
                .activity(new Activity(1, 10, 4.0))
                .othersDenied();
    }

    /** Somebody who kept a diary of these days, one after the other, until yesterday. */
    private static Person.Builder diary(Days... parts) {
        Person.Builder person = person();
        LocalDate day =
                DATE.minusDays(List.of(parts).stream().mapToInt(Days::of).sum());
        for (Days part : parts) {
            for (int i = 0; i < part.walked(); i++) {
                person.walk(Walk.of(day.plusDays((long) i * part.of() / part.walked()), part.minutes())
                        .withPain(part.before(), part.peak(), part.morning()));
            }
            day = day.plusDays(part.of());
        }
        return person;
    }

    private static Person.Builder usedToWalking(Person.Builder person, int walksPerWeek, int minutes) {
        return person.activity(new Activity(walksPerWeek, minutes, 4.0)).pain(new Pain(3, 5, 3.0, Trend.BETTER));
    }

    /** Three good weeks, and something noted on one of the walks; somebody has looked at it before. */
    private static Person.Builder noted(int daysAgo, String symptom) {
        Person.Builder person = person().yes("assessed by a clinician");
        for (int ago = 21; ago >= 1; ago--) {
            Walk walk = Walk.of(DATE.minusDays(ago), 20).withPain(2, 2, 2);
            person.walk(ago == daysAgo ? walk.withFindings(List.of(symptom)) : walk);
        }
        return person;
    }

    /** A good week, but for some walks of which nothing was noted. */
    private static Person.Builder unnoted(int walks) {
        Person.Builder person = diary(GOOD, new Days(7 - walks, 7, 20, 2, 2, 2));
        for (int ago = walks; ago >= 1; ago--) {
            person.walk(Walk.of(DATE.minusDays(ago), 20));
        }
        return person;
    }

    private static Days off(int days) {
        return new Days(0, days, 0, 0, 0, 0);
    }

    private static Map<String, Map<Integer, Person>> diaries() {
        Map<String, Map<Integer, Person>> all = new LinkedHashMap<>();
        sweep(all, "days walked in the last week of 20 minutes", 1, 7, n -> diary(GOOD, Days.of(n, 20)));
        sweep(
                all,
                "days walked in a last week that hurt too much",
                1,
                7,
                n -> diary(GOOD, Days.of(n, 20).pain(2, 7, 2)));
        sweep(all, "few minutes a day in the last week, after one of 20", 7, 12, n -> diary(GOOD, Days.of(7, n)));
        sweep(all, "minutes a day in the last week, after one of 20", 39, 48, n -> diary(GOOD, Days.of(7, n)));
        sweep(
                all,
                "minutes a day in a last week that hurt too much, after one of 20",
                7,
                23,
                n -> diary(GOOD, Days.of(7, n).pain(2, 7, 2)));
        sweep(
                all,
                "minutes a day in the last week, after one of 45",
                43,
                48,
                n -> diary(Days.of(7, 45), Days.of(7, n)));
        sweep(
                all,
                "minutes a day in the last week, after one of 46",
                43,
                48,
                n -> diary(Days.of(7, 46), Days.of(7, n)));
        sweep(all, "minutes a day in the week before one of 46", 43, 48, n -> diary(Days.of(7, n), Days.of(7, 46)));
        sweep(all, "minutes a day in the week before one of 45", 28, 31, n -> diary(Days.of(7, n), Days.of(7, 45)));
        sweep(all, "days walked in the week before one of 45", 3, 7, n -> diary(Days.of(n, 45), Days.of(7, 45)));
        sweep(
                all,
                "pain next morning in the week before one of 45, 2 before the walk",
                1,
                4,
                n -> diary(Days.of(7, 45).pain(2, 2, n), Days.of(7, 45)));
        sweep(all, "days walked in the last week of 45 minutes", 3, 7, n -> diary(Days.of(7, 45), Days.of(n, 45)));
        sweep(
                all,
                "highest pain on the walks of the last week of 45 minutes, as before them",
                2,
                7,
                n -> diary(Days.of(7, 45), Days.of(7, 45).pain(n, n, n)));
        sweep(
                all,
                "pain next morning in the last week of 45 minutes, 2 before the walk",
                1,
                5,
                n -> diary(Days.of(7, 45), Days.of(7, 45).pain(2, 2, n)));
        sweep(
                all,
                "highest pain on the walks of the last week, 2 before them",
                0,
                10,
                n -> diary(GOOD, GOOD.pain(2, n, 2)));
        sweep(
                all,
                "highest pain on the walks of the last week, as before them",
                0,
                10,
                n -> diary(GOOD, GOOD.pain(n, n, n)));
        sweep(
                all,
                "pain of 6 on the walks of the last week, and so much before them",
                3,
                6,
                n -> diary(GOOD, GOOD.pain(n, 6, n)));
        sweep(
                all,
                "rise of pain on the walks of the last week, to 3",
                0,
                3,
                n -> diary(GOOD, GOOD.pain(3 - n, 3, 3 - n)));
        sweep(
                all,
                "highest pain on the first walk of the last week, 3 on the others",
                2,
                7,
                n -> diary(
                        GOOD,
                        Days.of(1, 20).outOf(1).pain(2, n, 2),
                        Days.of(6, 20).outOf(6).pain(2, 3, 2)));
        sweep(all, "pain next morning in the last week, 2 before the walk", 0, 5, n -> diary(GOOD, GOOD.pain(2, 2, n)));
        sweep(
                all,
                "mornings with a point more pain in the last week",
                0,
                4,
                n -> diary(GOOD, new Days(n, n, 20, 2, 2, 3), new Days(7 - n, 7 - n, 20, 2, 2, 2)));
        sweep(
                all,
                "highest pain on three walks of the running week, 2 before them",
                0,
                10,
                n -> diary(GOOD, Days.of(3, 20).outOf(3).pain(2, n, 2)));
        sweep(
                all,
                "highest pain on three walks of the running week, as before them",
                0,
                10,
                n -> diary(GOOD, Days.of(3, 20).outOf(3).pain(n, n, n)));
        sweep(
                all,
                "pain of 6 on three walks of the running week, and so much before them",
                3,
                6,
                n -> diary(GOOD, Days.of(3, 20).outOf(3).pain(n, 6, n)));
        sweep(
                all,
                "rise of pain on three walks of the running week, to 3",
                0,
                3,
                n -> diary(GOOD, Days.of(3, 20).outOf(3).pain(3 - n, 3, 3 - n)));
        sweep(
                all,
                "pain next morning on three walks of the running week, 2 before them",
                0,
                5,
                n -> diary(GOOD, Days.of(3, 20).outOf(3).pain(2, 2, n)));
        sweep(
                all,
                "mornings with a point more pain in the running week",
                0,
                4,
                n -> diary(GOOD, new Days(n, n, 20, 2, 2, 3), new Days(4 - n, 4 - n, 20, 2, 2, 2)));
        sweep(all, "days since the last walk, after one week", 1, 16, n -> diary(GOOD, off(n - 1)));
        sweep(
                all,
                "days since the last walk, in the first week, of somebody used to 45 minutes a day",
                1,
                6,
                n -> usedToWalking(diary(Days.of(1, 20).outOf(1), off(n - 1)), 5, 45));
        sweep(
                all,
                "days since the last walk, in the first week, of somebody used to 30 minutes a day",
                1,
                6,
                n -> usedToWalking(diary(Days.of(1, 20).outOf(1), off(n - 1)), 5, 30));
        sweep(
                all,
                "days since the last walk, after two weeks of 20 and 25",
                1,
                16,
                n -> diary(GOOD, Days.of(7, 25), off(n - 1)));
        sweep(
                all,
                "days since the last walk, after two weeks of 25 and 20",
                1,
                16,
                n -> diary(Days.of(7, 25), GOOD, off(n - 1)));
        sweep(
                all,
                "days since the last walk, in the first week",
                1,
                6,
                n -> diary(Days.of(1, 20).outOf(1), off(n - 1)));
        sweep(
                all,
                "days since the last walk, in the first days after a skipped week",
                1,
                6,
                n -> diary(GOOD, off(7), Days.of(1, 25).outOf(1), off(n - 1)));
        sweep(
                all,
                "days since the last walk, in the first days after two skipped weeks",
                1,
                6,
                n -> diary(GOOD, off(14), Days.of(1, 25).outOf(1), off(n - 1)));
        sweep(
                all,
                "weeks skipped before the running one",
                0,
                4,
                n -> diary(GOOD, off(7 * n), Days.of(2, 25).outOf(2)));
        sweep(
                all,
                "finished weeks, all good",
                0,
                4,
                n -> n == 0
                        ? diary(Days.of(3, 20).outOf(3))
                        : diary(Days.of(7, 20).outOf(7), new Days(7 * (n - 1), 7 * (n - 1), 20, 2, 2, 2)));
        sweep(all, "days of the diary, all good", 5, 16, n -> diary(new Days(n, n, 20, 2, 2, 2)));
        sweep(
                all,
                "days of the diary, the first seven too much",
                7,
                15,
                n -> diary(GOOD.pain(2, 7, 2), new Days(n - 7, n - 7, 20, 2, 2, 2)));
        sweep(
                all,
                "weeks between two that hurt too much",
                0,
                5,
                n -> diary(GOOD.pain(2, 7, 2), new Days(7 * n, 7 * n, 20, 2, 2, 2), GOOD.pain(2, 7, 2)));
        sweep(
                all,
                "weeks since the second of two that hurt too much",
                0,
                5,
                n -> diary(GOOD.pain(2, 7, 2), GOOD.pain(2, 7, 2), new Days(7 * n, 7 * n, 20, 2, 2, 2)));
        sweep(
                all,
                "weeks that hurt too much, of the last four",
                0,
                3,
                n -> diary(new Days(28 - 7 * n, 28 - 7 * n, 20, 2, 2, 2), new Days(7 * n, 7 * n, 20, 2, 7, 2)));
        sweep(
                all,
                "mornings with a point more pain, each week",
                0,
                3,
                n -> diary(
                        new Days(n, n, 20, 2, 2, 3),
                        new Days(7 - n, 7 - n, 20, 2, 2, 2),
                        new Days(n, n, 20, 2, 2, 3),
                        new Days(7 - n, 7 - n, 20, 2, 2, 2)));
        sweep(
                all,
                "pain next morning for two weeks, 2 before the walk",
                1,
                5,
                n -> diary(GOOD.pain(2, 2, n), GOOD.pain(2, 2, n)));
        sweep(
                all,
                "highest pain for two weeks, 2 before the walk",
                4,
                7,
                n -> diary(GOOD.pain(2, n, 2), GOOD.pain(2, n, 2)));
        sweep(
                all,
                "pain of 6 for two weeks, and so much before the walks",
                4,
                6,
                n -> diary(GOOD.pain(n, 6, n), GOOD.pain(n, 6, n)));
        sweep(
                all,
                "pain now, after a good week",
                0,
                10,
                n -> diary(GOOD, GOOD).pain(new Pain(n, Math.max(n, 5), 3.0, Trend.SAME)));
        sweep(
                all,
                "pain now, without a diary",
                0,
                10,
                n -> person().pain(new Pain(n, Math.max(n, 5), 3.0, Trend.SAME)));
        sweep(
                all,
                "lasting pain now, without a diary",
                0,
                10,
                n -> person().yes("assessed by a clinician").pain(new Pain(n, Math.max(n, 5), 20.0, Trend.SAME)));
        sweep(
                all,
                "easing pain now, of somebody used to 45 minutes a day",
                0,
                5,
                n -> usedToWalking(person(), 5, 45).pain(new Pain(n, 5, 3.0, Trend.BETTER)));
        sweep(
                all,
                "easing pain now, of somebody used to 30 minutes a day",
                0,
                5,
                n -> usedToWalking(person(), 5, 30).pain(new Pain(n, 5, 3.0, Trend.BETTER)));
        sweep(
                all,
                "worst pain of somebody used to 45 minutes a day",
                3,
                8,
                n -> usedToWalking(person(), 5, 45).pain(new Pain(3, n, 3.0, Trend.BETTER)));
        sweep(
                all,
                "worst pain of somebody used to 30 minutes a day",
                3,
                8,
                n -> usedToWalking(person(), 5, 30).pain(new Pain(3, n, 3.0, Trend.BETTER)));
        sweep(
                all,
                "walks a week of 45 minutes before, in mild pain that eases",
                2,
                7,
                n -> usedToWalking(person(), n, 45));
        sweep(
                all,
                "walks a week of 30 minutes before, in mild pain that eases",
                2,
                7,
                n -> usedToWalking(person(), n, 30));
        sweep(
                all,
                "minutes of five walks a week before, in mild pain that eases",
                28,
                32,
                n -> usedToWalking(person(), 5, n));
        sweep(all, "minutes of five such walks", 43, 47, n -> usedToWalking(person(), 5, n));
        sweep(
                all,
                "walks a week of 31 minutes before, in pain that stays",
                1,
                6,
                n -> person().activity(new Activity(n, 31, 4.0)));
        sweep(
                all,
                "minutes of three walks a week before, in pain that stays",
                28,
                33,
                n -> person().activity(new Activity(3, n, 4.0)));
        sweep(
                all,
                "pain now of somebody used to longer walks",
                0,
                8,
                n -> person().activity(new Activity(3, 31, 4.0)).pain(new Pain(n, 8, 3.0, Trend.SAME)));
        sweep(all, "weeks of severe pain", 0, 3, n -> person().pain(new Pain(8, 8, (double) n, Trend.SAME)));
        sweep(all, "age", 16, 20, n -> person().age(n));
        sweep(
                all,
                "minutes a day in a running week that hurts too much, after one of 20",
                18,
                23,
                n -> diary(GOOD, new Days(3, 3, n, 2, 7, 2)));
        sweep(all, "walks of the last week without a note on pain", 0, 2, n -> unnoted(n));
        sweep(
                all,
                "finished weeks, all good, while the pain gets worse",
                0,
                3,
                n -> diary(new Days(3 + 7 * n, 3 + 7 * n, 20, 2, 2, 2)).pain(new Pain(3, 5, 3.0, Trend.WORSE)));
        sweep(
                all,
                "finished weeks, all good, the pain of today unknown",
                0,
                3,
                n -> diary(new Days(3 + 7 * n, 3 + 7 * n, 20, 2, 2, 2)).pain(new Pain(null, 5, 3.0, Trend.SAME)));
        sweep(
                all,
                "finished weeks, all good, with cramps from the circulation",
                0,
                3,
                n -> diary(new Days(3 + 7 * n, 3 + 7 * n, 20, 2, 2, 2)).yes("calf cramp eased by standing still"));
        for (String symptom : List.of("leg tingling", "foot drop", "palpitations", "fall in the last year")) {
            sweep(all, "days since a walk with: " + symptom, 1, 16, n -> noted(n, symptom));
        }
        return all;
    }

    private static void sweep(
            Map<String, Map<Integer, Person>> all, String title, int from, int to, IntFunction<Person.Builder> person) {
        Map<Integer, Person> people = new LinkedHashMap<>();
        IntStream.rangeClosed(from, to)
                .forEach(n -> people.put(n, person.apply(n).build()));
        all.put(title, people);
    }

    @Test
    void someDiaryLiesOnEachSideOfEveryNumber() {
        List<CaseRun> runs = DIARIES.values().stream()
                .flatMap(people -> people.values().stream())
                .map(ProgressionWeeksTest::run)
                .toList();
        Set<String> rules = BOOK.rules().stream()
                .filter(rule ->
                        rule.file().startsWith("progression") || rule.file().equals("definitions-walk-log.drl"))
                .map(rule -> rule.id() + ":")
                .collect(Collectors.toSet());

        assertThat(rules).hasSizeGreaterThan(80);
        assertThat(Thresholds.open(BOOK, runs).stream()
                        .filter(open -> rules.contains(open.substring(0, open.indexOf(' ')))))
                .isEmpty();
    }

    private static CaseRun run(Person person) {
        Assessment assessment = ADVISOR.assess(person, DATE);
        return new CaseRun(
                new WorkedCase("", "", 0, DATE, person, NOTHING),
                PersonFacts.of(person, DATE, BOOK.vocabulary()),
                assessment,
                Set.copyOf(assessment.firedRules()),
                List.of());
    }

    @Test
    void theWeeksAheadLeadWhereTheTablesSay() throws IOException {
        String tables = tables();
        if (System.getProperty("walkrx.writeWeeks") != null) {
            Files.createDirectories(TABLES.getParent());
            Files.writeString(TABLES, tables);
        }
        assertThat(tables).isEqualTo(Files.readString(TABLES));
    }

    private static String tables() {
        StringBuilder text = new StringBuilder("""
                Where the weeks ahead lead, on both sides of every number of the progression: one number of a diary rises, all else is the
                same. Behind it the coming week (what the log means for it, minutes a day x days), then the next three if all goes well.
                """);
        DIARIES.forEach((title, people) -> {
            text.append("\n").append(title).append("\n");
            ranges(people).forEach((outcome, numbers) -> text.append("%8s  %s%n".formatted(numbers, outcome.strip())));
        });
        return text.toString();
    }

    /** Numbers beside each other that lead to the same stand in one line; an outcome that comes again is told apart by spaces. */
    private static Map<String, String> ranges(Map<Integer, Person> people) {
        Map<String, String> ranges = new LinkedHashMap<>();
        String last = "";
        int first = 0;
        for (Map.Entry<Integer, Person> entry : people.entrySet()) {
            String outcome = outcome(entry.getValue());
            if (!outcome.equals(last.strip())) {
                first = entry.getKey();
                last = outcome;
                while (ranges.containsKey(last)) {
                    last += " ";
                }
            }
            ranges.put(last, first == entry.getKey() ? "" + first : first + " to " + entry.getKey());
        }
        return ranges;
    }

    private static String outcome(Person person) {
        Assessment now = ADVISOR.assess(person, DATE);
        List<String> parts = new ArrayList<>();
        Progression progression = now.progression();
        parts.add("%-8s".formatted(progression == null ? "-" : progression.name()));
        if (now.referral() != Referral.NONE) {
            parts.add(now.referral().name());
        }
        if (now.walking() == Walking.ON_HOLD || now.walking() == Walking.NONE) {
            parts.add(now.walking().name());
        }
        AHEAD.ifAllGoesWell(person, DATE, WEEKS).stream()
                .map(Assessment::plan)
                .map(ProgressionWeeksTest::dose)
                .forEach(parts::add);
        return String.join("  ", parts);
    }

    private static String dose(WalkingPlan plan) {
        return plan.minutesPerDay().from() + "-" + plan.minutesPerDay().to() + "x" + plan.daysPerWeek();
    }
}
