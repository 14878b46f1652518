package org.walkrx.rules.syntax;

/**
 * A place in a rule file.
 *
 * @param line 1 for the first line
 * @param column 1 for the first character of the line
 */
public record Position(int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
