package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;

/** A listener that tests can wait for. */
public final class Happenings implements LiveListener {

    private static final long PATIENCE_SECONDS = 180;

    private final BlockingQueue<RuleBook> swaps = new LinkedBlockingQueue<>();
    private final BlockingQueue<Attempt> refusals = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Problem>> notices = new LinkedBlockingQueue<>();
    private final BlockingQueue<Attempt> mendings = new LinkedBlockingQueue<>();

    @Override
    public void swapped(RuleBook before, RuleBook now) {
        swaps.add(now);
    }

    @Override
    public void refused(Attempt attempt) {
        refusals.add(attempt);
    }

    @Override
    public void noticed(List<Problem> now) {
        notices.add(now);
    }

    @Override
    public void mended(Attempt attempt) {
        mendings.add(attempt);
    }

    /** Waits until the folder holds the last good rules again. */
    public Attempt nextMending() throws InterruptedException {
        return next(mendings, "mending");
    }

    /** Waits for the next swap, and returns the new book. */
    public RuleBook nextSwap() throws InterruptedException {
        return next(swaps, "swap");
    }

    /** Waits for the next refusal. */
    public Attempt nextRefusal() throws InterruptedException {
        return next(refusals, "refusal");
    }

    /** Waits for the next change of what should be known of the folder. */
    public List<Problem> nextNotices() throws InterruptedException {
        return next(notices, "notice");
    }

    boolean hasSwapped() {
        return !swaps.isEmpty();
    }

    boolean hasRefused() {
        return !refusals.isEmpty();
    }

    private static <T> T next(BlockingQueue<T> queue, String what) throws InterruptedException {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a %s within %d s", what, PATIENCE_SECONDS).isNotNull();
        return next;
    }
}
