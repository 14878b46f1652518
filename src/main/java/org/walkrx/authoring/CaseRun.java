package org.walkrx.authoring;

import java.util.List;
import java.util.Set;
import org.walkrx.Assessment;
import org.walkrx.cases.WorkedCase;
import org.walkrx.rules.syntax.Facts;

/**
 * A worked case that was run.
 *
 * @param workedCase the case
 * @param facts the facts of its person
 * @param assessment what came out
 * @param fired ids of the rules that held
 * @param failures how that differs from what is expected; empty if it does not
 */
record CaseRun(WorkedCase workedCase, Facts facts, Assessment assessment, Set<String> fired, List<String> failures) {

    boolean fires(String ruleId) {
        return fired.contains(ruleId);
    }
}
