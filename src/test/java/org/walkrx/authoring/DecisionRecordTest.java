package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.walkrx.live.RuleFolder.WELL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Assessment;
import org.walkrx.DecisionListener;
import org.walkrx.DecisionRecord;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.DecisionLog;
import org.walkrx.live.RuleFolder;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;

/** Decisions on the record, and decided anew. */
class DecisionRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Person NUMB =
            Person.builder().age(40).yes("saddle numbness").othersDenied().build();

    @TempDir
    Path temporary;

    private Path log;
    private RuleFolder folder;
    private RuleBook book;

    @BeforeEach
    void loadRules() throws IOException {
        log = temporary.resolve("decisions.jsonl");
        folder = RuleFolder.in(temporary.resolve("rules"), 10);
        book = RuleBook.folder(folder.path());
    }

    private void record(Person... people) {
        try (DecisionLog open = DecisionLog.appendingPersonalFactsTo(log)) {
            WalkingAdvisor advisor = WalkingAdvisor.using(book).recording(open);
            for (Person person : people) {
                advisor.assess(person, DAY);
            }
        }
    }

    private ReplayReport replay() {
        return Replay.of(log, RuleBook.folder(folder.path()));
    }

    @Test
    void aListenerReceivesWhatWasDecidedAndByWhichBook() {
        List<DecisionRecord> records = new ArrayList<>();
        Assessment assessment =
                WalkingAdvisor.using(book).recording(records::add).assess(NUMB, DAY);

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.bookSha256()).isEqualTo(book.sha256());
            assertThat(record.date()).isEqualTo(DAY);
            assertThat(record.referral()).isEqualTo(assessment.referral());
            assertThat(record.walking()).isEqualTo(assessment.walking());
            assertThat(record.rules()).isEqualTo(assessment.firedRules()).contains("RF-01");
            assertThat(record.factsSha256()).matches("[0-9a-f]{64}");
            assertThat(record.person())
                    .as("facts are personal, and nobody asked for them")
                    .isNull();
        });
    }

    @Test
    void equalFactsHaveOneHashAndOthersAnother() {
        List<DecisionRecord> records = new ArrayList<>();
        WalkingAdvisor advisor = WalkingAdvisor.using(book).recording(records::add);
        advisor.assess(NUMB, DAY);
        advisor.assess(
                Person.builder().othersDenied().yes("saddle numbness").age(40).build(), DAY);
        advisor.assess(WELL, DAY);

        assertThat(records.get(0).factsSha256())
                .isEqualTo(records.get(1).factsSha256())
                .isNotEqualTo(records.get(2).factsSha256());
    }

    @Test
    void aListenerThatFailsTakesNobodysAssessmentAway() {
        DecisionListener failing = record -> {
            throw new IllegalStateException("the record failed, as this test wants it to");
        };

        assertThat(WalkingAdvisor.using(book).recording(failing).assess(WELL, DAY))
                .isEqualTo(WalkingAdvisor.using(book).assess(WELL, DAY));
    }

    @Test
    void withoutBeingAskedALogHoldsNoFacts() throws IOException {
        try (DecisionLog open = DecisionLog.appendingTo(log)) {
            WalkingAdvisor.using(book).recording(open).assess(NUMB, DAY);
        }

        assertThat(Files.readString(log)).doesNotContain("saddle").doesNotContain("person");
        assertThat(replay()).isEqualTo(new ReplayReport(1, 0, 1, 0, List.of(), List.of()));
    }

    @Test
    void whatWasDecidedByTheSameRulesIsDecidedSoAgain() {
        record(WELL, NUMB, Person.builder().build());

        assertThat(replay()).isEqualTo(new ReplayReport(3, 3, 0, 0, List.of(), List.of()));
    }

    @Test
    void everyDifferenceIsNamedWithItsLine() {
        record(NUMB, WELL);
        folder.minutes(12);

        ReplayReport report = replay();

        assertThat(report.isSame()).isFalse();
        assertThat(report.byOtherBooks()).isEqualTo(2);
        assertThat(report.differences())
                .extracting(Problem::toString)
                .containsExactly(log + ":2:1: plan.minutesPerDay.from was 20, and is now 24; "
                        + "plan.minutesPerDay.to was 20, and is now 24; "
                        + "plan.minutesPerSession.from was 10, and is now 12; "
                        + "plan.minutesPerSession.to was 10, and is now 12");
    }

    @Test
    void aRuleThatNoLongerHoldsIsADifference() {
        record(NUMB);
        folder.edit("red-flags.drl", "name == \"saddle numbness\"", "name == \"fever\"");

        assertThat(replay().differences().get(0).message())
                .contains("referral was EMERGENCY, and is now NONE")
                .contains("plan.pace was none, and is now COMFORTABLE")
                .contains("the rule RF-01 held before");
    }

    @Test
    void aFindingThatTheRulesNoLongerKnowIsReported() {
        record(Person.builder().yes("fever").build());
        folder.edit("vocabulary.yaml", "- name: fever\n", "- name: high temperature\n");

        assertThat(replay().unreadable())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith(log + ":1:").contains("fever"));
    }

    @Test
    void aLineThatWasCutOffIsReportedAndTheNextIsWhole() throws IOException {
        record(WELL);
        String whole = Files.readString(log);
        Files.writeString(log, whole + whole.substring(0, whole.length() / 2));
        record(WELL);

        ReplayReport report = replay();

        assertThat(report.records()).isEqualTo(3);
        assertThat(report.replayed()).isEqualTo(2);
        assertThat(report.unreadable())
                .singleElement()
                .extracting(Problem::line)
                .isEqualTo(2);
    }

    @Test
    void whatIsNoRecordIsRefusedLineByLine() throws IOException {
        Files.writeString(log, "[1]\n{\"at\": \"now\"}\n\nhello\n", StandardOpenOption.CREATE);

        assertThat(replay().unreadable()).extracting(Problem::line).containsExactly(1, 2, 4);
    }

    @Test
    void aLogThatIsNotThereCannotBeReplayed() {
        assertThatThrownBy(this::replay)
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(log + ": the records cannot be read");
    }

    @Test
    void manyThreadsWriteWholeLines() throws Exception {
        int threads = 8;
        int each = 250;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (DecisionLog open = DecisionLog.appendingPersonalFactsTo(log)) {
            WalkingAdvisor advisor = WalkingAdvisor.using(book).recording(open);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Person person = i % 2 == 0 ? WELL : NUMB;
                all.add(pool.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        advisor.assess(person, DAY);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(replay()).isEqualTo(new ReplayReport(threads * each, threads * each, 0, 0, List.of(), List.of()));
    }
}
