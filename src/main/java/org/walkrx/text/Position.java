package org.walkrx.text;

/**
 * A place in a text; a column is one character however it is encoded.
 *
 * @param line 1 for the first line
 * @param column 1 for the first character of the line
 */
public record Position(int line, int column) implements Comparable<Position> {

    static Position at(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (endsLine(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, offset) + 1);
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
