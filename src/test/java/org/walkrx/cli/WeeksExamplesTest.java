package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Eight people, week by week, as the command line tells it: a change of a rule is seen in {@code examples/weeks/tables.txt}, which
 * {@code -Dwalkrx.writeWeeks} writes anew.
 */
class WeeksExamplesTest {

    private static final Path FOLDER = Path.of("examples", "weeks");
    private static final Path TABLES = FOLDER.resolve("tables.txt");

    private static List<Path> people() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out)).execute(arguments);
        assertThat(code).isZero();
        return out.toString();
    }

    @Test
    void theTablesSayWhatTheRulesSay() throws IOException {
        StringBuilder tables = new StringBuilder();
        for (Path file : people()) {
            tables.append(run("plan", file.toString(), "--diary", "--wish", "60"));
        }
        if (System.getProperty("walkrx.writeWeeks") != null) {
            Files.writeString(TABLES, tables);
        }
        assertThat(people()).hasSize(8);
        assertThat(tables.toString()).isEqualTo(Files.readString(TABLES));
        assertThat(tables.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whoHasNoDiaryIsToldSo() {
        assertThat(run("plan", "examples/patients/first-day.yaml", "--diary")).contains("There is no diary.");
    }
}
