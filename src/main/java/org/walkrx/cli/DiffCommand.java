package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.comparison.BookComparison;
import org.walkrx.authoring.comparison.ComparisonHtml;
import org.walkrx.authoring.comparison.ComparisonJson;
import org.walkrx.authoring.comparison.ComparisonReport;
import org.walkrx.authoring.comparison.ComparisonText;
import org.walkrx.authoring.people.Cohort;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx diff}. */
@Command(
        name = "diff",
        description =
                "Compares two rules folders: whose advice changes, how, and by which rules. The exit code is 1 where"
                        + " somebody is told something less cautious.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The rules folder as it was.")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The new one; the project's own if left out.")
    private @Nullable Path after;

    @ArgGroup
    private People people = new People();

    @Option(names = "--seed", paramLabel = "S", description = "Which generated people: the same seed, the same people.")
    private long seed = 1;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = "text to read (the default), JSON, or a page.")
    private Shape format = Shape.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead.")
    private @Nullable Path file;

    /** Who is compared. */
    static final class People {

        @Option(names = "--patients", paramLabel = "DIR", description = "The people of the patient files of a folder.")
        private @Nullable Path folder;

        @Option(
                names = "--generate",
                paramLabel = "N",
                description = "N people made up from both sets of rules; 2000 if nothing is said.")
        private int count = 2000;
    }

    /** How the comparison is written. */
    enum Shape {
        /** To read in a terminal. */
        TEXT,
        /** One JSON object. */
        JSON,
        /** A page for a browser. */
        HTML
    }

    @Override
    public Integer call() {
        if (people.count < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--generate must be 1 or more, but is " + people.count);
        }
        RuleBook old = Home.book(before, Output.errors(spec));
        RuleBook now = Home.book(after, Output.errors(spec));
        PrintWriter err = Output.errors(spec);
        List<PatientFile> group =
                people.folder == null ? Cohort.of(List.of(old, now), seed).people(people.count) : read(old, now);
        ComparisonReport report = BookComparison.of(old, now, group, new ProgressLine("people", err));
        String written = written(report);
        if (file == null) {
            Output.of(spec).print(written);
        } else {
            Output.write(file, written);
        }
        return report.isLessCautious() ? Main.PROBLEM : Main.FINE;
    }

    private String written(ComparisonReport report) {
        return switch (format) {
            case TEXT -> ComparisonText.of(report);
            case JSON -> ComparisonJson.of(report) + "\n";
            case HTML -> ComparisonHtml.of(report);
        };
    }

    private List<PatientFile> read(RuleBook old, RuleBook now) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        TreeSet<String> findings = new TreeSet<>(old.vocabulary().findingNames());
        findings.addAll(now.vocabulary().findingNames());
        PatientFileReader reader = new PatientFileReader(findings).assuming(today);
        List<PatientFile> group = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : files(Objects.requireNonNull(people.folder))) {
            try {
                PatientFile patient = reader.read(path);
                group.add(new PatientFile(patient.dateOr(today), patient.person(), patient.name()));
            } catch (BadInputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return group;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files =
                    entries.filter(DiffCommand::isPatientFile).sorted().toList();
            if (files.isEmpty()) {
                throw new BadInputException(List.of(
                        new Problem(folder.toString(), 0, 0, "this folder holds no patient file (*.yaml, *.json)")));
            }
            return files;
        } catch (IOException e) {
            throw new BadInputException(
                    List.of(new Problem(folder.toString(), 0, 0, "there is no such folder of patient files")));
        }
    }

    private static boolean isPatientFile(Path path) {
        String name = path.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
