package com.example.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WalkingPlan;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFileReader;
import org.walkrx.files.PatientLineReader;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

class PopulationTest {

    private static final RuleBook BOOK = RuleBook.bundled();

    /** What is said of each of {@link People#BAD_LINES}. */
    private static final List<String> BAD_LINES_ARE_TOLD = List.of(
            "a line is one person in JSON",
            "a bracket is not closed",
            "\"patient\" is what a patient file says",
            "\"patient\" is what a patient file says",
            "a line is one person in JSON",
            "did you mean \"fever\"",
            "the key \"age\" is given twice",
            "age must be a whole number, but is 4e1",
            "walks.day must not be after the day of the assessment");

    /** The decisions of a loop that knows nothing of Spark, by the id of the person. */
    private static Map<String, Assessment> loop(RuleBook book, List<String> lines) {
        WalkingAdvisor advisor = WalkingAdvisor.using(book);
        PatientLineReader reader = new PatientLineReader(new PatientFileReader(book.vocabulary()).assuming(People.DAY));
        Map<String, Assessment> decided = new HashMap<>();
        for (String line : lines) {
            var read = reader.read(line, 1);
            decided.put(
                    read.id(),
                    advisor.assess(Objects.requireNonNull(read.patient(), line).person(), People.DAY));
        }
        return decided;
    }

    @Test
    void aThousandPeopleAreDecidedAsByAPlainLoop() {
        List<String> lines = People.lines(1000, 1);
        Map<String, Assessment> expected = loop(BOOK, lines);

        List<Row> rows = Population.assessInFull(LocalSpark.people(lines), BOOK, People.DAY)
                .collectAsList();

        assertEquals(1000, rows.size());
        assertEquals(
                expected.keySet(),
                rows.stream().map(row -> row.<String>getAs("id")).collect(Collectors.toSet()));
        rows.forEach(row -> assertTellsTheSame(expected.get(row.<String>getAs("id")), row));
        assertTrue(
                expected.values().stream().map(Assessment::referral).distinct().count() >= 4,
                "people are too much alike");
    }

    private static void assertTellsTheSame(Assessment expected, Row row) {
        assertEquals(expected.date().toString(), row.getAs("date").toString());
        assertEquals(expected.referral().name(), row.getAs("referral"));
        assertEquals(expected.walking().name(), row.getAs("walking"));
        assertEquals(expected.complete(), row.getAs("complete"));
        assertEquals(plan(expected.plan()), String.valueOf((Object) row.getAs("plan")));
        assertEquals(Objects.toString(expected.progression(), null), row.getAs("progression"));
        assertEquals(expected.firedRules(), row.getList(row.fieldIndex("fired")));
        assertEquals(
                expected.questions().stream().map(Question::key).toList(), row.getList(row.fieldIndex("questions")));
        assertNull(row.getAs("problem"));
        assertNull(row.getAs("line"));
        assertEquals(expected.ruleSet().sha256(), row.getAs("ruleset_sha256"));
        assertEquals(AssessmentJson.of(expected), row.getAs("json"));
    }

    private static String plan(WalkingPlan plan) {
        return plan == null
                ? "null"
                : "[%d,[%d,%d],[%d,%d],%d,%s,%s]"
                        .formatted(
                                plan.sessionsPerDay(),
                                plan.minutesPerSession().from(),
                                plan.minutesPerSession().to(),
                                plan.minutesPerDay().from(),
                                plan.minutesPerDay().to(),
                                plan.daysPerWeek(),
                                plan.pace(),
                                plan.gradient());
    }

    @Test
    void aBadLineBecomesARowWithItsProblemAndNothingElse() {
        List<String> lines = new ArrayList<>(People.lines(50, 2));
        lines.addAll(People.BAD_LINES);
        lines.add("  ");

        List<Row> rows =
                Population.assess(LocalSpark.people(lines), BOOK, People.DAY).collectAsList();
        List<Row> bad =
                rows.stream().filter(row -> row.getAs("problem") != null).toList();

        assertEquals(50 + People.BAD_LINES.size(), rows.size());
        assertEquals(
                new TreeSet<>(People.BAD_LINES),
                bad.stream().map(row -> row.<String>getAs("line")).collect(Collectors.toCollection(TreeSet::new)));
        bad.forEach(row -> {
            assertNull(row.getAs("referral"));
            assertNull(row.getAs("walking"));
            assertNull(row.getAs("complete"));
            assertNull(row.getAs("plan"));
        });
        Map<String, String> problems = new TreeMap<>();
        bad.forEach(row -> problems.put(row.getAs("line"), row.getAs("problem")));
        for (int i = 0; i < BAD_LINES_ARE_TOLD.size(); i++) {
            String problem = problems.get(People.BAD_LINES.get(i));
            assertTrue(problem.contains(BAD_LINES_ARE_TOLD.get(i)), problem);
        }
        assertEquals(
                "future",
                bad.stream()
                        .filter(row -> row.<String>getAs("line").contains("future"))
                        .findFirst()
                        .orElseThrow()
                        .getAs("id"));
    }

    @Test
    void aBookThatWasTamperedWithIsRefusedWithBothHashes() {
        RuleBook edited = edited("percentOfBodyWeight > 10", "percentOfBodyWeight > 3");
        ShippedBook sent = ShippedBook.of(BOOK);
        ShippedBook arrived =
                new ShippedBook(sent.origin(), new TreeMap<>(edited.sources().files()), sent.sha256());

        Exception refused = assertThrows(
                Exception.class,
                () -> Population.assess(LocalSpark.people(People.lines(10, 3)), arrived, People.DAY, false)
                        .collectAsList());

        String told = causes(refused);
        assertTrue(told.contains(BOOK.sha256()) && told.contains(edited.sha256()), told);
    }

    @Test
    void aFailureOfTheEngineFailsTheJob() {
        Exception failed = assertThrows(
                Exception.class,
                () -> Population.assess(
                                LocalSpark.people(People.lines(10, 3)), PopulationTest::failing, People.DAY, false)
                        .collectAsList());

        assertTrue(causes(failed).contains("the engine failed"), causes(failed));
    }

    private static WalkingAdvisor failing() {
        return (WalkingAdvisor) Proxy.newProxyInstance(
                PopulationTest.class.getClassLoader(), new Class<?>[] {WalkingAdvisor.class}, (proxy, call, values) -> {
                    if (call.getName().equals("book")) {
                        return BOOK;
                    }
                    throw new IllegalStateException("the engine failed");
                });
    }

    @Test
    void theImpactOfAnEditIsThatOfAPlainLoop() {
        List<String> lines = People.lines(1000, 4);
        RuleBook edited = edited("percentOfBodyWeight > 10", "percentOfBodyWeight > 3");
        Map<String, Assessment> before = loop(BOOK, lines);
        Map<String, Assessment> after = loop(edited, lines);
        Set<String> expected = before.keySet().stream()
                .filter(id -> !told(before.get(id)).equals(told(after.get(id))))
                .collect(Collectors.toSet());

        List<Row> rows = Population.impact(LocalSpark.people(lines), BOOK, edited, People.DAY)
                .collectAsList();

        System.out.println(rows.size() + " of 1000 people are told something else, the first: " + rows.get(0));
        assertTrue(expected.size() > 20 && expected.size() < 900, expected.size() + " people");
        assertEquals(expected, rows.stream().map(row -> row.<String>getAs("id")).collect(Collectors.toSet()));
        assertEquals(expected.size(), rows.size());
        for (Row row : rows) {
            Assessment old = before.get(row.<String>getAs("id"));
            Assessment now = after.get(row.<String>getAs("id"));
            assertEquals(without(now, old), row.getList(row.fieldIndex("gained")));
            assertEquals(without(old, now), row.getList(row.fieldIndex("lost")));
            assertEquals(
                    old.referral().name(),
                    row.getStruct(row.fieldIndex("before")).getAs("referral"));
            assertEquals(
                    now.walking().name(), row.getStruct(row.fieldIndex("after")).getAs("walking"));
            assertEquals(edited.sha256(), row.getStruct(row.fieldIndex("after")).getAs("ruleset_sha256"));
        }
    }

    /** All that a person is told, without what stands about the book in it. */
    private static String told(Assessment assessment) {
        return AssessmentJson.of(assessment).replaceAll("\"ruleSet\":.*", "").replaceAll("\"line\":\\d+", "");
    }

    private static List<String> without(Assessment one, Assessment other) {
        return one.firedRules().stream()
                .filter(rule -> !other.firedRules().contains(rule))
                .toList();
    }

    @Test
    void anEditOfACommentChangesNobodysAdvice() {
        RuleBook commented = edited("\nrule ", "\n// a word about it\nrule ");

        assertEquals(
                0,
                Population.impact(LocalSpark.people(People.lines(200, 5)), BOOK, commented, People.DAY)
                        .count());
        assertNotNull(commented.sha256());
        assertTrue(!commented.sha256().equals(BOOK.sha256()));
    }

    @Test
    void anEditOfATextChangesTheWordsOfThoseWhoReadIt() {
        RuleBook reworded = edited("Leave the heavy bag at home", "Leave the big bag at home");

        List<Row> rows = Population.impact(LocalSpark.people(People.lines(300, 6)), BOOK, reworded, People.DAY)
                .collectAsList();

        assertTrue(!rows.isEmpty());
        rows.forEach(row -> assertEquals(List.of("words"), row.getList(row.fieldIndex("changed"))));
    }

    static RuleBook edited(String what, String instead) {
        Map<String, String> files = new TreeMap<>(BOOK.sources().files());
        files.replaceAll((name, text) -> name.endsWith(".drl") ? text.replace(what, instead) : text);
        return RuleBook.of(new RuleSources("edited", files));
    }

    private static String causes(Throwable thrown) {
        return thrown == null ? "" : thrown.getMessage() + causes(thrown.getCause());
    }
}
