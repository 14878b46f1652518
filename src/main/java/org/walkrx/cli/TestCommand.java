package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.CaseReport;
import org.walkrx.authoring.CaseRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        CaseReport report = new CaseRunner(Home.book(folder)).run();
        report.failures().forEach(out::println);
        out.printf("%-42s%5d%n", "rules", report.rules());
        out.printf("%-42s%5d%n", "cases", report.cases());
        out.printf(
                "%-42s%5d%n",
                "cases that came out differently", report.failures().size());
        list(out, "rules without a case that fires them", report.withoutFiringCase());
        list(out, "rules without a near miss", report.withoutNearMiss());
        list(out, "numbers without a case on both sides", report.openThresholds());
        list(out, "evidence rows without a rule or a reason", report.unusedRows());
        return report.isThorough() ? Main.FINE : Main.PROBLEM;
    }

    private static void list(PrintWriter out, String what, List<String> items) {
        out.printf("%-42s%5d%n", what, items.size());
        items.forEach(item -> out.println("    " + item));
    }
}
