package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Pain;
import org.walkrx.problems.Problem;

/** Rule files that try to do more than to advise, each in a file of its own under {@code src/test/resources/hostile}. */
class HostileRulesTest {

    /** What hostile code sets if it runs. */
    static final String MARKER = "walkrx.hostile";

    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static WalkingAdvisor inUse;
    private static Assessment before;

    @BeforeAll
    static void putABookInUse() {
        inUse = WalkingAdvisor.using(RuleBook.of(RULES));
        before = assess();
    }

    private static Assessment assess() {
        Person person = Person.builder()
                .age(40)
                .weightKg(70)
                .pain(new Pain(3, 5, 3.0, null))
                .yes("fever")
                .build();
        return inUse.assess(person, DAY);
    }

    @AfterEach
    void noneOfItsCodeRan() {
        assertThat(System.getProperty(MARKER)).isNull();
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereAreMany() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isRefusedWithAMessageAndHarmsNothing(String file) throws IOException {
        RuleSources sources = RULES.with("hostile.drl", Files.readString(HOSTILE.resolve(file)));

        List<Problem> problems = CheckedSources.check(sources).problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems).allMatch(problem -> problem.file().endsWith("hostile.drl"));
        assertThat(problems).allMatch(problem -> !problem.code().isEmpty());
        assertThatThrownBy(() -> RuleBook.of(sources)).isInstanceOf(InvalidRulesException.class);
        assertThat(assess()).isEqualTo(before);
    }

    /** Run with {@code mvn test -Dtest=HostileRulesTest -Dhostile.plain=true}. */
    @Test
    @EnabledIfSystemProperty(named = "hostile.plain", matches = "true")
    void besideItPlainDroolsRunsManyOfThem(@TempDir Path folder) throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        while (outcomes.size() < files().size()) {
            List<String> left =
                    files().stream().filter(file -> !outcomes.containsKey(file)).toList();
            plainDrools(left, folder.resolve("outcomes.txt"), outcomes);
        }

        outcomes.forEach((file, outcome) -> System.out.printf("%-40s %s%n", file, outcome));
        long ran = outcomes.values().stream()
                .filter(outcome -> outcome.startsWith("ran"))
                .count();
        long compiled = outcomes.values().stream()
                .filter(outcome -> outcome.equals("compiled"))
                .count();
        System.out.printf(
                "of %d hostile files, plain Drools ran the code of %d, and compiled %d more; walkrx refused all%n",
                outcomes.size(), ran, compiled);
        assertThat(ran).isPositive();
    }

    /** Runs plain Drools in a process of its own, until that ends or hangs, and notes what became of each file. */
    private static void plainDrools(List<String> left, Path output, Map<String, String> outcomes) throws Exception {
        Path names = Files.write(output.resolveSibling("files.txt"), left);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainDrools.class.getName(),
                        HOSTILE.toString(),
                        names.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        String begun = "";
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            if (line.startsWith("begin ")) {
                begun = line.substring(6);
            } else if (line.startsWith("end ") && !begun.isEmpty()) {
                outcomes.put(begun, line.substring(4));
                begun = "";
            }
        }
        if (!begun.isEmpty()) {
            outcomes.put(begun, "ran, and ended the process");
        } else if (outcomes.size() < left.size() && Files.size(output) == 0) {
            throw new IllegalStateException("plain Drools does not start");
        }
    }
}
