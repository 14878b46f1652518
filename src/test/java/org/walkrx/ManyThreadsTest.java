package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.walkrx.files.AssessmentJson;

/**
 * One advisor serves many threads. {@code -Dwalkrx.assessmentsPerThread=10000} makes each of them do that many
 * assessments instead of a few.
 */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int EACH = Integer.getInteger("walkrx.assessmentsPerThread", 400);

    @Test
    void identicalInputGivesIdenticalJsonOnEveryThread() throws Exception {
        List<Person> people = GeneratedPeople.some(10);
        List<String> expected = people.stream().map(ManyThreadsTest::json).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Integer> work = () -> {
            start.await();
            int same = 0;
            for (int i = 0; i < EACH; i++) {
                int who = i % people.size();
                same += json(people.get(who)).equals(expected.get(who)) ? 1 : 0;
            }
            return same;
        };

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(work));
            }
            for (Future<Integer> same : results) {
                assertThat(same.get()).isEqualTo(EACH);
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf("%d threads x %,d assessments gave identical JSON%n", THREADS, EACH);
    }

    private static String json(Person person) {
        return AssessmentJson.of(GeneratedPeople.REAL.assess(person, GeneratedPeople.DAY));
    }
}
