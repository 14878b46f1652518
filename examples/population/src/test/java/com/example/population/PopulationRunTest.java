package com.example.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.rules.RuleBook;

class PopulationRunTest {

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void writePeople() throws IOException {
        in = People.write(folder.resolve("in"), People.lines(60, 7), 2);
        out = folder.resolve("out");
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--in", in.toString(), "--out", out.toString(), "--date", People.DAY.toString()));
        arguments.addAll(List.of(more));
        return PopulationRun.run(LocalSpark.SESSION, arguments.toArray(String[]::new));
    }

    /** Every file below the output, with the time it was written. */
    private Map<String, Long> written() throws IOException {
        Map<String, Long> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(
                        out.relativize(file).toString(),
                        Files.getLastModifiedTime(file).toMillis());
            }
        }
        return written;
    }

    @Test
    void aSecondRunDoesNothing() throws IOException {
        assertEquals(PopulationRun.FINE, run());
        Map<String, Long> once = written();

        assertEquals(PopulationRun.FINE, run());

        assertEquals(once, written());
        assertTrue(once.keySet().stream()
                .allMatch(file -> file.startsWith(
                        "decisions/ruleset_sha256=" + RuleBook.bundled().sha256() + "/day=2026-11-23/")));
    }

    @Test
    void anEditedBookGetsAFolderOfItsOwn() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        for (Map.Entry<String, String> file : PopulationTest.edited(
                        "percentOfBodyWeight > 10", "percentOfBodyWeight > 3")
                .sources()
                .files()
                .entrySet()) {
            Files.writeString(rules.resolve(file.getKey()), file.getValue());
        }
        run();
        Map<String, Long> first = written();

        assertEquals(PopulationRun.FINE, run("--rules", rules.toString()));

        Map<String, Long> both = written();
        assertTrue(both.size() > first.size());
        both.keySet().retainAll(first.keySet());
        assertEquals(first, both);
    }

    @Test
    void theWholeAssessmentIsNotTakenForMadeWhereOnlyTheDecisionIs() throws IOException {
        run();
        Map<String, Long> brief = written();

        assertEquals(PopulationRun.FINE, run("--full", "true"));

        assertTrue(written().size() > brief.size());
        assertTrue(LocalSpark.SESSION
                .read()
                .parquet(out.resolve("in_full").toString())
                .filter("json is null")
                .isEmpty());
    }

    @Test
    void otherInputIsNeitherPassedOverNorWrittenOver() throws IOException {
        run();
        Map<String, Long> once = written();
        Files.write(in.resolve("more.jsonl"), People.lines(1, 8));

        assertEquals(PopulationRun.WRONG_USAGE, run());

        assertEquals(once, written());
    }

    @Test
    void whatWasLeftUnfinishedIsMadeAnew() throws IOException {
        run();
        Path note = out.resolve(written().keySet().stream()
                .filter(file -> file.endsWith("_made_from"))
                .findFirst()
                .orElseThrow());
        Files.delete(note);

        assertEquals(PopulationRun.FINE, run());

        assertTrue(Files.exists(note));
    }

    @Test
    void badLinesAreToldByTheExitCode() throws IOException {
        Files.write(in.resolve("bad.jsonl"), People.BAD_LINES);

        assertEquals(PopulationRun.BAD_LINES, run());
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertEquals(PopulationRun.WRONG_USAGE, run("--rule", "x"));
        assertEquals(PopulationRun.WRONG_USAGE, PopulationRun.run(LocalSpark.SESSION, "--in", "x"));
    }
}
