package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.Minutes;
import org.walkrx.Person;
import org.walkrx.Summary;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.handout.WeeksAhead;
import org.walkrx.handout.WeeksWalked;
import org.walkrx.problems.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx plan}. */
@Command(
        name = "plan",
        description =
                "Says where the coming weeks lead if all goes well: the rules themselves, run on weeks that are made up.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_WEEKS = 52;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A patient file, in YAML or JSON.")
    private @Nullable Path file;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "8", description = "How many weeks (${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--wish",
            paramLabel = "MINUTES",
            description = "How many minutes a day the person would like to walk now; says what speaks against it.")
    private @Nullable Integer wish;

    @Option(
            names = "--diary",
            description = "Shows besides how the weeks of the walk log went, and what was planned for each.")
    private boolean diary;

    @Override
    public Integer call() {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--weeks is a number from 1 to " + MOST_WEEKS);
        }
        PrintWriter out = Output.of(spec);
        WalkingAdvisor advisor = WalkingAdvisor.using(Home.book(rules, Output.errors(spec)));
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        PatientFile patient = new PatientFileReader(advisor.book().vocabulary())
                .assuming(today)
                .read(Objects.requireNonNull(file));
        TerminalPage page = new TerminalPage(Style.forTerminal());
        page.title(Visible.of(String.valueOf(file)));
        Assessment now = advisor.assess(patient.person(), patient.dateOr(today));
        if (diary) {
            DiaryText.write(page, new WeeksWalked(advisor).of(patient.person(), now.date()));
            page.heading("Today");
        }
        write(page, new WeeksAhead(advisor), now, patient.person());
        out.print(page.finished());
        return Main.FINE;
    }

    private void write(TerminalPage page, WeeksAhead ahead, Assessment now, Person person) {
        AssessmentText.wrapped(now.summary().decision(), AssessmentText.WIDTH).forEach(page::line);
        if (now.plan() == null) {
            page.line("There is no plan, so no weeks are shown.");
        } else {
            weeks(page, ahead, now, person);
        }
        if (wish != null) {
            wish(page, now, wish);
        }
    }

    private void weeks(TerminalPage page, WeeksAhead ahead, Assessment now, Person person) {
        page.heading("The coming week");
        now.summary().plan().forEach(passage -> page.item(passage.text(), ids(passage.rules())));
        page.heading("If every walk goes without pain");
        List<Assessment> coming = ahead.ifAllGoesWell(person, now.date(), weeks);
        coming.forEach(week -> page.line("  " + week.date() + "  " + minutes(week)));
        if (coming.size() < weeks) {
            page.line("  Further on nothing is shown: there the rules give no plan, or a smaller one.");
        }
        page.line("  Nobody has to reach this; each week is decided anew by how the last one went.");
        page.heading("What would change it");
        for (WeeksAhead.HowItGoes how : WeeksAhead.HowItGoes.values()) {
            Assessment later = ahead.aWeekLater(person, now, how);
            page.item(
                    how.words() + ": "
                            + (later.progression() == null
                                    ? ""
                                    : later.progression().words() + "; ")
                            + (later.plan() == null ? later.walking().words() : minutes(later)),
                    "");
        }
    }

    private static void wish(TerminalPage page, Assessment now, int minutesPerDay) {
        page.heading(minutesPerDay + " minutes a day now?");
        List<Summary.Passage> against = WeeksAhead.whyNot(now, minutesPerDay);
        page.line(against.isEmpty() ? "This is within the plan." : "Not yet:");
        against.forEach(passage -> page.item(passage.text(), ids(passage.rules())));
    }

    private static String minutes(Assessment week) {
        Minutes day = Objects.requireNonNull(week.plan()).minutesPerDay();
        return (day.from() == day.to() ? "" : day.from() + " to ") + day.to() + " minutes a day, "
                + week.plan().daysPerWeek() + " days";
    }

    private static String ids(List<String> rules) {
        return rules.isEmpty() ? "" : "[" + String.join(" ", rules) + "]";
    }
}
