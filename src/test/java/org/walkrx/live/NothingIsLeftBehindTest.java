package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.live.RuleFolder.WELL;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.rules.RuleBook;

/** Advisors that are opened and closed, a thousand of them with {@code -Dwalkrx.advisors=1000}. */
class NothingIsLeftBehindTest {

    private static final int ADVISORS = Integer.getInteger("walkrx.advisors", 25);

    @TempDir
    Path temporary;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "open files are counted in /proc")
    void noThreadNoFileHandleAndNoClassLoader() throws Exception {
        RuleFolder folder = RuleFolder.in(temporary.resolve("rules"), 10);
        openAndClose(folder); // loads classes and opens files that stay for all
        awaitCollected(openAndClose(folder));
        int threads = threads();
        long files = openFiles();
        int classes = loadedClasses();
        List<WeakReference<RuleBook>> books = new ArrayList<>();
        for (int i = 0; i < ADVISORS; i++) {
            books.add(openAndClose(folder));
        }
        books.forEach(NothingIsLeftBehindTest::awaitCollected);

        System.out.printf(
                "%d advisors: threads %d -> %d, open files %d -> %d, classes %d -> %d%n",
                ADVISORS, threads, threads(), files, openFiles(), classes, loadedClasses());
        assertThat(threads()).isEqualTo(threads);
        assertThat(openFiles()).isLessThanOrEqualTo(files);
        assertThat(loadedClasses() - classes)
                .as("classes; each book has more than 10 of its own")
                .isLessThan(10 * ADVISORS / 2);
    }

    private static WeakReference<RuleBook> openAndClose(RuleFolder folder) {
        LiveOptions options = LiveOptions.defaults().quiet(Duration.ofMillis(1)).withoutCases();
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options)) {
            advisor.assess(WELL, LocalDate.of(2026, 11, 23));
            return new WeakReference<>(advisor.book());
        }
    }

    private static void awaitCollected(WeakReference<RuleBook> book) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (book.get() != null) {
            assertThat(System.nanoTime())
                    .as("a closed advisor's book is let go")
                    .isLessThan(end);
            System.gc();
        }
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("walkrx") || name.contains("WatchService"))
                .count();
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    private static int loadedClasses() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
