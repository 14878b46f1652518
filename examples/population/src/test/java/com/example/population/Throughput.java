package com.example.population;

import com.example.population.Decided.Decider;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.sql.Row;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.RuleBook;

/**
 * Measures people a second: Spark with two tasks at a time, against two plain threads, in turn and in one JVM. On a machine
 * that does other work the processor time of the JVM tells more than the clock.
 */
final class Throughput {

    private static final int ROUNDS = 5;
    private static final int THREADS = 2;

    private Throughput() {}

    /**
     * Runs it.
     *
     * @param arguments how many people
     */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("people");
        List<String> lines = People.lines(count, 11);
        Path in = People.write(folder.resolve("in"), lines, 8);
        RuleBook book = RuleBook.bundled();
        long bytes = lines.stream().mapToLong(line -> line.length() + 1L).sum();
        System.out.printf("%,d people, %d bytes each%n", count, bytes / count);
        for (int round = 0; round < ROUNDS; round++) {
            Clock plainClock = new Clock();
            Map<String, Long> plain = plain(book, lines);
            plainClock.stop();
            Path out = folder.resolve("out" + round);
            Clock sparkClock = new Clock();
            Population.assess(LocalSpark.SESSION.read().text(in.toString()), book, People.DAY)
                    .drop("json")
                    .write()
                    .parquet(out.toString());
            sparkClock.stop();
            if (!plain.equals(counts(out))) {
                throw new IllegalStateException("Spark and the threads do not agree: " + plain + ", " + counts(out));
            }
            System.out.printf(
                    "round %d: two threads %s; Spark local[2] with Parquet %s; %.2f of its processor time%n",
                    round + 1,
                    plainClock.of(count),
                    sparkClock.of(count),
                    sparkClock.cpuNanos / (double) plainClock.cpuNanos);
        }
        System.out.printf("Parquet: %d bytes a person%n", size(folder.resolve("out0")) / count);
        LocalSpark.SESSION.stop();
    }

    /** Time by the clock, and of all processors together. */
    private static final class Clock {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private long nanos = System.nanoTime();
        private long cpuNanos = SYSTEM.getProcessCpuTime();

        void stop() {
            nanos = System.nanoTime() - nanos;
            cpuNanos = SYSTEM.getProcessCpuTime() - cpuNanos;
        }

        String of(int people) {
            double second = TimeUnit.SECONDS.toNanos(1);
            return "%.0f a second, %.0f a processor second"
                    .formatted(people / (nanos / second), people / (cpuNanos / second));
        }
    }

    private static Map<String, Long> plain(RuleBook book, List<String> lines) throws Exception {
        Decider decider = new Decider(WalkingAdvisor.using(book), People.DAY);
        Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(workers.submit(() -> {
                for (int at = next.getAndIncrement(); at < lines.size(); at = next.getAndIncrement()) {
                    var made = decider.decide(lines.get(at)).assessment();
                    counts.computeIfAbsent(made.referral() + " " + made.walking(), key -> new LongAdder())
                            .increment();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        workers.shutdown();
        Map<String, Long> result = new TreeMap<>();
        counts.forEach((key, adder) -> result.put(key, adder.sum()));
        return result;
    }

    private static Map<String, Long> counts(Path out) {
        Map<String, Long> counts = new TreeMap<>();
        for (Row row : LocalSpark.SESSION
                .read()
                .parquet(out.toString())
                .groupBy("referral", "walking")
                .count()
                .collectAsList()) {
            counts.put(row.get(0) + " " + row.get(1), row.getLong(2));
        }
        return counts;
    }

    private static long size(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
