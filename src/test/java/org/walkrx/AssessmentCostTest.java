package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * An assessment does not quietly become dear. What it allocates is the same on every machine and whatever else runs there;
 * its time is held against plain Drools by {@code AssessmentRatioTest}, with the benchmarks.
 */
class AssessmentCostTest {

    /** What one of these people took when it was last looked at. Whoever makes it less writes the smaller number here. */
    private static final long RECORDED_KILOBYTES = 530;

    private static final double HALF_AS_MUCH_AGAIN = 1.5;
    private static final int PASSES = 4;
    private static final int KILOBYTE = 1024;

    @Test
    void anAssessmentDoesNotAllocateHalfAsMuchAgainAsRecorded() {
        List<Person> people = GeneratedPeople.some(100);
        long least =
                LongStream.range(0, PASSES).map(pass -> allocated(people)).min().orElseThrow();

        long kilobytes = least / people.size() / KILOBYTE;

        System.out.printf("an assessment allocates %,d KB; recorded are %,d KB%n", kilobytes, RECORDED_KILOBYTES);
        assertThat(kilobytes).as("KB allocated for an assessment").isLessThan((long)
                (RECORDED_KILOBYTES * HALF_AS_MUCH_AGAIN));
    }

    private static long allocated(List<Person> people) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        people.forEach(person -> GeneratedPeople.REAL.assess(person, GeneratedPeople.DAY));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
