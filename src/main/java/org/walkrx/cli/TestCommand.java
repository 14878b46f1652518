package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.CaseReport;
import org.walkrx.authoring.CaseRunner;
import org.walkrx.authoring.Coverage;
import org.walkrx.authoring.CoverageReport;
import org.walkrx.authoring.Lcov;
import org.walkrx.authoring.comparison.AfterTheChange;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx test}. */
@Command(
        name = "test",
        description = "Runs the worked cases of a rules folder, and names what no case exercises.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path folder;

    @Option(
            names = "--coverage",
            description = "Measure besides which rules and which parts of their conditions the cases exercise.")
    private boolean coverage;

    @Option(
            names = "--lcov",
            paramLabel = "FILE",
            description = "Measure the coverage, and write it to a file in the LCOV format.")
    private @Nullable Path lcov;

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            description = "Measure the coverage, and fail where less than this share of the rules, or of the parts of"
                    + " their conditions, is exercised both ways.")
    private @Nullable Double least;

    @Option(
            names = "--since",
            paramLabel = "OLD",
            description =
                    "The rules folder as it was, to name what was forgotten in a change: numbers that sentences still"
                            + " mention, and dates of review. If left out, the rules inside the library.")
    private @Nullable Path since;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        RuleBook book = Home.book(folder, Output.errors(spec));
        int code = test(book, out);
        forgotten(before(book), book, out);
        if (!coverage && lcov == null && least == null) {
            return code;
        }
        CoverageReport report = Coverage.of(book, new ProgressLine("coverage", Output.errors(spec)));
        out.println();
        out.print(CoverageText.of(report));
        if (lcov != null) {
            Output.write(lcov, Lcov.of(report));
        }
        return least == null ? code : Math.max(code, judged(report, least, out));
    }

    private static int judged(CoverageReport report, double least, PrintWriter out) {
        double reached = Math.min(report.rulesPercent(), report.conditionsPercent());
        if (reached >= least) {
            return Main.FINE;
        }
        out.printf(Locale.ROOT, "%nThe coverage is %.1f %%, but should be at least %.1f %%.%n", reached, least);
        return Main.PROBLEM;
    }

    private static int test(RuleBook book, PrintWriter out) {
        CaseReport report = new CaseRunner(book).run();
        report.failures().forEach(out::println);
        out.printf(Locale.ROOT, "%-42s%5d%n", "rules", report.rules());
        out.printf(Locale.ROOT, "%-42s%5d%n", "cases", report.cases());
        out.printf(
                Locale.ROOT,
                "%-42s%5d%n",
                "cases that came out differently",
                report.failures().size());
        list(out, "rules without a case that fires them", report.withoutFiringCase());
        list(out, "rules without a near miss", report.withoutNearMiss());
        list(out, "numbers without a case on both sides", report.openThresholds());
        list(out, "answers \"not sure\" that no case shows", report.withoutNotSure());
        list(out, "evidence rows without a rule or a reason", report.unusedRows());
        return report.isThorough() ? Main.FINE : Main.PROBLEM;
    }

    /** The rules inside the library are not loaded where the folder holds the same. */
    private RuleBook before(RuleBook now) {
        if (since != null) {
            return RuleBook.folder(since);
        }
        return RuleSources.bundled().sha256().equals(now.sha256()) ? now : RuleBook.bundled();
    }

    /** Nothing of it is wrong for sure, so the exit code does not tell. */
    private static void forgotten(RuleBook before, RuleBook now, PrintWriter out) {
        ifAny(out, "numbers that are gone, and still mentioned", AfterTheChange.staleNumbers(before, now));
        ifAny(out, "rules changed since their review", AfterTheChange.unreviewed(before, now));
    }

    private static void ifAny(PrintWriter out, String what, List<String> items) {
        if (!items.isEmpty()) {
            list(out, what, items);
        }
    }

    private static void list(PrintWriter out, String what, List<String> items) {
        out.printf(Locale.ROOT, "%-42s%5d%n", what, items.size());
        items.forEach(item -> out.println("    " + item));
    }
}
