package org.walkrx.rules.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be answered: a finding, a component of a fact, or a condition on the walk log, which is never
 * asked.
 *
 * @param key name of the finding, key of the component in a patient file ({@code pain.now}), or the text of the condition
 * @param kind which of them
 * @param values the answers that rules can tell apart, not counting "not known", which comes first; a number stands for
 *     all numbers that no rule tells from it
 */
record Variable(String key, Kind kind, List<Object> values) {

    Variable {
        values = List.copyOf(values);
    }

    enum Kind {
        FINDING,
        COMPONENT,
        LOG
    }

    /** Returns how many states there are: not known, and each value. */
    int states() {
        return values.size() + 1;
    }

    /** Returns the value of a state, or {@code null} for "not known". */
    @Nullable
    Object value(int state) {
        return state == 0 ? null : values.get(state - 1);
    }
}
