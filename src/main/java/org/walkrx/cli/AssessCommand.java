package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingAdvisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx assess}. */
@Command(name = "assess", description = "Assesses the people of patient files.", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Patient files, in YAML or JSON.")
    private List<Path> files = new ArrayList<>();

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
        WalkingAdvisor advisor = WalkingAdvisor.using(Home.book(rules));
        return new PatientRun(advisor, format, out, Output.errors(spec)).run(files);
    }
}
