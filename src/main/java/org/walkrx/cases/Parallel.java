package org.walkrx.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** Does many small pieces of work on a few threads, which end with it. */
public final class Parallel {

    private static final String INTERRUPTED = "interrupted while running cases";
    private static final int FEW = 8;
    private static final int LARGEST_PART = 32;
    private static final int MOST_THREADS = 4;

    private Parallel() {}

    /**
     * Returns what comes of each item, in their order. What the work throws is thrown.
     *
     * @param items the items
     * @param work what is done with each; by several threads at a time
     */
    public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        if (threads == 1 || items.size() < FEW) {
            return each(items.stream(), work);
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Parallel::thread);
        try {
            List<Future<List<R>>> parts = new ArrayList<>();
            for (List<T> part : parts(items, threads)) {
                parts.add(pool.submit(() -> each(part.stream(), work)));
            }
            List<R> results = new ArrayList<>();
            for (Future<List<R>> part : parts) {
                results.addAll(part.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(INTERRUPTED, e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Goes on from item to item as long as anybody wants it to. */
    private static <T, R> List<R> each(Stream<T> items, Function<T, R> work) {
        return items.map(item -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException(INTERRUPTED);
                    }
                    return work.apply(item);
                })
                .toList();
    }

    /** So many that no thread has much to do when the others have finished. */
    private static <T> List<List<T>> parts(List<T> items, int threads) {
        int size = Math.max(1, Math.min(LARGEST_PART, items.size() / (FEW * threads)));
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            parts.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return parts;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "walkrx cases");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException rethrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }
}
