package org.walkrx.workbench;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.authoring.ProgressListener;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.text.JsonValue;

/** Something that is worked out while the page goes on. Thread-safe. */
final class DeskJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeskJob.class);

    /** What is worked out. */
    @FunctionalInterface
    interface Work {
        JsonValue.ObjectBuilder done(ProgressListener progress);
    }

    private final String id;
    private final String kind;
    private final Work work;
    private volatile int done;
    private volatile int total;
    private volatile boolean cancelled;
    private volatile String error = "";
    private volatile JsonValue.@Nullable ObjectBuilder result;
    private volatile @Nullable Future<?> running;

    DeskJob(String id, String kind, Work work) {
        this.id = id;
        this.kind = kind;
        this.work = work;
    }

    String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    void startOn(ExecutorService threads) {
        running = threads.submit(this::run);
    }

    private void run() {
        try {
            result = work.done(this::at);
        } catch (CancellationException e) {
            cancelled = true;
        } catch (RefusedException | BadInputException | InvalidRulesException e) {
            error = String.valueOf(e.getMessage());
        } catch (RuntimeException | Error e) {
            if (!cancelled) {
                LOG.error("The workbench could not work out {}", kind, e);
                error = "this failed for a reason unknown to walkrx; the terminal has more";
            }
        }
    }

    private void at(int stepsDone, int steps) {
        if (cancelled) {
            throw new CancellationException();
        }
        done = stepsDone;
        total = steps;
    }

    void cancel() {
        if (result == null) {
            cancelled = true;
            Future<?> thread = running;
            if (thread != null) {
                thread.cancel(true);
            }
        }
    }

    JsonValue.ObjectBuilder state() {
        JsonValue.ObjectBuilder state = JsonValue.object()
                .put("id", id)
                .put("kind", kind)
                .put("done", done)
                .put("total", total);
        JsonValue.ObjectBuilder finished = result;
        if (finished != null) {
            return state.put("state", "done").put("result", finished);
        }
        if (cancelled) {
            return state.put("state", "cancelled");
        }
        return error.isEmpty()
                ? state.put("state", "running")
                : state.put("state", "failed").put("error", error);
    }
}
