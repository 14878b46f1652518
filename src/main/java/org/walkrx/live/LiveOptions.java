package org.walkrx.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a folder of rules is followed. Immutable; every method returns changed options.
 *
 * @param quiet how long the folder must stay the same before it is believed: a save in many steps is read once, at its end
 * @param polling how often the folder is read even if nothing was reported; network drives report nothing
 * @param events whether to ask the operating system for file events, which is quicker than polling
 * @param casesMustPass whether an edit is adopted only if all cases of the folder come out as they expect
 * @param fewerRedFlags whether an edit is adopted even if fewer findings than before send somebody out today by themselves,
 *     or the list of what belongs to the folder is gone
 * @param history how many good books are kept to go back to, the one in use among them
 * @param pinned the identity of the only book that may be used, until it is unpinned; {@code null} for any
 * @param listeners who is told of new and of refused rules
 */
public record LiveOptions(
        Duration quiet,
        Duration polling,
        boolean events,
        boolean casesMustPass,
        boolean fewerRedFlags,
        int history,
        @Nullable String pinned,
        List<LiveListener> listeners) {

    private static final LiveOptions DEFAULTS =
            new LiveOptions(Duration.ofMillis(100), Duration.ofSeconds(1), true, true, false, 5, null, List.of());

    /**
     * Checks the values and copies the listeners.
     *
     * @throws IllegalArgumentException if a time is not positive, or no book is to be kept
     */
    public LiveOptions {
        if (quiet.isNegative() || quiet.isZero() || polling.isNegative() || polling.isZero()) {
            throw new IllegalArgumentException("quiet and polling must be longer than nothing");
        }
        if (history < 1) {
            throw new IllegalArgumentException("history must be at least 1, but is " + history);
        }
        listeners = List.copyOf(listeners);
    }

    /** Returns 100 ms of quiet, polling every second besides events, cases that must pass, and 5 books to go back to. */
    public static LiveOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with another time of quiet.
     *
     * @param time how long the folder must stay the same
     */
    public LiveOptions quiet(Duration time) {
        return new LiveOptions(time, polling, events, casesMustPass, fewerRedFlags, history, pinned, listeners);
    }

    /**
     * Returns these options with another polling interval.
     *
     * @param interval how often the folder is read even if nothing was reported
     */
    public LiveOptions polling(Duration interval) {
        return new LiveOptions(quiet, interval, events, casesMustPass, fewerRedFlags, history, pinned, listeners);
    }

    /** Returns these options without file events, so that changes are found by polling alone. */
    public LiveOptions withoutEvents() {
        return new LiveOptions(quiet, polling, false, casesMustPass, fewerRedFlags, history, pinned, listeners);
    }

    /** Returns these options with edits adopted although their cases were not run. Meant for authors at work. */
    public LiveOptions withoutCases() {
        return new LiveOptions(quiet, polling, events, false, fewerRedFlags, history, pinned, listeners);
    }

    /**
     * Returns these options with edits adopted although fewer findings than before send somebody out today by themselves; the
     * loss is then a notice. Without it such an edit is refused, because a lost red flag looks like any other good rule book.
     * Whoever means a single edit restarts the application instead: the first book is compared with none.
     */
    public LiveOptions acceptingFewerRedFlags() {
        return new LiveOptions(quiet, polling, events, casesMustPass, true, history, pinned, listeners);
    }

    /**
     * Returns these options with another number of books kept.
     *
     * @param books how many good books are kept, at least 1
     */
    public LiveOptions history(int books) {
        return new LiveOptions(quiet, polling, events, casesMustPass, fewerRedFlags, books, pinned, listeners);
    }

    /**
     * Returns these options with one book that alone may be used.
     *
     * @param sha256 its identity; the start fails if the folder holds another
     */
    public LiveOptions pinnedTo(String sha256) {
        return new LiveOptions(quiet, polling, events, casesMustPass, fewerRedFlags, history, sha256, listeners);
    }

    /**
     * Returns these options with one more listener.
     *
     * @param listener who is told of new and of refused rules
     */
    public LiveOptions listener(LiveListener listener) {
        List<LiveListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new LiveOptions(quiet, polling, events, casesMustPass, fewerRedFlags, history, pinned, more);
    }
}
