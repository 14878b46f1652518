package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.RuleInfo;
import org.walkrx.text.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--why",
            paramLabel = "RULE-ID",
            description = "Says which conditions of a rule held, which did not, and which are not known.")
    private @Nullable String why;

    @Option(names = "--what-if", description = "Says which few answers or changes would let the person walk.")
    private boolean whatIf;

    @Override
    public Integer call() {
        if (format == Format.JSON && whatIf) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--what-if is for reading, and has no JSON; leave out --format json");
        }
        PrintWriter out = Output.of(spec);
        WalkingAdvisor advisor = WalkingAdvisor.using(Home.book(rules, Output.errors(spec)));
        if (why != null && advisor.book().rule(why).isEmpty()) {
            List<String> ids = advisor.book().rules().stream().map(RuleInfo::id).toList();
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "no rule has the id \"" + why + "\""
                            + NearestWord.among(ids).question(why));
        }
        return new PatientRun(advisor, format, out, Output.errors(spec))
                .explaining(why, whatIf)
                .run(files);
    }
}
