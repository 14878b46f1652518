package org.walkrx.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.Interview;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.files.PatientFile;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./walkrx ask}. */
@Command(
        name = "ask",
        description = "Asks screen by screen until the decision is settled, then prints the advice.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    private static final String MORE =
            "To see all, save the answers with --save FILE, and run ./walkrx assess FILE --full.";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Mixin
    private Country country = new Country();

    @Option(names = "--save", paramLabel = "FILE", description = "Saves the answers as a patient file.")
    private @Nullable Path save;

    @Option(names = "--date", paramLabel = "DATE", description = "The day of the assessment; today if left out.")
    private @Nullable LocalDate date;

    @Override
    public Integer call() {
        checkPlace();
        PrintWriter out = Output.of(spec);
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        WalkingAdvisor advisor = country.of(WalkingAdvisor.using(Home.book(rules, Output.errors(spec))));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Interview interview = new ScreenDialogue(Interview.start(advisor, day), in, out, country.speech(advisor)).run();
        Assessment assessment = interview.assessment();
        out.print(
                new SummaryText(assessment, Style.forTerminal(), MORE, country.speech(advisor)).titled("Your answers"));
        save(new PatientFile(day, interview.person(), ""));
        return Main.FINE;
    }

    /** Before anything is asked, so that no answers are lost. */
    private void checkPlace() {
        if (save == null) {
            return;
        }
        if (Files.exists(save)) {
            throw problem(save, "this file is there already; choose another name, or delete it first");
        }
        Path parent = save.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw problem(save, "answers cannot be saved here; choose a folder that is there and can be written to");
        }
    }

    private void save(PatientFile answers) {
        if (save == null) {
            return;
        }
        try {
            Files.writeString(save, PatientYaml.of(answers), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw problem(save, "the answers cannot be saved here; choose another folder");
        }
    }

    private static BadInputException problem(Path file, String message) {
        return new BadInputException(List.of(new Problem(file.toString(), 0, 0, message)));
    }
}
