package org.walkrx;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Measures several things in turn, round by round, so that whatever else the machine does meets all of them: what is
 * compared is always of the same round. Processor time of the thread, not the clock.
 *
 * @param micros processor time for a person, in microseconds, by name and round
 * @param bytes what was allocated for a person in the last round, in bytes, by name
 */
record Rounds(Map<String, double[]> micros, Map<String, Long> bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Written, so that nothing that is measured can be left out; which thread writes last does not matter. */
    static int sink;

    /**
     * Measures.
     *
     * @param ways what is measured, by name
     * @param people for whom, in each round
     * @param warmUp rounds before those that count
     * @param rounds rounds that count
     */
    static Rounds of(Map<String, ToIntFunction<Ordinary>> ways, List<Ordinary> people, int warmUp, int rounds) {
        Map<String, double[]> micros = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, ToIntFunction<Ordinary>> way : ways.entrySet()) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long begin = THREADS.getCurrentThreadCpuTime();
                for (Ordinary person : people) {
                    sink += way.getValue().applyAsInt(person);
                }
                double each = (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / people.size();
                bytes.put(way.getKey(), (THREADS.getCurrentThreadAllocatedBytes() - allocated) / people.size());
                if (round >= 0) {
                    micros.computeIfAbsent(way.getKey(), name -> new double[rounds])[round] = each;
                }
            }
        }
        return new Rounds(micros, bytes);
    }

    /** Returns one against another, in the order of the rounds. */
    double[] ratios(String name, String base) {
        double[] one = micros.get(name);
        double[] other = micros.get(base);
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] / other[i])
                .toArray();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Returns a table for {@code BENCHMARKS.md}: each against one of them. */
    String table(String base) {
        StringBuilder table =
                new StringBuilder("| | µs a person | against \"" + base + "\" | KB allocated |\n|---|--:|--:|--:|\n");
        for (String name : micros.keySet()) {
            table.append("| %s | %s | %s | %.1f |%n"
                    .formatted(
                            name,
                            spread("%.1f", micros.get(name)),
                            name.equals(base) ? "1" : spread("%.2f", ratios(name, base)),
                            bytes.get(name) / 1024.0));
        }
        return table.toString();
    }

    /** Returns median, least and most. */
    static String spread(String format, double... values) {
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        return (format + " (" + format + "–" + format + ")").formatted(median(values), least, most);
    }
}
