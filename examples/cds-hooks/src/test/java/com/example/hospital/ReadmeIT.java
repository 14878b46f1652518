package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What README.md tells people to type does what it says. */
class ReadmeIT {

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceProcess.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The indented lines, those that end with a backslash as one with the next. */
    private static List<String> commands() {
        return readme().replaceAll("\\\\\n +", " ")
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    static Stream<String> curls() {
        return commands().stream().filter(line -> line.contains("curl "));
    }

    private static String run(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /** Behind the sign # stands the status, and after it, if the answer is as short, the answer. */
    @ParameterizedTest
    @MethodSource("curls")
    void everyCallGetsTheStatusThatIsSaid(String line) throws Exception {
        String[] parts = line.split("\\s+# ", 2);
        String expected = parts.length == 1 ? "200" : parts[1];
        String said = run(parts[0].replace("localhost:8080", "127.0.0.1:" + service.port()) + " -w '\n%{http_code}'");

        assertEquals(expected.substring(0, 3), said.substring(said.lastIndexOf('\n') + 1), said);
        if (expected.startsWith("200 {")) {
            assertTrue(said.startsWith(expected.substring(4).replaceFirst(": .*", "")), said);
        }
        if (parts.length == 1) {
            assertTrue(said.contains(between("prints a card with `", "`")), said);
        }
        if (expected.startsWith("412 ")) {
            assertTrue(said.contains(expected.substring(4)), said);
        }
    }

    private static String between(String before, String after) {
        String readme = readme();
        int from = readme.indexOf(before) + before.length();
        return readme.substring(from, readme.indexOf(after, from));
    }

    @Test
    void everyRouteHasACall() {
        String calls = curls().collect(Collectors.joining("\n"));
        for (String route : List.of(
                ServiceProcess.CALL + " ",
                ServiceProcess.CALL + "/feedback",
                ServiceProcess.NEXT,
                ":8080/cds-services ",
                ":8080/feedback ",
                ":8080/fhir/Questionnaire/back-pain-walking ",
                ":8080/interview ",
                ":8080/interview/begin ",
                ":8080/health ",
                ":8080/version ")) {
            assertTrue(calls.contains(route), route);
        }
    }

    /** Every start of the service that is shown is one that it takes, and every option is shown or explained. */
    @Test
    void everyOptionIsOneThatThereIs() {
        List<String> starts = commands().stream()
                .filter(line -> line.startsWith("java ") || line.startsWith("docker run "))
                .toList();
        assertEquals(3, starts.size());
        Set<String> shown = new TreeSet<>(Arrays.asList(readme().split("[^a-z-]+")));
        for (String start : starts) {
            String[] words = start.replaceFirst(".*(walkrx-cds-hooks[.]jar|walkrx-cds) ?", "")
                    .replace("&", "")
                    .strip()
                    .split(" +");
            Options.of(words.length == 1 ? new String[0] : words);
        }
        Options.USAGE
                .lines()
                .map(line -> line.replaceFirst(" .*", ""))
                .filter(option -> option.startsWith("--") && !option.equals("--port"))
                .forEach(option -> assertTrue(shown.contains(option), option));
    }

    @Test
    void theFirstStartIsOfTheJarThatIsBuilt() {
        String jar = Path.of(System.getProperty("jar")).getFileName().toString();
        assertTrue(commands().stream().anyMatch(line -> line.equals("java -jar target/" + jar + " &")));
    }

    @Test
    void theCodeThatIsAddedIsTaken(@TempDir Path folder) throws IOException {
        List<String> added = commands().stream()
                .filter(line -> line.startsWith("H: ") || line.startsWith("- {code: "))
                .toList();
        assertEquals(2, added.size());
        for (var file : RuleSources.bundled().files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        long before = RuleBook.folder(folder).codes().unsigned();
        Path codes = folder.resolve("codes.yaml");
        List<String> lines = new ArrayList<>(Files.readAllLines(codes));
        lines.add(after(lines, "found:"), "  " + added.get(0));
        int finding = after(lines, "  osteoporosis:");
        int at = finding + after(lines.subList(finding, lines.size()), "      codes:");
        lines.add(at, "        " + added.get(1));
        Files.write(codes, lines);

        RuleBook book = RuleBook.folder(folder);

        assertEquals(before, book.codes().unsigned(), "the code that is added is signed");
        assertTrue(book.codes().findings().get("osteoporosis").toString().contains("M81.8"));
        assertFalse(RuleBook.folder(folder).sha256().isEmpty());
    }

    private static int after(List<String> lines, String begin) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(begin)) {
                return i + 1;
            }
        }
        throw new AssertionError("there is no line " + begin);
    }
}
