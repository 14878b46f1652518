package org.walkrx.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;

/** Log lines that an operator can act on. They speak of folders and rules, never of people. */
final class LiveLog {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);
    private static final int MOST_PROBLEMS = 20;

    private final Path folder;

    LiveLog(Path folder) {
        this.folder = folder;
    }

    void following(RuleBook book, boolean events) {
        String by = events ? "file events and polling" : "polling";
        LOG.info(
                "Rules of {}: in use is book {} with {} rules; following the folder by {}",
                folder,
                book.sha256(),
                book.size(),
                by);
    }

    void swapped(RuleBook before, RuleBook now) {
        LOG.info(
                "Rules of {}: in use is now book {} with {} rules; before it was book {}",
                folder,
                now.sha256(),
                now.size(),
                before.sha256());
    }

    void ordered(String what, LiveState now) {
        LOG.info("Rules of {}: as ordered, book {} is {}", folder, now.inUse().sha256(), what);
    }

    /** An attempt that left the book in use. */
    void noted(Attempt attempt, RuleBook inUse) {
        switch (attempt.outcome()) {
            case REJECTED -> warn("the edit is refused; correct it", attempt, inUse);
            case UNREADABLE -> warn("the folder cannot be read; bring it back", attempt, inUse);
            case HELD ->
                LOG.info(
                        "Rules of {}: the good rules {} wait until book {} is unpinned",
                        folder,
                        attempt.sha256(),
                        inUse.sha256());
            case UNCHANGED -> LOG.info("Rules of {}: the folder holds the rules {} again", folder, attempt.sha256());
            case ADOPTED -> LOG.debug("Rules of {}: adopted {}", folder, attempt.sha256());
        }
    }

    private void warn(String what, Attempt attempt, RuleBook inUse) {
        LOG.warn("Rules of {}: {}. Going on with book {}.{}", folder, what, inUse.sha256(), listed(attempt.problems()));
    }

    private static String listed(List<Problem> problems) {
        String first = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "\n    " + problem)
                .collect(Collectors.joining());
        int more = problems.size() - MOST_PROBLEMS;
        return more > 0 ? first + "\n    and " + more + " more" : first;
    }

    void notices(List<Problem> notices) {
        if (notices.isEmpty()) {
            LOG.info("Rules of {}: what was noticed before is mended", folder);
        } else {
            LOG.warn("Rules of {}: this should be known, though the rules are used.{}", folder, listed(notices));
        }
    }

    void listenerFailed(Throwable e) {
        LOG.error("Rules of {}: a listener failed; nothing else is affected", folder, e);
    }

    void lookFailed(Throwable e) {
        LOG.error("Rules of {}: looking at the folder failed; going on with the rules in use", folder, e);
    }

    void interrupted() {
        LOG.warn("Rules of {}: their thread was interrupted by somebody else; they are followed all the same", folder);
    }
}
