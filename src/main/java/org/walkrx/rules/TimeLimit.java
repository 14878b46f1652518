package org.walkrx.rules;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much time a run may take: time in which a processor works for its thread, since waiting for one says nothing about
 * the rules. Where that cannot be measured, as on virtual threads, only steps are limited.
 *
 * @param most the longest
 * @param spentNanos what the thread has spent up to now
 */
record TimeLimit(Duration most, LongSupplier spentNanos) {

    static final TimeLimit OF_A_RUN = new TimeLimit(Duration.ofSeconds(10), TimeLimit::ofThisThread);

    private static long ofThisThread() {
        try {
            return Math.max(0, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        } catch (UnsupportedOperationException e) {
            return 0;
        }
    }
}
