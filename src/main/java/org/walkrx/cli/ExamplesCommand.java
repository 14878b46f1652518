package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingAdvisor;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./walkrx examples}. */
@Command(
        name = "examples",
        description = "Prints the advice for every person in examples/patients.",
        mixinStandardHelpOptions = true)
final class ExamplesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text to read (the default), or one JSON object a line.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        List<Path> files = files(Home.shortest(Home.examples()));
        WalkingAdvisor advisor = WalkingAdvisor.using(Home.book(rules, Output.errors(spec)));
        return new PatientRun(advisor, format, out, Output.errors(spec)).run(files);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(
                    List.of(new Problem(folder.toString(), 0, 0, "there are no example people here")));
        }
    }
}
