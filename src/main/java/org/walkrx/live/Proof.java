package org.walkrx.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.FolderList;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.MessageCode;

/**
 * Whether rules may be used: checked, and run on their own cases.
 *
 * @param book the book; {@code null} if there are problems
 * @param problems why they may not be used
 */
record Proof(@Nullable RuleBook book, List<Problem> problems) {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    /**
     * Proves what a folder holds.
     *
     * @param lastGood the book to compare with; {@code null} for the first one
     * @param cases runs the cases of a book, and returns what came out differently
     * @throws InterruptedException if the thread was interrupted; nothing is proved
     */
    static Proof of(
            FolderReading reading,
            @Nullable RuleBook lastGood,
            LiveOptions options,
            Function<RuleBook, List<Problem>> cases)
            throws InterruptedException {
        RuleSources sources = reading.sources();
        if (sources == null) {
            return new Proof(null, reading.problems());
        }
        try {
            return proved(RuleBook.of(sources, Instant.now()), lastGood, options, cases);
        } catch (InvalidRulesException e) {
            return new Proof(null, e.problems());
        } catch (BadInputException e) {
            return new Proof(null, e.problems());
        } catch (RuntimeException | Error e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (lastGood == null) {
                throw e;
            }
            // Whatever happens to the application meanwhile, the rules in use go on.
            LOG.error("Rules of {} could not be loaded for a reason unknown to walkrx", sources.origin(), e);
            return new Proof(null, List.of(unexpected(sources, e)));
        }
    }

    private static Proof proved(
            RuleBook book, @Nullable RuleBook lastGood, LiveOptions options, Function<RuleBook, List<Problem>> cases) {
        List<Problem> lost = lastGood == null || options.fewerRedFlags() ? List.of() : lost(lastGood, book);
        if (!lost.isEmpty()) {
            return new Proof(null, lost);
        }
        List<Problem> failures = options.casesMustPass() ? cases.apply(book) : List.of();
        return failures.isEmpty() ? new Proof(book, List.of()) : new Proof(null, failures);
    }

    /** Returns what a book lacks that the last good one had to keep people safe. */
    static List<Problem> lost(RuleBook lastGood, RuleBook book) {
        List<Problem> lost = new ArrayList<>();
        if (lastGood.sources().file(FolderList.NAME).isPresent()
                && book.sources().file(FolderList.NAME).isEmpty()) {
            lost.add(new Problem(
                    book.sources().place(FolderList.NAME),
                    0,
                    0,
                    MessageCode.MISSING_FILE.code(),
                    "the list of what belongs to this folder is gone; put it back"));
        }
        lost.addAll(book.redFlags().lostAgainst(lastGood.redFlags(), book.origin()));
        return lost;
    }

    static Problem unexpected(RuleSources sources, Throwable e) {
        String why = e instanceof OutOfMemoryError
                ? "memory was too little to try them (" + e.getMessage() + "); give the application more"
                : e + "; the log of the program has more";
        return new Problem(
                sources.origin(),
                0,
                0,
                "nothing is said about these rules, for they could not be tried: " + why
                        + ", then save one of the files again");
    }
}
