package org.walkrx.live;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * Eight threads assess without pause while another rewrites the folder: good, bad, half-written, case-breaking and
 * identical edits, deletions and renamings. Each assessment is held against that of the very book it names, loaded
 * beforehand from known good files. To run it for as long as one likes:
 *
 * <pre>mvn test -Dtest=SoakTest -Dwalkrx.soak=PT30M -Dwalkrx.soak.reloads=2000</pre>
 */
final class Soak {

    private static final int THREADS = 8;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int FIRST_MINUTES = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final List<Person> PEOPLE = List.of(
            RuleFolder.WELL,
            Person.builder().age(17).othersDenied().build(),
            Person.builder().age(40).yes("saddle numbness").othersDenied().build(),
            Person.builder().age(70).yes("foot drop").build());

    private final Path path;
    private final int variants;
    private final RuleFolder folder;
    private final Random random = new Random(20261123);
    private final Map<String, List<Assessment>> expected = new HashMap<>();
    private final AtomicLong assessments = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong mixed = new AtomicLong();
    private final AtomicLong bad = new AtomicLong();
    private final AtomicLong swaps = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final LongAccumulator stall = new LongAccumulator(Math::max, 0);
    private final Map<String, Integer> edits = new TreeMap<>();
    private volatile boolean over;

    /** Makes the folder; {@code variants} is in how many ways it may be good. */
    Soak(Path path, int variants) throws IOException {
        this.path = path;
        this.variants = variants;
        this.folder = RuleFolder.in(path, FIRST_MINUTES);
        for (int i = 0; i < variants; i++) {
            Map<String, String> files = RuleFolder.files(FIRST_MINUTES + i);
            expect(files);
            files.put("renamed.drl", files.remove(RuleFolder.DOSE));
            expect(files);
        }
    }

    private void expect(Map<String, String> files) {
        RuleBook book = RuleBook.of(new RuleSources(path.toString(), files));
        WalkingAdvisor advisor = WalkingAdvisor.using(book);
        expected.put(
                book.sha256(),
                PEOPLE.stream().map(person -> advisor.assess(person, DAY)).toList());
    }

    /** What came of it. */
    record Result(
            long assessments,
            long lost,
            long mixed,
            long bad,
            long swaps,
            long refusals,
            Duration longestStall,
            Map<String, Integer> edits,
            List<String> memory) {

        @Override
        public String toString() {
            return String.join(
                    "\n",
                    "assessments            " + assessments,
                    "lost                   " + lost,
                    "mixed                  " + mixed,
                    "by bad books           " + bad,
                    "books swapped in       " + swaps,
                    "edits refused          " + refusals,
                    "longest assessment     " + longestStall.toMillis() + " ms",
                    "edits                  " + edits,
                    "memory                 " + String.join("\n                       ", memory));
        }
    }

    /** Runs for a time, and on until the rules were loaded so often. */
    Result run(Duration time, long leastReloads) throws Exception {
        LiveOptions options = LiveOptions.defaults()
                .quiet(Duration.ofMillis(25))
                .polling(Duration.ofMillis(500))
                .listener(counting());
        List<String> memory = new ArrayList<>();
        try (LiveAdvisor advisor = LiveAdvisor.watching(path, options)) {
            memory.add(collected());
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                threads.add(new Thread(() -> assess(advisor), "soak-" + i));
            }
            threads.forEach(Thread::start);
            long end = System.nanoTime() + time.toNanos();
            long report = time.toNanos() / 6;
            long next = System.nanoTime() + report / 10;
            while (System.nanoTime() < end || swaps.get() + refusals.get() < leastReloads) {
                edit();
                LockSupport.parkNanos(PAUSE.toNanos());
                if (System.nanoTime() > next) {
                    memory.add(memory());
                    next += report;
                }
            }
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
            memory.add(collected());
        }
        return new Result(
                assessments.get(),
                lost.get(),
                mixed.get(),
                bad.get(),
                swaps.get(),
                refusals.get(),
                Duration.ofNanos(stall.get()),
                edits,
                memory);
    }

    private LiveListener counting() {
        return new LiveListener() {
            @Override
            public void swapped(RuleBook before, RuleBook now) {
                swaps.incrementAndGet();
            }

            @Override
            public void refused(Attempt attempt) {
                refusals.incrementAndGet();
            }
        };
    }

    private void assess(LiveAdvisor advisor) {
        for (int i = 0; !over; i = (i + 1) % PEOPLE.size()) {
            long start = System.nanoTime();
            try {
                check(advisor.assess(PEOPLE.get(i), DAY), i);
            } catch (RuntimeException | Error e) {
                lost.incrementAndGet();
            }
            stall.accumulate(System.nanoTime() - start);
            assessments.incrementAndGet();
        }
    }

    private void check(Assessment assessment, int person) {
        List<Assessment> known = expected.get(assessment.ruleSet().sha256());
        if (known == null) {
            bad.incrementAndGet();
        } else if (!known.get(person).equals(assessment)) {
            mixed.incrementAndGet();
        }
    }

    private interface Edit {
        void run() throws Exception;
    }

    private void edit() throws Exception {
        int minutes = FIRST_MINUTES + random.nextInt(variants);
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> does("good", () -> repair(minutes));
            case 6, 7 -> does("good, renamed aside", () -> replaceByRenaming(minutes));
            case 8 ->
                does(
                        "bad",
                        () -> folder.write(
                                RuleFolder.DOSE, RuleFolder.dose(minutes).replace("Pace.", "Pase.")));
            case 9 -> does("half-written", () -> writeInTwoHalves(minutes));
            case 10 ->
                does(
                        "case-breaking",
                        () -> folder.write(
                                RuleFolder.RED_FLAGS,
                                folder.read(RuleFolder.RED_FLAGS).replace("saddle numbness", "fever")));
            case 11 -> does("identical", () -> folder.write(RuleFolder.RED_FLAGS, folder.read(RuleFolder.RED_FLAGS)));
            case 12 -> does("file deleted", () -> Files.deleteIfExists(folder.file(RuleFolder.DOSE)));
            case 13 -> does("file renamed", this::rename);
            default -> does("folder gone and back", this::vanish);
        }
    }

    private void does(String what, Edit edit) throws Exception {
        edits.merge(what, 1, Integer::sum);
        edit.run();
    }

    /** Puts everything right, in place, file by file. */
    private void repair(int minutes) throws IOException {
        Files.deleteIfExists(folder.file("renamed.drl"));
        for (Map.Entry<String, String> file : RuleFolder.files(minutes).entrySet()) {
            if (!Files.exists(folder.file(file.getKey()))
                    || !folder.read(file.getKey()).equals(file.getValue())) {
                folder.write(file.getKey(), file.getValue());
            }
        }
    }

    private void replaceByRenaming(int minutes) throws IOException {
        repair(minutes);
        Path aside = Files.writeString(folder.file("dose.drl.tmp"), RuleFolder.dose(minutes));
        Files.move(aside, folder.file(RuleFolder.DOSE), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeInTwoHalves(int minutes) throws IOException {
        String text = RuleFolder.dose(minutes);
        folder.write(RuleFolder.DOSE, text.substring(0, text.length() / 2));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(60)));
        if (random.nextBoolean()) {
            repair(minutes);
        }
    }

    private void rename() throws IOException {
        if (Files.exists(folder.file(RuleFolder.DOSE))) {
            Files.move(folder.file(RuleFolder.DOSE), folder.file("renamed.drl"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void vanish() throws IOException {
        Path elsewhere = path.resolveSibling("elsewhere");
        Files.move(path, elsewhere);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(100)));
        Files.move(elsewhere, path);
    }

    /** After garbage was collected; never while threads assess, since it would count as a stall. */
    private static String collected() {
        System.gc();
        return "collected: " + memory();
    }

    private static String memory() {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return String.format(
                "heap %d MiB, metaspace %d MiB, direct %d KiB, %d classes, %d threads",
                heap >> 20, metaspace >> 20, direct >> 10, classes, threads);
    }
}
