package org.walkrx.rules.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.Position;

/** What a component is compared with, or a statement is given. */
public sealed interface Value {

    /** Returns the value as it is written in a rule. */
    String written();

    /** Returns where it is written. */
    Position position();

    /**
     * Returns what it stands for: a text, a number, a truth, or the name of a word; {@code null} for a name that nothing
     * known was given to.
     *
     * @param bound the values of the names that patterns have bound
     */
    @Nullable
    Object meaning(Map<String, Object> bound);

    /**
     * A text in double quotes.
     *
     * @param text the text without its quotes, every phrase filled in
     * @param asWritten the same as the file has it, with the names of phrases in braces
     * @param position where it begins
     */
    record Text(String text, String asWritten, Position position) implements Value {

        /**
         * Takes a text that names no phrase, or whose phrases are not filled in yet.
         *
         * @param text the text without its quotes
         * @param position where it begins
         */
        public Text(String text, Position position) {
            this(text, text, position);
        }

        Text saying(String full) {
            return new Text(full, asWritten, position);
        }

        @Override
        public String written() {
            return '"' + asWritten + '"';
        }

        @Override
        public Object meaning(Map<String, Object> bound) {
            return text;
        }
    }

    /**
     * A number.
     *
     * @param written the number as written
     * @param number the number; kept because every person is held against it
     * @param position where it begins
     */
    record NumberLiteral(String written, double number, Position position) implements Value {

        /**
         * Reads a number.
         *
         * @param written the number as written
         * @param position where it begins
         */
        public NumberLiteral(String written, Position position) {
            this(written, Double.parseDouble(written), position);
        }

        @Override
        public Object meaning(Map<String, Object> bound) {
            return number;
        }

        /** Returns whether it is written without a fraction. */
        public boolean isWhole() {
            return written.indexOf('.') < 0;
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which
     * @param position where it begins
     */
    record BooleanLiteral(boolean value, Position position) implements Value {
        @Override
        public String written() {
            return Boolean.toString(value);
        }

        @Override
        public Object meaning(Map<String, Object> bound) {
            return value;
        }
    }

    /**
     * One of a list of words, such as {@code Trend.WORSE}.
     *
     * @param type name of the list
     * @param name name of the word
     * @param position where it begins
     */
    record Constant(String type, String name, Position position) implements Value {
        @Override
        public String written() {
            return type + "." + name;
        }

        @Override
        public Object meaning(Map<String, Object> bound) {
            return name;
        }
    }

    /**
     * A name that a pattern of the same rule has bound, such as {@code $minutes}.
     *
     * @param name with its dollar sign
     * @param position where it begins
     */
    record Variable(String name, Position position) implements Value {
        @Override
        public String written() {
            return name;
        }

        @Override
        public @Nullable Object meaning(Map<String, Object> bound) {
            return bound.get(name);
        }
    }
}
