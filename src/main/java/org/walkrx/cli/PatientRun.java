package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Visible;

/** Assesses the people of some files; a bad file does not keep the others from being assessed. */
final class PatientRun {

    private final WalkingAdvisor advisor;
    private final Format format;
    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable String why;
    private boolean whatIf;

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

    /** Returns the exit code. */
    int run(List<Path> files) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        PatientFileReader reader =
                new PatientFileReader(advisor.book().vocabulary().findingNames()).assuming(today);
        int code = Main.FINE;
        for (Path file : files) {
            try {
                PatientFile patient = reader.read(file);
                LocalDate date = patient.dateOr(today);
                Assessment assessment = advisor.assess(patient.person(), date);
                print(file, assessment);
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

    private void print(Path file, Assessment assessment) {
        if (format == Format.JSON) {
            out.println(AssessmentJson.of(assessment, file));
        } else {
            out.print(new AssessmentText(assessment, Style.forTerminal()).titled(Visible.of(file.toString())));
        }
        out.flush();
    }

    private void explain(Person person, Assessment assessment) {
        LocalDate date = assessment.date();
        if (why != null) {
            out.print(ExplanationText.of(advisor.explain(person, date, why)));
        }
        if (whatIf) {
            out.print(ExplanationText.of(assessment, advisor.whatIf(person, date)));
        }
        out.flush();
    }
}
