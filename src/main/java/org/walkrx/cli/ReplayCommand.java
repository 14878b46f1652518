package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.Replay;
import org.walkrx.authoring.ReplayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx replay}. */
@Command(
        name = "replay",
        description = "Decides anew what was recorded with its facts, and reports every difference.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "RECORDS", description = "A record of decisions, one JSON object a line.")
    private @Nullable Path records;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        ReplayReport report = Replay.of(Objects.requireNonNull(records), Home.book(rules, Output.errors(spec)));
        report.unreadable().forEach(Output.errors(spec)::println);
        report.differences().forEach(out::println);
        line(out, "records", report.records());
        line(out, "decided anew", report.replayed());
        line(out, "of these first decided by other rules", report.byOtherBooks());
        line(out, "without facts, not decided anew", report.withoutFacts());
        line(out, "that could not be read", report.unreadable().size());
        line(out, "that came out differently", report.differences().size());
        return report.isSame() ? Main.FINE : Main.PROBLEM;
    }

    private static void line(PrintWriter out, String what, int number) {
        out.printf(Locale.ROOT, "%-42s%5d%n", what, number);
    }
}
