package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents name what is there. Their commands and samples are run by {@code ReadmeIT}. */
class DocumentsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(org\\.walkrx[\\w.]*)` \\|.*\\| ([^|]+) \\|$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)[.\\w]*`");

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
                "rules/README.md",
                "src/jmh/BENCHMARKS.md"
            })
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path file = Path.of(document);
        for (Matcher link = LINK.matcher(Files.readString(file)); link.find(); ) {
            assertThat(file.toAbsolutePath().resolveSibling(link.group(1))).exists();
        }
    }

    /** A package is a room, and its row says exactly which others its classes use: {@code facade} is {@code org.walkrx}. */
    @Test
    void theCodeMapSaysWhoKnowsWhom() throws IOException {
        Map<String, String> written = new TreeMap<>();
        Matcher row = ROOM.matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        while (row.find()) {
            written.put(row.group(1), row.group(2));
        }

        assertThat(written).isEqualTo(whoKnowsWhom());
    }

    private static Map<String, String> whoKnowsWhom() {
        Map<String, Set<String>> known = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(place -> !place.contains("/test-classes/")).importPackages("org.walkrx").stream()
                        .forEach(type -> type.getDirectDependenciesFromSelf()
                                .forEach(other -> known.computeIfAbsent(type.getPackageName(), room -> new TreeSet<>())
                                        .add(other.getTargetClass().getPackageName())));
        Map<String, String> rooms = new TreeMap<>();
        known.forEach((room, others) -> rooms.put(
                room,
                others.stream()
                        .filter(other -> known.containsKey(other) && !other.equals(room))
                        .map(DocumentsTest::shortName)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), names -> names.isEmpty() ? "nobody" : names))));
        return rooms;
    }

    private static String shortName(String room) {
        return room.equals("org.walkrx") ? "facade" : room.substring("org.walkrx.".length());
    }

    @Test
    void theRoadOfAnAssessmentLeadsThroughClassesThatAreThere() throws IOException {
        String road = Files.readString(Path.of("ARCHITECTURE.md"))
                .replaceFirst("(?s).*\n## The road of an assessment\n", "")
                .replaceFirst("(?s)\n## .*", "");
        Set<String> classes = new ClassFileImporter()
                .withImportOption(place -> !place.contains("/test-classes/")).importPackages("org.walkrx").stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        List<String> steps =
                road.lines().filter(line -> line.matches("\\d+\\. .*")).toList();

        assertThat(steps).hasSize(10).allSatisfy(step -> {
            List<String> named =
                    CLASS.matcher(step).results().map(result -> result.group(1)).toList();
            assertThat(named).isNotEmpty();
            assertThat(classes).containsAll(named);
        });
    }
}
