package org.walkrx.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Says what is being done, once a command has taken longer than two seconds. */
final class StepLine {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private final long started = System.nanoTime();
    private String last = "";

    StepLine(PrintWriter err) {
        this.err = err;
    }

    void accept(String step) {
        if (System.nanoTime() - started > PATIENCE && !step.equals(last)) {
            last = step;
            err.println("... " + step);
        }
    }
}
