package org.walkrx.authoring;

import java.util.List;
import org.walkrx.problems.Problem;

/**
 * What came of deciding anew what had been decided before.
 *
 * @param records number of records
 * @param replayed how many of them were decided anew
 * @param withoutFacts how many hold no facts, and so could not be
 * @param byOtherBooks how many of those replayed were made by other rules than these
 * @param differences how decisions came out differently; one problem a record
 * @param unreadable what could not be read
 */
public record ReplayReport(
        int records,
        int replayed,
        int withoutFacts,
        int byOtherBooks,
        List<Problem> differences,
        List<Problem> unreadable) {

    /** Copies the lists. */
    public ReplayReport {
        differences = List.copyOf(differences);
        unreadable = List.copyOf(unreadable);
    }

    /** Returns whether every record could be read, and whatever could be decided anew came out the same. */
    public boolean isSame() {
        return differences.isEmpty() && unreadable.isEmpty();
    }
}
