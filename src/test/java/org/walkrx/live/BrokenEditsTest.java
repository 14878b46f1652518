package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.live.RuleFolder.DOSE;
import static org.walkrx.live.RuleFolder.RED_FLAGS;
import static org.walkrx.live.RuleFolder.WELL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.problems.Problem;

/**
 * Every way of breaking a folder that we could think of: the advice stays, and the status says where the mistake is, give or
 * take a line: where exactly it is shown is a matter of the checker's own tests.
 */
class BrokenEditsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Person NUMB =
            Person.builder().age(40).yes("saddle numbness").othersDenied().build();

    @TempDir
    Path temporary;

    private interface Edit {
        void of(RuleFolder folder);
    }

    private static Arguments edit(String what, String file, int line, Edit edit) {
        return Arguments.of(what, file, line, edit);
    }

    private static Arguments exchanging(String what, String file, int line, String from, String to) {
        return edit(what, file, line, folder -> folder.edit(file, from, to));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                exchanging("a misspelt statement", DOSE, 18, "daysPerWeek", "daysPerWeak"),
                exchanging("a misspelt finding", RED_FLAGS, 13, "\"saddle numbness\"", "\"sadle numbness\""),
                exchanging("a misspelt fact", DOSE, 13, "Patient( age >= 18 )", "Patent( age >= 18 )"),
                exchanging("a misspelt component", DOSE, 13, "age >= 18", "aged >= 18"),
                exchanging("a misspelt constant", DOSE, 19, "Pace.COMFORTABLE", "Pace.COMFY"),
                exchanging("an operator that does not exist", DOSE, 13, "age >= 18", "age >> 18"),
                exchanging("a number compared with a text", DOSE, 13, "age >= 18", "age >= \"18\""),
                exchanging("a missing bracket", DOSE, 13, "age >= 18 )", "age >= 18"),
                exchanging("a missing semicolon", DOSE, 18, "daysPerWeek( 7 );", "daysPerWeek( 7 )"),
                exchanging("a missing quote", RED_FLAGS, 13, "\"saddle numbness\"", "\"saddle numbness"),
                exchanging(
                        "a missing then", DOSE, 14, "then\n    advise.sessionsPerDay", "\n    advise.sessionsPerDay"),
                exchanging("an id that is there twice", DOSE, 25, "PRG-02", "PRG-01"),
                exchanging(
                        "a name that is there twice",
                        DOSE,
                        24,
                        "Somebody under 18 gets no plan from these rules",
                        "Walk a little twice a day"),
                exchanging("a missing source", DOSE, 7, "    @source( \"A16\" )\n", ""),
                exchanging("a source that no row has", DOSE, 9, "A16", "A99"),
                exchanging("code that is no rule", DOSE, 15, "advise.sessionsPerDay( 2 );", "System.exit( 1 );"),
                edit(
                        "a rule that does what no case expects",
                        "dose.cases.yaml",
                        6,
                        folder -> folder.edit(DOSE, "age < 18", "age < 17")),
                exchanging(
                        "a case without its expectation",
                        "dose.cases.yaml",
                        6,
                        "    expect: {plan: none, fires: [PRG-02], doesNotFire: [PRG-01]}\n",
                        ""),
                exchanging(
                        "a case about a rule that is gone",
                        "red-flags.cases.yaml",
                        5,
                        "fires: [RF-01]",
                        "fires: [RF-99]"),
                exchanging("a tab in a case", "dose.cases.yaml", 4, "    given: {}", "\tgiven: {}"),
                exchanging(
                        "a vocabulary without a name",
                        "vocabulary.yaml",
                        14,
                        "  - name: saddle numbness\n",
                        "  - nam: saddle numbness\n"),
                edit("half a file", DOSE, 13, folder -> folder.write(DOSE, firstHalf(folder.read(DOSE)))),
                edit("a file of another encoding", DOSE, 33, BrokenEditsTest::saveAsLatin1),
                edit(
                        "a file with a control character",
                        DOSE,
                        14,
                        folder -> folder.edit(DOSE, "age >= 18", "age\u0007 >= 18")),
                edit("a deleted file", "", 0, folder -> delete(folder, RED_FLAGS)),
                edit("a file that became a folder", DOSE, 0, BrokenEditsTest::turnIntoFolder),
                edit("no vocabulary", "vocabulary.yaml", 0, folder -> delete(folder, "vocabulary.yaml")),
                edit("no evidence", "evidence.md", 0, folder -> delete(folder, "evidence.md")),
                edit("a file of 2 MiB", DOSE, 0, folder -> folder.write(DOSE, "/".repeat(2 << 20))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void theAdviceStaysAndTheStatusNamesThePlace(String what, String file, int line, Edit edit) throws Exception {
        RuleFolder folder = RuleFolder.in(temporary.resolve("rules"), 10);
        Happenings happenings = new Happenings();
        LiveOptions options =
                LiveOptions.defaults().quiet(Duration.ofMillis(20)).listener(happenings);
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options)) {
            List<Assessment> before = List.of(advisor.assess(WELL, DAY), advisor.assess(NUMB, DAY));

            edit.of(folder);
            happenings.nextRefusal();

            List<Problem> problems = advisor.status().lastAttempt().problems();
            assertThat(problems).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo(folder.file(file).toString());
                assertThat(problem.line()).isBetween(line - 1, line + 1);
            });
            assertThat(List.of(advisor.assess(WELL, DAY), advisor.assess(NUMB, DAY)))
                    .isEqualTo(before);
            assertThat(advisor.status().isFolderGood()).isFalse();
        }
    }

    private static String firstHalf(String text) {
        return text.substring(0, text.indexOf(">= 18"));
    }

    private static void delete(RuleFolder folder, String file) {
        try {
            Files.delete(folder.file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void turnIntoFolder(RuleFolder folder) {
        delete(folder, DOSE);
        try {
            Files.createDirectory(folder.file(DOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void saveAsLatin1(RuleFolder folder) {
        try {
            byte[] text = folder.read(DOSE)
                    .replace("are for adults", "are for \u00e9lders")
                    .getBytes(StandardCharsets.ISO_8859_1);
            Files.write(folder.file(DOSE), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
