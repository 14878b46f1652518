package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.RuleExplanation;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.ExplanationJson;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.files.PatientFileWriter;
import org.walkrx.handout.Handout;
import org.walkrx.handout.Speech;
import org.walkrx.handout.WalkCalendar;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Visible;

/** Assesses the people of some files; a bad file does not keep the others from being assessed. */
final class PatientRun {

    private static final String MORE = "--full shows all, with reasons and sources.";

    private final WalkingAdvisor advisor;
    private final Format format;
    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable String why;
    private boolean whatIf;
    private String name = "";
    private List<LocalTime> at = List.of();
    private Supplier<Speech> speech = Speech::english;
    private BiFunction<Path, Assessment, String> form = this::summary;

    PatientRun(WalkingAdvisor advisor, Format format, PrintWriter out, PrintWriter err) {
        this.advisor = advisor;
        this.format = format;
        this.out = out;
        this.err = err;
    }

    /** Returns a run that also explains a rule, or what would let people walk. */
    PatientRun explaining(@Nullable String ruleId, boolean whatIfs) {
        this.why = ruleId;
        this.whatIf = whatIfs;
        return this;
    }

    /** Returns a run that prints everything, with reasons and sources, if so wanted. */
    PatientRun inFull(boolean wanted) {
        this.form = wanted ? this::whole : this::summary;
        return this;
    }

    /** Returns a run that speaks a language, anew for each person. */
    PatientRun speaking(Supplier<Speech> language) {
        this.speech = language;
        return this;
    }

    /** Returns a run that prints a few lines for each person. */
    PatientRun inFewLines() {
        this.form = ExampleText::of;
        return this;
    }

    /** Returns the exit code. */
    int run(List<Path> files) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        PatientFileReader reader = new PatientFileReader(advisor.book().vocabulary()).assuming(today);
        int code = Main.FINE;
        for (Path file : files) {
            try {
                PatientFile patient = reader.read(file);
                advisor.book()
                        .vocabulary()
                        .notices(patient.person().named())
                        .forEach(notice -> err.println("NOTICE  " + Visible.of(file.toString()) + ": " + notice));
                LocalDate date = patient.dateOr(today);
                Assessment assessment = advisor.assess(patient.person(), date);
                print(file, patient.person(), assessment);
                explain(patient.person(), assessment);
                if (out.checkError()) {
                    return code; // Nobody reads on.
                }
            } catch (BadInputException e) {
                err.println(e.getMessage());
                code = Main.PROBLEM;
            } catch (InvalidPatientException e) {
                e.problems().forEach(problem -> err.println(file + ": " + problem));
                code = Main.PROBLEM;
            }
        }
        return code;
    }

    /** Returns a run that puts a name on a page, and walks at these times into a calendar. */
    PatientRun takingHome(String forWhom, List<LocalTime> times) {
        this.name = forWhom;
        this.at = times;
        return this;
    }

    private void print(Path file, Person person, Assessment assessment) {
        switch (format) {
            case JSON -> out.println(AssessmentJson.of(assessment, file));
            case HTML ->
                out.print(new Handout(assessment, person, speech.get())
                        .named(name)
                        .ordered(advisor.book().pageOrder())
                        .html());
            case ICS -> {
                String calendar = WalkCalendar.of(assessment, whose(person), at, speech.get());
                out.print(calendar);
                if (calendar.isEmpty()) {
                    err.println(Visible.of(file.toString()) + ": there is no plan, so there is no calendar");
                }
            }
            case TEXT -> out.print(form.apply(file, assessment));
        }
        out.flush();
    }

    /** Without a name a person is what is known of them: the same file is the same person. */
    private String whose(Person person) {
        return name.isBlank() ? PatientFileWriter.json(person) : name;
    }

    private String summary(Path file, Assessment assessment) {
        return new SummaryText(assessment, Style.forTerminal(), MORE, speech.get()).titled(Visible.of(file.toString()));
    }

    private String whole(Path file, Assessment assessment) {
        return new AssessmentText(assessment, Style.forTerminal(), speech.get()).titled(Visible.of(file.toString()));
    }

    private void explain(Person person, Assessment assessment) {
        LocalDate date = assessment.date();
        if (why != null) {
            RuleExplanation explanation = advisor.explain(person, date, why);
            out.print(
                    format == Format.JSON
                            ? ExplanationJson.of(explanation, assessment) + "\n"
                            : ExplanationText.of(explanation, assessment));
        }
        if (whatIf) {
            out.print(ExplanationText.of(assessment, advisor.whatIf(person, date)));
        }
        out.flush();
    }
}
