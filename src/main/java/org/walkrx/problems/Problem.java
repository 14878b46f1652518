package org.walkrx.problems;

import java.util.Comparator;

/**
 * One mistake in a file: where it is, what is wrong and what to do about it.
 *
 * @param file the file, as the reader was told its name
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1; 0 for the file as a whole
 * @param code the kind of mistake, for instance {@code W403}; empty where kinds have no codes
 * @param message what is wrong and what to do, in plain words
 */
public record Problem(String file, int line, int column, String code, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    /**
     * Creates a problem whose kind has no code.
     *
     * @param file the file
     * @param line the line, from 1; 0 for the file as a whole
     * @param column the column, from 1; 0 for the file as a whole
     * @param message what is wrong and what to do
     */
    public Problem(String file, int line, int column, String message) {
        this(file, line, column, "", message);
    }

    /** Orders by file, line, column and then message. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /**
     * Returns {@code file:line:column: message}, or {@code file: message} for the file as a whole; in one line, whatever the
     * name of the file or the text that the message quotes.
     */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return Visible.of(place + ": " + message);
    }
}
