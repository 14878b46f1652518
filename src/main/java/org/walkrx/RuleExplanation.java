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
}
