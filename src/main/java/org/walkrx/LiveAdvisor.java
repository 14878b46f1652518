package org.walkrx;

import org.walkrx.live.LiveRules;
import org.walkrx.live.LiveStatus;

/**
 * An advisor that follows the rules of a folder; see {@link WalkingAdvisor#watching}. Thread-safe. Each assessment runs
 * wholly on one rule book and names it.
 *
 * <p>{@link #close} ends its thread. A closed advisor still advises, by the book that was in use.
 */
public final class LiveAdvisor extends WalkingAdvisor implements AutoCloseable {

    private final LiveRules rules;

    LiveAdvisor(LiveRules rules) {
        super(rules::book);
        this.rules = rules;
    }

    /** Returns which book is in use, and what came of the last edit. */
    public LiveStatus status() {
        return rules.status();
    }

    /**
     * Puts back an earlier book at once. It stays in use until the folder next changes to other good rules; {@link #pin}
     * keeps those out as well.
     *
     * @param sha256 the identity of a book that {@link LiveStatus#known} lists
     * @throws IllegalArgumentException if there is no such book
     */
    public void rollBackTo(String sha256) {
        rules.rollBackTo(sha256);
    }

    /**
     * Puts back a book, or keeps the one in use, whatever is saved from now on. Edits are still checked, and reported as
     * held.
     *
     * @param sha256 the identity of a book that {@link LiveStatus#known} lists
     * @throws IllegalArgumentException if there is no such book
     */
    public void pin(String sha256) {
        rules.pin(sha256);
    }

    /** Ends a pin: the last good rules of the folder come into use at once. Without a pin it changes nothing. */
    public void unpin() {
        rules.unpin();
    }

    /** Stops following the folder, and ends the thread that did. */
    @Override
    public void close() {
        rules.close();
    }
}
