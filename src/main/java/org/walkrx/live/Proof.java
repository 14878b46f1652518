package org.walkrx.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.authoring.CaseRunner;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.BadInputException;
import org.walkrx.text.Problem;

/**
 * Whether rules may be used: checked, compiled, and run on their own cases.
 *
 * @param book the book; {@code null} if there are problems
 * @param problems why they may not be used
 */
record Proof(@Nullable RuleBook book, List<Problem> problems) {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    static Proof of(FolderReading reading, boolean casesMustPass) {
        RuleSources sources = reading.sources();
        if (sources == null) {
            return new Proof(null, reading.problems());
        }
        try {
            return proved(RuleBook.of(sources, Instant.now()), casesMustPass);
        } catch (InvalidRulesException e) {
            return new Proof(null, e.problems());
        } catch (BadInputException e) {
            return new Proof(null, e.problems());
        } catch (RuntimeException | Error e) {
            // Whatever rules do to the engine, the rules in use go on.
            LOG.error("Rules of {} could not be loaded for a reason unknown to walkrx", sources.origin(), e);
            return new Proof(null, List.of(unexpected(sources, e)));
        }
    }

    private static Proof proved(RuleBook book, boolean casesMustPass) {
        List<Problem> failures = casesMustPass ? new CaseRunner(book).failures() : List.of();
        return failures.isEmpty() ? new Proof(book, List.of()) : new Proof(null, failures);
    }

    private static Problem unexpected(RuleSources sources, Throwable e) {
        return new Problem(
                sources.origin(), 0, 0, "the rules could not be loaded (" + e + "); the log of the program has more");
    }
}
