package org.walkrx;

import java.util.List;
import org.walkrx.rules.RuleInfo;

/**
 * Why a rule spoke for a person, or why not.
 *
 * @param rule the rule
 * @param holds whether it spoke
 * @param conditions its conditions, each followed by its parts, and how they stand
 */
public record RuleExplanation(RuleInfo rule, boolean holds, List<Line> conditions) {

    /** Copies the conditions. */
    public RuleExplanation {
        conditions = List.copyOf(conditions);
    }

    /** How a condition stands; of several that must hold together, the last in this order counts. */
    public enum Status {
        /** It held. */
        HELD,
        /** It did not hold, because something is not known. */
        NOT_KNOWN,
        /** It did not hold. */
        DID_NOT_HOLD
    }

    /**
     * One condition of a rule.
     *
     * @param condition the condition in words
     * @param status how it stands
     * @param depth 0 for a condition of the rule itself, 1 for a part of that, and so on
     */
    public record Line(String condition, Status status, int depth) {}
}
