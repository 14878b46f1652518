package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.live.RuleFolder.WELL;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleSources;

/** A process that is killed while it rewrites its rules leaves a folder that is whole, or is refused with the reason. */
class KilledWhileWritingTest {

    private static final int VARIANTS = 20;
    private static final int ENOUGH_WRITES = 200;

    @TempDir
    Path temporary;

    @RepeatedTest(5)
    void theNextStartFindsTheLastWholeFolderOrSaysWhatIsWrong() throws Exception {
        Path rules = RuleFolder.in(temporary.resolve("rules"), 1).path();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rewriter.class.getName(),
                        rules.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < ENOUGH_WRITES; i++) {
                assertThat(out.readLine()).as("the process writes").isNotNull();
            }
        } finally {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }

        Map<String, Integer> whole = wholeFolders(rules);
        try (LiveAdvisor advisor = LiveAdvisor.watching(rules)) {
            assertThat(whole).containsKey(advisor.book().sha256());
            assertThat(advisor.assess(WELL, LocalDate.of(2026, 11, 23))
                            .plan()
                            .minutesPerSession()
                            .to())
                    .isEqualTo(whole.get(advisor.book().sha256()));
        } catch (InvalidRulesException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).startsWith(rules.toString()));
        }
    }

    private static Map<String, Integer> wholeFolders(Path rules) {
        Map<String, Integer> whole = new HashMap<>();
        for (int minutes = 1; minutes <= VARIANTS; minutes++) {
            whole.put(new RuleSources(rules.toString(), RuleFolder.files(minutes)).sha256(), minutes);
        }
        return whole;
    }

    /** Follows a folder and rewrites it, piece by piece, until it is killed. */
    static final class Rewriter {

        private Rewriter() {}

        public static void main(String[] arguments) throws IOException {
            Path rules = Path.of(arguments[0]);
            LiveAdvisor.watching(rules);
            for (int i = 0; true; i++) {
                String text = RuleFolder.dose(1 + i % VARIANTS);
                Path file = rules.resolve(RuleFolder.DOSE);
                Files.writeString(file, text.substring(0, text.length() / 2));
                Files.writeString(file, text);
                System.out.println(i);
            }
        }
    }
}
