package org.walkrx.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.walkrx.authoring.ProgressListener;

/** Tells on stderr how far a tool has come: nothing in the first two seconds, then a line now and again. */
final class ProgressLine implements ProgressListener {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final String what;
    private final PrintWriter err;
    private long last = System.nanoTime();

    ProgressLine(String what, PrintWriter err) {
        this.what = what;
        this.err = err;
    }

    @Override
    public synchronized void at(int done, int total) {
        long now = System.nanoTime();
        if (done < total && now - last >= EVERY_NANOS) {
            last = now;
            err.println(what + ": " + done + " of " + total + " (" + 100L * done / total + " %)");
        }
    }
}
