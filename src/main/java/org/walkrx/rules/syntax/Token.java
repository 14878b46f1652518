package org.walkrx.rules.syntax;

import org.walkrx.text.Position;

/**
 * One word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; for a text without its quotes
 * @param position where it begins
 * @param end one past its last character, in the same line
 */
record Token(TokenKind kind, String text, Position position, Position end) {

    enum TokenKind {
        WORD,
        VARIABLE,
        TEXT,
        NUMBER,
        SIGN,
        END_OF_FILE
    }

    boolean is(String word) {
        return (kind == TokenKind.WORD || kind == TokenKind.SIGN) && text.equals(word);
    }

    /** Returns the token in words, for messages. */
    String described() {
        return switch (kind) {
            case END_OF_FILE -> "the end of the file";
            case TEXT -> "the text \"" + (text.length() > 30 ? text.substring(0, 27) + "..." : text) + "\"";
            default -> "\"" + text + "\"";
        };
    }
}
