package org.walkrx.rules;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs something that must not take for ever, in a thread of its own that ends with it. */
final class Deadline {

    private Deadline() {}

    /**
     * Runs a task and waits for it.
     *
     * @param name name of the thread
     * @param limit how long it may take; then its thread is interrupted, and nobody waits for it any longer
     * @param task the task
     * @throws TimeoutException if it takes longer, or whoever waits is interrupted
     */
    static <T> T run(String name, Duration limit, Supplier<T> task) throws TimeoutException {
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(future, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted while waiting");
        } finally {
            future.cancel(true);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
