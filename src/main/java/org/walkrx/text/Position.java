package org.walkrx.text;

/** A place in a text; both numbers count from 1, and a column is one character however it is encoded. */
record Position(int line, int column) {

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
}
