package org.walkrx;

import java.util.List;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.syntax.Explainer;

/**
 * Why a rule spoke for a person, or why not.
 *
 * @param rule the rule
 * @param holds whether it spoke
 * @param conditions its conditions, each followed by its parts, and how they stand
 */
public record RuleExplanation(RuleInfo rule, boolean holds, List<Explainer.Line> conditions) {

    /** Copies the conditions. */
    public RuleExplanation {
        conditions = List.copyOf(conditions);
    }

    /**
     * Returns whether anything that the rule says reaches the person. What holds and is not told was silenced by a more urgent
     * referral, was not needed, or only defines something.
     *
     * @param assessment the assessment of the same person
     */
    public boolean isTold(Assessment assessment) {
        return assessment.advice().stream()
                .anyMatch(advice -> advice.rule().id().equals(rule.id()));
    }
}
