package org.walkrx.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.walkrx.rules.RuleBook;

/**
 * Everything that changes while a folder is followed, in one reference. Immutable.
 *
 * @param inUse the book in use
 * @param since when it came into use
 * @param pinned whether it stays in use whatever the folder holds
 * @param newest the last good rules of the folder: the book in use, unless one was put back or pinned
 * @param known the books that can be put back, oldest first
 * @param most how many of them are kept
 * @param lastAttempt what came of the folder's last change
 */
record LiveState(
        RuleBook inUse,
        Instant since,
        boolean pinned,
        RuleBook newest,
        List<RuleBook> known,
        int most,
        Attempt lastAttempt) {

    LiveState {
        known = List.copyOf(known);
    }

    static LiveState first(RuleBook book, boolean pinned, int most, Attempt attempt) {
        return new LiveState(book.noDraft("followed"), Instant.now(), pinned, book, List.of(book), most, attempt);
    }

    Optional<RuleBook> book(String sha256) {
        return known.stream().filter(book -> book.sha256().equals(sha256)).findFirst();
    }

    /** With good rules of the folder: they come into use, unless a book is pinned. */
    LiveState adding(RuleBook book, Attempt attempt) {
        List<RuleBook> books = new ArrayList<>(known);
        books.remove(book);
        books.add(book.noDraft("followed"));
        LiveState added = new LiveState(inUse, since, pinned, book, books, most, attempt);
        return (pinned ? added : added.using(book)).forgetting();
    }

    LiveState noting(Attempt attempt) {
        return new LiveState(inUse, since, pinned, newest, known, most, attempt);
    }

    LiveState putBack(String sha256) {
        return using(book(sha256).orElseThrow(() -> unknown(sha256)));
    }

    LiveState pinnedTo(String sha256) {
        LiveState back = putBack(sha256);
        return new LiveState(back.inUse, back.since, true, newest, known, most, lastAttempt);
    }

    LiveState unpinned() {
        return pinned ? new LiveState(inUse, since, false, newest, known, most, lastAttempt).using(newest) : this;
    }

    private LiveState using(RuleBook book) {
        return book == inUse ? this : new LiveState(book, Instant.now(), pinned, newest, known, most, lastAttempt);
    }

    private LiveState forgetting() {
        List<RuleBook> books = new ArrayList<>(known);
        for (RuleBook book : known) {
            if (books.size() > most && book != inUse && book != newest) {
                books.remove(book);
            }
        }
        return new LiveState(inUse, since, pinned, newest, books, most, lastAttempt);
    }

    private IllegalArgumentException unknown(String sha256) {
        String names = known.stream().map(RuleBook::sha256).collect(Collectors.joining(", "));
        return new IllegalArgumentException("no known rule book is called " + sha256 + "; known are " + names);
    }
}
