package org.walkrx.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;

/**
 * Which rules are in use, and what came of the last edit. A snapshot.
 *
 * @param inUse the book in use
 * @param since when it came into use
 * @param pinned the identity of the pinned book; {@code null} without a pin
 * @param lastAttempt what came of the folder's last change
 * @param lastLook when the folder was last looked at
 * @param followed whether it still is: not once it was closed
 * @param known the good books that can be put back, oldest first, the one in use among them
 * @param notices what the author of the folder should know, though it keeps no rules from being used: files that look like
 *     rules and are not read, files whose loss nobody would notice, red flags whose loss was accepted
 */
public record LiveStatus(
        KnownBook inUse,
        Instant since,
        @Nullable String pinned,
        Attempt lastAttempt,
        Instant lastLook,
        boolean followed,
        List<KnownBook> known,
        List<Problem> notices) {

    /** Copies the lists. */
    public LiveStatus {
        known = List.copyOf(known);
        notices = List.copyOf(notices);
    }

    /** Returns whether the folder is followed, can be read and holds good rules. */
    public boolean isFolderGood() {
        return followed
                && lastAttempt.outcome() != Attempt.Outcome.REJECTED
                && lastAttempt.outcome() != Attempt.Outcome.UNREADABLE;
    }

    /**
     * Returns how long the book has been in use.
     *
     * @param now the time to count to
     */
    public Duration age(Instant now) {
        return Duration.between(since, now);
    }

    /**
     * A rule book.
     *
     * @param sha256 its identity
     * @param rules how many rules it has
     * @param origin where it came from
     * @param loadedAt when it was loaded
     */
    public record KnownBook(String sha256, int rules, String origin, Instant loadedAt) {

        static KnownBook of(RuleBook book) {
            return new KnownBook(book.sha256(), book.size(), book.origin(), book.loadedAt());
        }
    }
}
