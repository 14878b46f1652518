package org.walkrx.text;

/**
 * Where editors mark what a message speaks of. Messages count characters, editors count the units of UTF-16.
 *
 * @param from offset in the line at which the mark begins, from 0
 * @param to offset in the line behind its end
 */
public record EditorPlace(int from, int to) {

    /**
     * Returns where to mark the word or text that begins at a column: at least one character, where there is one.
     *
     * @param line the line
     * @param column the column in characters, from 1; 0 where only the line is known
     */
    public static EditorPlace of(String line, int column) {
        int from = Math.min(line.length(), offset(line, column));
        return new EditorPlace(from, end(line, from));
    }

    private static int offset(String line, int column) {
        int characters = Math.max(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        return line.offsetByCodePoints(0, characters);
    }

    private static int end(String line, int start) {
        if (start >= line.length()) {
            return start;
        }
        int end = start + 1;
        if (line.charAt(start) == '"') {
            int close = line.indexOf('"', end);
            return close < 0 ? line.length() : close + 1;
        }
        while (end < line.length() && isPartOfWord(line.charAt(start)) && isPartOfWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }
}
