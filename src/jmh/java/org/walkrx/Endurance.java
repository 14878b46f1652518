package org.walkrx;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;
import org.walkrx.rules.RuleBook;

/** Assesses many people one after the other, and shows that neither time nor memory grows. */
final class Endurance {

    private static final int STEPS = 10;
    private static final int PEOPLE = 1000;
    private static final double MEGABYTE = 1 << 20;

    private Endurance() {}

    /**
     * Runs it.
     *
     * @param arguments how many assessments; ten million if left out
     */
    public static void main(String[] arguments) {
        int assessments = (arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0])) / STEPS;
        RuleBook book = RuleBook.bundled();
        List<Ordinary> people = Ordinary.people(PEOPLE, book);
        ToIntFunction<Ordinary> assess = WholeBook.explained(WalkingAdvisor.using(book));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.out.println(
                "| assessments | µs each | heap in use after a collection, MB | classes | threads |\n|--:|--:|--:|--:|--:|");
        for (int step = 1; step <= STEPS; step++) {
            long begin = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < assessments; i++) {
                Rounds.sink += assess.applyAsInt(people.get(i % PEOPLE));
            }
            double each = (threads.getCurrentThreadCpuTime() - begin) / 1e3 / assessments;
            System.out.printf(
                    "| %,d | %.0f | %.1f | %,d | %d |%n",
                    (long) step * assessments,
                    each,
                    heap() / MEGABYTE,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    threads.getThreadCount());
        }
    }

    /** Returns what is in use after collections, in bytes. */
    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
