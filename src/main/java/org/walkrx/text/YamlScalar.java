package org.walkrx.text;

/**
 * A single value: a text, a number, a yes or no, or nothing.
 *
 * @param text the value as it is written, without its quotes
 * @param kind what it was taken for
 * @param line the line where the value begins, from 1
 * @param column the column where the value begins, from 1
 */
public record YamlScalar(String text, ScalarKind kind, int line, int column) implements YamlNode {

    /** What a value was taken for. */
    public enum ScalarKind {
        /** A text; whatever is in quotes is one. */
        TEXT,
        /** A number. */
        NUMBER,
        /** One of true, false, yes, no, on and off. */
        YES_OR_NO,
        /** No value: nothing at all, {@code ~} or {@code null}. */
        EMPTY
    }

    /** Returns whether there is no value. */
    public boolean isEmpty() {
        return kind == ScalarKind.EMPTY;
    }
}
