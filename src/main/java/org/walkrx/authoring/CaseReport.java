package org.walkrx.authoring;

import java.util.List;
import java.util.stream.Stream;
import org.walkrx.problems.Problem;

/**
 * What came of running the worked cases of a rules folder.
 *
 * @param rules number of rules
 * @param cases number of cases
 * @param failures how cases came out differently than expected; one problem a case
 * @param withoutFiringCase ids of rules that no case lists under {@code fires}
 * @param withoutNearMiss ids of rules that no case lists under {@code doesNotFire}
 * @param openThresholds numbers of rules that no case meets on both sides, in words
 * @param withoutNotSure findings whose answer "not sure" counts as yes, without a case that would come out differently if
 *     it did not
 * @param unusedRows rows of the evidence table that neither a rule cites nor a reason excuses
 */
public record CaseReport(
        int rules,
        int cases,
        List<Problem> failures,
        List<String> withoutFiringCase,
        List<String> withoutNearMiss,
        List<String> openThresholds,
        List<String> withoutNotSure,
        List<String> unusedRows) {

    /** Copies the lists. */
    public CaseReport {
        failures = List.copyOf(failures);
        withoutFiringCase = List.copyOf(withoutFiringCase);
        withoutNearMiss = List.copyOf(withoutNearMiss);
        openThresholds = List.copyOf(openThresholds);
        withoutNotSure = List.copyOf(withoutNotSure);
        unusedRows = List.copyOf(unusedRows);
    }

    /** Returns whether every case came out as expected. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** Returns whether, besides, nothing is left without a case or a reason. */
    public boolean isThorough() {
        return passed()
                && Stream.of(withoutFiringCase, withoutNearMiss, openThresholds, withoutNotSure, unusedRows)
                        .allMatch(List::isEmpty);
    }
}
