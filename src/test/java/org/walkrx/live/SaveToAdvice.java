package org.walkrx.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.walkrx.rules.RuleSources;

/**
 * Measures the time from the save of a rule to the first advice by it, and prints a table. All cases are run
 * before each is adopted. Run it on a quiet machine:
 *
 * <pre>mvn -Dquick test-compile exec:java -Dexec.mainClass=org.walkrx.live.SaveToAdvice -Dexec.classpathScope=test</pre>
 */
final class SaveToAdvice {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int FEW = 10;
    private static final List<String> FILES = List.of(
            "red-flags-belly-and-pregnancy.drl",
            "definitions-person.drl",
            "surface.cases.yaml",
            "vocabulary.yaml",
            "codes.yaml");

    private SaveToAdvice() {}

    /**
     * Measures.
     *
     * @param arguments how many saves of each kind; 100 if left out
     */
    public static void main(String[] arguments) throws IOException {
        int saves = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("walkrx");
        Path small = RuleFolder.in(folder.resolve("small"), 10).path();
        Path all = Files.createDirectory(folder.resolve("all"));
        RuleSources.folder(Path.of("rules")).files().forEach((name, text) -> write(all.resolve(name), text));
        System.out.printf("%-50s %9s %9s %9s%n", "from save to first advice, ms", "first", "median", "worst");
        measure("10 rules, 18 cases", small, RuleFolder.RED_FLAGS, LiveOptions.defaults(), saves);
        for (String file : FILES) {
            measure("all rules and cases: " + file, all, file, LiveOptions.defaults(), saves);
        }
        LiveOptions polling = LiveOptions.defaults().withoutEvents();
        measure("all, by polling: " + FILES.get(0), all, FILES.get(0), polling, Math.min(saves, FEW));
    }

    /** The first save counts as well: it is the slowest, since the rules were run only once before. */
    private static void measure(String what, Path rules, String file, LiveOptions options, int saves)
            throws IOException {
        double[] millis = new double[saves];
        String text = Files.readString(rules.resolve(file));
        try (LiveAdvisor advisor = LiveAdvisor.watching(rules, options)) {
            for (int i = 0; i < saves; i++) {
                millis[i] = save(advisor, rules.resolve(file), text + comment(file) + " edit " + what + i + "\n") / 1e6;
            }
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-50s %9.0f %9.0f %9.0f%n", what, first, millis[saves / 2], millis[saves - 1]);
    }

    private static String comment(String file) {
        return file.endsWith(RuleSources.RULES) ? "//" : "#";
    }

    private static long save(LiveAdvisor advisor, Path file, String text) {
        String before = advisor.book().sha256();
        write(file, text);
        long start = System.nanoTime();
        while (advisor.assess(RuleFolder.WELL, DAY).ruleSet().sha256().equals(before)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return System.nanoTime() - start;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
