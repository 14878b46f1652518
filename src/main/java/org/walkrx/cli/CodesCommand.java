package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.fhir.BadRecordException;
import org.walkrx.fhir.Reading;
import org.walkrx.fhir.Reading.NotUsed;
import org.walkrx.fhir.RecordReader;
import org.walkrx.problems.Visible;
import org.walkrx.rules.RuleBook;
import org.walkrx.text.TextFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx codes}. */
@Command(
        name = "codes",
        description = "Says which codes of a FHIR R4 Bundle answer something, by codes.yaml, and which match nothing.",
        mixinStandardHelpOptions = true)
final class CodesCommand implements Callable<Integer> {

    private static final int LARGEST_BYTES = 1 << 26;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "BUNDLE", description = "Bundles of one patient each, as JSON.")
    private List<Path> bundles = List.of();

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Option(names = "--date", paramLabel = "DATE", description = "The day for which it is asked; today if left out.")
    private @Nullable LocalDate date;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        RuleBook book = Home.book(rules, Output.errors(spec));
        LocalDate day = Objects.requireNonNullElseGet(date, () -> LocalDate.now(ZoneId.systemDefault()));
        int code = Main.FINE;
        for (Path bundle : bundles) {
            String name = Visible.of(bundle.toString());
            try {
                print(out, name, RecordReader.of(book).read(TextFile.read(bundle, LARGEST_BYTES), day));
            } catch (BadRecordException e) {
                Output.errors(spec).println(name + ": " + Visible.of(String.valueOf(e.getMessage())));
                code = Main.PROBLEM;
            }
        }
        return code;
    }

    private static void print(PrintWriter out, String name, Reading reading) {
        out.println(name + (reading.backPain() ? "" : ": no back pain by codes.yaml, so nothing would be said"));
        heading(out, "What it answers", reading.basis().isEmpty());
        reading.basis()
                .forEach(basis -> out.println("  " + basis.key() + ": " + basis.answer() + "  "
                        + line(basis.reference(), basis.codes(), "")));
        print(out, "Read, and says nothing", reading.ignored());
        print(out, "Not understood", reading.leftOut());
        heading(out, "Codes that match nothing", reading.unmatched().isEmpty());
        counted(reading.unmatched())
                .forEach((codes, count) -> out.println("  " + codes + "  " + Output.count(count, "time")));
    }

    private static Map<String, Integer> counted(List<NotUsed> unmatched) {
        Map<String, Integer> counted = new TreeMap<>();
        unmatched.forEach(each -> counted.merge(
                Visible.of(
                        each.codes().isEmpty() ? each.reference() + ": " + each.why() : String.join(" ", each.codes())),
                1,
                Integer::sum));
        return counted;
    }

    private static void print(PrintWriter out, String heading, List<NotUsed> resources) {
        heading(out, heading, resources.isEmpty());
        resources.forEach(each -> out.println("  " + line(each.reference(), each.codes(), each.why())));
    }

    private static void heading(PrintWriter out, String heading, boolean none) {
        out.println(heading + ":" + (none ? " none" : ""));
    }

    private static String line(String reference, List<String> codes, String why) {
        return Visible.of(reference
                + (codes.isEmpty() ? "" : " (" + String.join(" ", codes) + ")")
                + (why.isEmpty() ? "" : ": " + why));
    }
}
