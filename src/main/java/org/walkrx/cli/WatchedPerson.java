package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.handout.Speech;
import org.walkrx.live.Attempt;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.problems.Visible;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;

/** A person who is assessed again and again, and what is printed of it. */
final class WatchedPerson {

    private static final String MORE = "./walkrx assess with --full shows all.";

    private final Path file;
    private final PrintWriter out;
    private @Nullable Assessment last;
    private String lastProblem = "";
    private List<String> notices = List.of();

    WatchedPerson(Path file, PrintWriter out) {
        this.file = file;
        this.out = out;
    }

    /** Prints the first assessment as a whole. */
    void first(WalkingAdvisor advisor) {
        Assessment assessment = assess(advisor);
        last = assessment;
        out.print(new SummaryText(assessment, Style.forTerminal(), MORE, Speech.english())
                .titled(Visible.of(file.toString())));
        out.println("Watching the rules and " + Visible.of(file.toString())
                + ". The cases are not run here; ./walkrx test runs them." + " Ctrl-C ends it.");
        out.flush();
    }

    void rulesChanged(RuleBook now) {
        say("the rules changed: book " + now.sha256().substring(0, 12) + ", " + Output.count(now.size(), "rule"));
    }

    void rulesRefused(Attempt attempt) {
        say("the rules are not used as they are now; the last good ones go on");
        attempt.problems().forEach(problem -> out.println("  " + problem));
        out.flush();
    }

    void rulesNoticed(List<Problem> notices) {
        say("this should be known, though the rules are used");
        notices.forEach(notice -> out.println("  " + Output.notice(notice)));
        out.flush();
    }

    void rulesMended() {
        say("the rules are good again, and the same as before");
    }

    /** Assesses the person, and prints what is different from the last time. */
    void look(WalkingAdvisor advisor) {
        try {
            Assessment now = assess(advisor);
            if (!lastProblem.isEmpty()) {
                say("the person can be assessed again" + (now.equals(last) ? ", and nothing changed" : ""));
            }
            lastProblem = "";
            show(now);
        } catch (BadInputException | InvalidPatientException | AssessmentFailedException e) {
            String problem = String.valueOf(e.getMessage());
            if (!problem.equals(lastProblem)) {
                say("the person cannot be assessed; the last advice stands");
                problem.lines().forEach(line -> out.println("  " + line));
                out.flush();
            }
            lastProblem = problem;
        }
    }

    private void show(Assessment now) {
        Assessment before = last;
        if (before == null || now.equals(before)) {
            return;
        }
        List<String> changes = AssessmentChange.lines(before, now);
        say(changes.isEmpty() ? "nothing changed for this person" : "changed for this person:");
        changes.forEach(out::println);
        out.flush();
        last = now;
    }

    private Assessment assess(WalkingAdvisor advisor) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        PatientFile patient = new PatientFileReader(advisor.book().vocabulary())
                .assuming(today)
                .read(file);
        List<String> now = advisor.book().vocabulary().notices(patient.person().named());
        if (!now.equals(notices)) {
            notices = now;
            now.forEach(notice -> out.println("NOTICE  " + Visible.of(file.toString()) + ": " + notice));
        }
        return advisor.assess(patient.person(), patient.dateOr(today));
    }

    private void say(String what) {
        out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + what);
        out.flush();
    }
}
