package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.fhir.RecordReader;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.problems.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx records}. */
@Command(
        name = "records",
        description =
                "Turns a folder of FHIR Bulk Data into the people that \"assess --stdin\" takes, and counts what is left out.",
        mixinStandardHelpOptions = true)
final class RecordsCommand implements Callable<Integer> {

    private static final String NDJSON = ".ndjson";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            description = "The folder with the .ndjson files, a resource on each line; folders in it are read, too.")
    private Path folder = Path.of("");

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Option(names = "--date", paramLabel = "DATE", description = "The day for which it is asked; today if left out.")
    private @Nullable LocalDate date;

    @Option(
            names = "--everybody",
            description = "Also people whose record has no back pain that codes.yaml knows; the dead never.")
    private boolean everybody;

    @Option(
            names = "--left-out",
            paramLabel = "FILE",
            description = "Writes every line that could not be read, and of whom what was not understood.")
    private @Nullable Path leftOut;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = Output.errors(spec);
        List<Path> files = files(err);
        RecordReader reader = RecordReader.of(Home.book(rules, err));
        LocalDate day = Objects.requireNonNullElseGet(date, () -> LocalDate.now(ZoneId.systemDefault()));
        try (PrintWriter named = leftOut()) {
            int code = new RecordsRun(reader, day, everybody, Output.of(spec), err, named).run(files);
            if (named.checkError()) {
                err.println(Visible.of(String.valueOf(leftOut)) + ": the file could not be written to its end");
                return Main.PROBLEM;
            }
            return code;
        }
    }

    private PrintWriter leftOut() {
        if (leftOut == null) {
            return new PrintWriter(Writer.nullWriter());
        }
        Output.write(leftOut, "");
        try {
            return new PrintWriter(Files.newBufferedWriter(leftOut, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("it could be written a moment ago", e);
        }
    }

    /** Returns the files in the order of their names; which others there are is told. */
    private List<Path> files(PrintWriter err) {
        if (!Files.isDirectory(folder)) {
            throw wrong("there is no such folder; name the one that holds the .ndjson files");
        }
        Map<Boolean, List<Path>> found = found();
        List<Path> others = found.getOrDefault(false, List.of());
        if (!found.containsKey(true)) {
            throw wrong("no file here ends in .ndjson"
                    + (others.isEmpty() ? "" : "; what is packed has to be unpacked first"));
        }
        others.forEach(
                other -> err.println(Visible.of(other.toString()) + ": not read; its name does not end in .ndjson"));
        return found.getOrDefault(true, List.of());
    }

    private Map<Boolean, List<Path>> found() {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().endsWith(NDJSON)));
        } catch (IOException | UncheckedIOException e) {
            throw wrong(
                    "this folder cannot be read to its end; check its permissions, and links that lead in a circle");
        }
    }

    private BadInputException wrong(String why) {
        return new BadInputException(List.of(new Problem(Visible.of(folder.toString()), 0, 0, why)));
    }
}
