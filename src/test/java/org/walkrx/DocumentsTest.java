package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents name what is there. Their commands and samples are run by {@code ReadmeIT}. */
class DocumentsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void everyInvariantOfTheArchitectureNamesATestThatIsThere() throws IOException {
        Map<String, String> tests = sources();
        String invariants = Files.readString(Path.of("ARCHITECTURE.md"))
                .replaceFirst("(?s).*\n## Invariants\n", "")
                .replaceFirst("(?s)\n## .*", "");
        List<String> named = new ArrayList<>();
        for (Matcher test = TEST.matcher(invariants); test.find(); ) {
            named.add(test.group());
            assertThat(tests).containsKey(test.group(1) + ".java");
            assertThat(tests.get(test.group(1) + ".java")).contains("void " + test.group(2) + "(");
        }
        List<String> numbered = Pattern.compile("(?m)^\\d+\\. (?:.|\n(?!\\d+\\. |\n))*")
                .matcher(invariants)
                .results()
                .map(result -> result.group())
                .toList();

        assertThat(numbered)
                .hasSizeGreaterThan(20)
                .allSatisfy(invariant -> assertThat(invariant).containsPattern(TEST));
        assertThat(named).hasSizeGreaterThanOrEqualTo(numbered.size());
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sources;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "SECURITY.md",
                "rules/README.md"
            })
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path file = Path.of(document);
        for (Matcher link = LINK.matcher(Files.readString(file)); link.find(); ) {
            assertThat(file.toAbsolutePath().resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void everyRoomOfTheCodeStandsInTheCodeMap() throws IOException {
        String architecture = Files.readString(Path.of("ARCHITECTURE.md"));
        Path sources = Path.of("src/main/java");
        try (Stream<Path> rooms = Files.walk(sources)) {
            assertThat(rooms.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> sources.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.')))
                    .allSatisfy(room -> assertThat(architecture).contains("| `" + room + "` |"));
        }
    }
}
