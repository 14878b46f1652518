package org.walkrx.rules.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be answered: a finding, a component of a fact, or a condition that diagrams do not look
 * into, which is never asked.
 *
 * @param key name of the finding, key of the component in a patient file ({@code pain.now}), or the text of the condition
 * @param kind which of them
 * @param values the answers that rules can tell apart, not counting "not known", which comes first; a number stands for
 *     all numbers that no rule tells from it
 */
public record DiagramVariable(String key, VariableKind kind, List<Object> values) {

    /** Copies the values. */
    public DiagramVariable {
        values = List.copyOf(values);
    }

    /** What may be answered. */
    public enum VariableKind {
        /** A finding. */
        FINDING,
        /** A component of a fact that every person has. */
        COMPONENT,
        /** A condition that diagrams do not look into. */
        ATOM
    }

    /** Returns how many states there are: not known, and each value. */
    public int states() {
        return values.size() + 1;
    }

    /** Returns whether a person may be asked about it. */
    public boolean isAsked() {
        return kind != VariableKind.ATOM;
    }

    /**
     * Returns the value of a state, or {@code null} for "not known".
     *
     * @param state the state: 0 for "not known", else the place of the value, from 1
     */
    public @Nullable Object value(int state) {
        return state == 0 ? null : values.get(state - 1);
    }
}
