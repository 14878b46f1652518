package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.MutationAnalysis;
import org.walkrx.authoring.MutationJson;
import org.walkrx.authoring.MutationReport;
import org.walkrx.authoring.MutationReport.Survivor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx mutate}. */
@Command(
        name = "mutate",
        description = "Finds the small mistakes in the rules that no worked case would notice, and a case for each.",
        mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text to read (the default), or one JSON object.")
    private Format format = Format.TEXT;

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            description = "Fail where the cases notice less than this share of the mistakes.")
    private double least;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        MutationReport report = MutationAnalysis.of(
                Home.book(folder, Output.errors(spec)), new ProgressLine("rules", Output.errors(spec)));
        if (format == Format.JSON) {
            out.println(MutationJson.of(report));
        } else {
            print(report, out);
        }
        return report.score() >= least ? Main.FINE : Main.PROBLEM;
    }

    private void print(MutationReport report, PrintWriter out) {
        report.survivors().forEach(survivor -> {
            out.println(line(survivor));
            out.println("  a case that would notice it, for " + survivor.caseFile() + ":");
            out.println(survivor.readyCase());
        });
        list(out, report.withoutEffect());
        out.printf(Locale.ROOT, "%-52s%6d%n", "small mistakes tried", report.mistakes());
        out.printf(Locale.ROOT, "%-52s%6d%n", "noticed by a case", report.noticed());
        out.printf(Locale.ROOT, "%-52s%6d%n", "not noticed", report.survivors().size());
        out.printf(
                Locale.ROOT,
                "%-52s%6d%n",
                "nobody found whom they would change",
                report.withoutEffect().size());
        out.printf(Locale.ROOT, "%-52s%6.1f %%%n", "noticed, of those that change something", report.score());
        if (report.score() < least) {
            out.printf(Locale.ROOT, "At least %.1f %% should be noticed.%n", least);
        }
    }

    private static void list(PrintWriter out, List<Survivor> withoutEffect) {
        if (!withoutEffect.isEmpty()) {
            out.println("Nobody was found whom these mistakes would change (which is no proof that there is nobody):");
            withoutEffect.forEach(survivor -> out.println("  " + line(survivor)));
            out.println();
        }
    }

    private static String line(Survivor survivor) {
        return survivor.place() + ":" + survivor.line() + ": " + survivor.rule() + ": " + survivor.change();
    }
}
