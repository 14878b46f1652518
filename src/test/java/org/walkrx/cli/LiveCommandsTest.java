package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.DecisionLog;
import org.walkrx.live.RuleFolder;

/** The commands that export, watch and replay. */
class LiveCommandsTest {

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private RuleFolder rules;
    private Path person;

    @BeforeEach
    void writeFiles() throws IOException {
        rules = RuleFolder.in(temporary.resolve("rules"), 10);
        person = Files.writeString(temporary.resolve("anna.yaml"), "date: 2026-11-23\nage: 40\nothers: no\n");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void exportWritesTheRulesAndNeverOverFilesUnlessTold() throws IOException {
        String folder = temporary.resolve("mine").toString();

        assertThat(run("export", folder)).isZero();
        assertThat(out.toString()).contains("files written to " + folder);
        Files.writeString(temporary.resolve("mine").resolve("surface.drl"), "mine");

        assertThat(run("export", folder)).isEqualTo(1);
        assertThat(err.toString()).contains("surface.drl: this file is there already");
        assertThat(temporary.resolve("mine").resolve("surface.drl")).hasContent("mine");

        assertThat(run("export", folder, "--overwrite")).isZero();
        assertThat(temporary.resolve("mine").resolve("surface.drl")).content().startsWith("//");
    }

    @Test
    void replayEndsWithAProblemIfADecisionComesOutDifferently() {
        Path log = temporary.resolve("decisions.jsonl");
        try (DecisionLog open = DecisionLog.appendingPersonalFactsTo(log)) {
            WalkingAdvisor.folder(rules.path()).recording(open).assess(RuleFolder.WELL, LocalDate.of(2026, 11, 23));
        }

        assertThat(run("replay", log.toString(), "--rules", rules.path().toString()))
                .isZero();
        assertThat(out.toString()).containsPattern("that came out differently +0");
        rules.minutes(12);

        assertThat(run("replay", log.toString(), "--rules", rules.path().toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(log + ":1:1: plan.minutesPerDay.from was 20, and is now 24")
                .containsPattern("that came out differently +1");
    }

    @Test
    void watchShowsWhatEachSaveChangesUntilItIsInterrupted() throws Exception {
        AtomicInteger code = new AtomicInteger(-1);
        Thread watching = new Thread(() -> code.set(run("watch", rules.path().toString(), person.toString())));
        watching.start();
        awaitOutput("Ctrl-C ends it.");

        rules.minutes(12);
        awaitOutput("minutes a walk       10 -> 12");
        Files.writeString(person, "date: 2026-11-23\nage: 40\nothers: no\nfindings: {foot drop: yes}\n");
        awaitOutput(
                "referral             NONE -> SAME_DAY",
                "+ SAME_DAY: A newly weak foot or leg",
                "plan                 2 x 12 minutes a day -> none");
        rules.edit(RuleFolder.DOSE, "daysPerWeek", "daysPerWeak");
        awaitOutput("the rules are not used as they are now", "did you mean \"daysPerWeek\"?");
        Files.writeString(person, "date: 2026-11-23\nage: forty\n");
        awaitOutput("the person cannot be assessed", "anna.yaml:2:6: age must be a whole number");
        Files.writeString(person, "date: 2026-11-23\nage: 40\nothers: no\nfindings: {foot drop: yes}\n");
        awaitOutput("the person can be assessed again, and nothing changed");
        watching.interrupt();
        watching.join();

        assertThat(code).hasValue(0);
        assertThat(err.toString()).isEmpty();
    }

    private void awaitOutput(String... texts) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (String text : texts) {
            while (!out.toString().contains(text)) {
                assertThat(System.nanoTime())
                        .as("waiting for \"%s\" in%n%s%n%s", text, out, err)
                        .isLessThan(end);
                Thread.sleep(20);
            }
        }
    }
}
