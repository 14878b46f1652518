package org.walkrx.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.walkrx.live.Attempt.Outcome;
import org.walkrx.problems.Problem;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * The rules of a folder, followed: {@link #book} is always the last good ones. Thread-safe.
 *
 * <p>One daemon thread of its own reads the folder and loads its rules; asking for the book never waits for it.
 */
final class LiveRules implements AutoCloseable {

    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(1);

    private final Path folder;
    private final LiveOptions options;
    private final FolderCases cases;
    private final LiveLog log;
    private final @Nullable FolderEvents events;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SettledFolder settled;
    private final Thread thread = new Thread(this::follow);
    private final Object changing = new Object();
    private FolderReading lastReading;
    private volatile LiveState state;
    private volatile Instant lastLook = Instant.now();
    private volatile List<Problem> notices = List.of();

    private LiveRules(Path folder, LiveOptions options, FolderCases cases, @Nullable FolderEvents events)
            throws InterruptedException {
        this.folder = folder;
        this.options = options;
        this.cases = cases;
        this.log = new LiveLog(folder);
        this.events = events;
        this.settled = new SettledFolder(folder, options.quiet(), closed);
        Stopwatch watch = new Stopwatch();
        this.lastReading = settled.read(null);
        RuleBook book = firstBook(Proof.of(lastReading, null, options, cases));
        Attempt attempt = watch.attempt(Outcome.ADOPTED, book.sha256(), List.of());
        this.state = LiveState.first(book, options.pinned() != null, options.history(), attempt);
        log.following(book, events != null);
        notice(book.notices());
    }

    /**
     * Loads the rules of a folder and begins to follow them.
     *
     * @param folder the folder
     * @param options how to follow it
     * @param cases what its cases say
     * @throws InvalidRulesException if its rules cannot be used as they are now; it names every problem
     */
    static LiveRules follow(Path folder, LiveOptions options, FolderCases cases) {
        // First, so that nothing is missed between the first reading and the first waiting.
        @Nullable
        FolderEvents events = options.events() ? FolderEvents.of(folder).orElse(null) : null;
        try {
            LiveRules rules = new LiveRules(folder, options, cases, events);
            rules.thread.setName("walkrx rules of " + folder);
            rules.thread.setDaemon(true);
            rules.thread.start();
            return rules;
        } catch (InterruptedException e) {
            close(events);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the rules of " + folder, e);
        } catch (RuntimeException | Error e) {
            close(events);
            throw e;
        }
    }

    private static void close(@Nullable FolderEvents events) {
        if (events != null) {
            events.close();
        }
    }

    private RuleBook firstBook(Proof proof) {
        RuleBook book = proof.book();
        if (book == null) {
            throw new InvalidRulesException(proof.problems());
        }
        if (options.pinned() != null && !options.pinned().equals(book.sha256())) {
            String message = "the folder holds the rules " + book.sha256() + ", but only " + options.pinned()
                    + " may be used; put those back, or change what is pinned";
            throw new InvalidRulesException(List.of(new Problem(folder.toString(), 0, 0, message)));
        }
        return book;
    }

    /** Returns the book in use. */
    public RuleBook book() {
        return state.inUse();
    }

    /** Returns which book is in use, and what came of the last edit. */
    public LiveStatus status() {
        LiveState now = state;
        return new LiveStatus(
                LiveStatus.KnownBook.of(now.inUse()),
                now.since(),
                now.pinned() ? now.inUse().sha256() : null,
                now.lastAttempt(),
                lastLook,
                thread.isAlive() && !isClosed(),
                now.known().stream().map(LiveStatus.KnownBook::of).toList(),
                notices);
    }

    /**
     * Puts back an earlier book, until the folder next changes to other good rules.
     *
     * @param sha256 the identity of a known book
     * @throws IllegalArgumentException if there is no such book
     */
    public void rollBackTo(String sha256) {
        log.ordered("put back", change(now -> now.putBack(sha256)));
    }

    /**
     * Puts back a book, or keeps the one in use, until it is unpinned.
     *
     * @param sha256 the identity of a known book
     * @throws IllegalArgumentException if there is no such book
     */
    public void pin(String sha256) {
        log.ordered("pinned", change(now -> now.pinnedTo(sha256)));
    }

    /** Ends a pin: the last good rules of the folder come into use at once. Without a pin it changes nothing. */
    public void unpin() {
        log.ordered("in use, with no book pinned", change(LiveState::unpinned));
    }

    /**
     * Stops following the folder, and ends the thread that did, in the midst of trying an edit if need be; within about a
     * second. The book in use stays what it is.
     */
    @Override
    public void close() {
        closed.countDown();
        close(events);
        if (Thread.currentThread() == thread) {
            return; // A listener closes; the thread ends by itself.
        }
        thread.interrupt();
        try {
            thread.join(LONGEST_CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        boolean interrupted = false;
        while (!isClosed()) {
            try {
                if (!interrupted) {
                    await();
                }
                interrupted = false;
                look();
            } catch (InterruptedException e) {
                interrupted = true; // The event that was waited for may have come: it is looked at without another.
                interrupted();
            } catch (RuntimeException | Error e) {
                log.lookFailed(e);
            }
        }
    }

    /** Whoever wants to end this thread closes; any other interrupt was meant for somebody else. */
    private void interrupted() {
        if (!isClosed()) {
            log.interrupted();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void await() throws InterruptedException {
        Duration atMost = options.polling();
        if (events == null) {
            closed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            events.await(atMost);
        }
    }

    private void look() throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        FolderReading reading = settled.read(lastReading);
        if (isClosed()) {
            return;
        }
        if (reading.equals(lastReading)) {
            lastLook = Instant.now();
            // Events that change nothing may come in swarms; they are looked at together.
            closed.await(options.quiet().toNanos(), TimeUnit.NANOSECONDS);
            return;
        }
        FolderReading earlier = lastReading;
        RuleBook before = state.newest();
        lastReading = reading;
        try {
            attempt(reading, watch);
        } catch (InterruptedException e) {
            lastReading = earlier; // It was not tried to the end, and is tried again.
            throw e;
        }
        notice(notices(reading, before));
        lastLook = Instant.now();
    }

    private void attempt(FolderReading reading, Stopwatch watch) throws InterruptedException {
        String sha256 = reading.sha256();
        LiveState now = state;
        if (sha256.equals(now.newest().sha256())) {
            note(watch.attempt(Outcome.UNCHANGED, sha256, List.of()));
            return;
        }
        RuleBook known = now.book(sha256).orElse(null);
        Proof proof = known == null ? Proof.of(reading, now.newest(), options, cases) : new Proof(known, List.of());
        if (proof.book() == null) {
            Outcome outcome = reading.sources() == null ? Outcome.UNREADABLE : Outcome.REJECTED;
            note(watch.attempt(outcome, sha256, proof.problems()));
        } else {
            add(proof.book(), watch);
        }
    }

    private List<Problem> notices(FolderReading reading, RuleBook before) {
        RuleSources sources = reading.sources();
        RuleBook newest = state.newest();
        if (sources == null) {
            return notices;
        }
        List<Problem> all = new ArrayList<>(sources.notices());
        all.addAll(newest.redFlags().notices(newest.origin()));
        if (newest != before) {
            all.addAll(Proof.lost(before, newest));
        }
        return List.copyOf(all);
    }

    private void notice(List<Problem> now) {
        if (!now.equals(notices)) {
            notices = now;
            log.notices(now);
            if (!now.isEmpty()) {
                tell(listener -> listener.noticed(now));
            }
        }
    }

    private void note(Attempt attempt) {
        Outcome before = state.lastAttempt().outcome();
        change(now -> now.noting(attempt));
        log.noted(attempt, book());
        if (attempt.outcome() != Outcome.UNCHANGED) {
            tell(listener -> listener.refused(attempt));
        } else if (before == Outcome.REJECTED || before == Outcome.UNREADABLE) {
            tell(listener -> listener.mended(attempt));
        }
    }

    private void add(RuleBook book, Stopwatch watch) {
        LiveState added = change(now -> now.adding(
                book, watch.attempt(now.pinned() ? Outcome.HELD : Outcome.ADOPTED, book.sha256(), List.of())));
        if (added.pinned()) {
            log.noted(added.lastAttempt(), added.inUse());
            tell(listener -> listener.refused(added.lastAttempt()));
        }
    }

    private LiveState change(UnaryOperator<LiveState> how) {
        LiveState before;
        LiveState after;
        synchronized (changing) {
            before = state;
            after = how.apply(before);
            state = after;
        }
        if (before.inUse() != after.inUse()) {
            log.swapped(before.inUse(), after.inUse());
            tell(listener -> listener.swapped(before.inUse(), after.inUse()));
        }
        return after;
    }

    private void tell(Consumer<LiveListener> what) {
        for (LiveListener listener : options.listeners()) {
            try {
                what.accept(listener);
            } catch (RuntimeException | Error e) {
                log.listenerFailed(e);
            }
        }
    }
}
