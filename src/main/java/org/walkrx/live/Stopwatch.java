package org.walkrx.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.walkrx.problems.Problem;

/** Notes when an attempt began, and how long it took. */
final class Stopwatch {

    private final Instant at = Instant.now();
    private final long start = System.nanoTime();

    Attempt attempt(Attempt.Outcome outcome, String sha256, List<Problem> problems) {
        return new Attempt(at, outcome, sha256, problems, Duration.ofNanos(System.nanoTime() - start));
    }
}
