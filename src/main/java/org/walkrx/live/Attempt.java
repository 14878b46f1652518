package org.walkrx.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.walkrx.problems.Problem;

/**
 * What came of the folder's last change.
 *
 * @param at when it was noticed
 * @param outcome what came of it
 * @param sha256 the identity of the rules in the folder; empty if they could not be read
 * @param problems why they were not adopted; empty if they were
 * @param took how long it took from noticing the change to knowing the outcome
 */
public record Attempt(Instant at, Outcome outcome, String sha256, List<Problem> problems, Duration took) {

    /** Copies the problems. */
    public Attempt {
        problems = List.copyOf(problems);
    }

    /** What may come of a change. */
    public enum Outcome {
        /** The rules were found good and came into use. */
        ADOPTED,
        /** The folder holds the rules again that it held before. */
        UNCHANGED,
        /** The rules were found good and wait, since a book is pinned. */
        HELD,
        /** Something is wrong with the rules, or a case came out differently. */
        REJECTED,
        /** The folder, or a file in it, could not be read. */
        UNREADABLE
    }
}
