package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;

/** Cuts a rule file into words and signs; whatever it does not know is a problem. */
final class Lexer {

    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "=", "!", "(", ")", "{", "}", "[", "]", ",", ";", ":", ".",
            "@", "*", "+", "-", "/", "&", "|", "?", "%", "^", "~");

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Returns the tokens, ending with one of kind END_OF_FILE. */
    List<Token> tokens() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token(Token.Kind.END_OF_FILE, "", here(), here()));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            skipLine();
        } else if (text.startsWith("/*", at)) {
            skipBlockComment();
        } else if (c == '"') {
            readText();
        } else if (isWordStart(c)) {
            readWord();
        } else if (isDigit(c)) {
            readNumber();
        } else {
            readSign(c);
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipBlockComment() {
        Position start = here();
        at += 2;
        while (at < text.length() && !text.startsWith("*/", at)) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
        if (at >= text.length()) {
            problems.add(
                    MessageCode.COMMENT_NOT_CLOSED,
                    start,
                    "this comment begins with /* and never ends; put */ where it ends");
        } else {
            at += 2;
        }
    }

    private void readText() {
        Position start = here();
        int from = ++at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            if (text.charAt(at) == '\\') {
                problems.add(MessageCode.BACKSLASH, here(), "a text may not contain a backslash (\\); leave it out");
            }
            at++;
        }
        String content = text.substring(from, at).stripTrailing();
        if (at >= text.length() || text.charAt(at) == '\n') {
            problems.add(
                    MessageCode.TEXT_NOT_CLOSED,
                    start,
                    "this text has no closing quote (\") on its line; put one at its end, and keep a text on one line");
            tokens.add(new Token(Token.Kind.TEXT, content, start, here()));
        } else {
            String whole = text.substring(from, at);
            at++;
            tokens.add(new Token(Token.Kind.TEXT, whole, start, here()));
        }
    }

    private void readWord() {
        Position start = here();
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        Token.Kind kind = word.startsWith("$") ? Token.Kind.VARIABLE : Token.Kind.WORD;
        tokens.add(new Token(kind, word, start, here()));
    }

    private void readNumber() {
        Position start = here();
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at < text.length() && isWordPart(text.charAt(at))) {
            int end = at;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            problems.add(
                    MessageCode.NUMBER,
                    start,
                    "\"" + text.substring(from, end) + "\" is not a number; write it in digits, like 7 or 2.5");
            at = end;
            tokens.add(new Token(Token.Kind.NUMBER, "0", start, here()));
            return;
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(from, at), start, here()));
    }

    private void readSign(char c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                Position start = here();
                at += sign.length();
                tokens.add(new Token(Token.Kind.SIGN, sign, start, here()));
                return;
            }
        }
        problems.add(MessageCode.STRANGE_CHARACTER, here(), strange(c));
        at += Character.charCount(text.codePointAt(at));
    }

    private String strange(char c) {
        return switch (c) {
            case '\'' -> "texts stand in double quotes (\"), not in single ones (')";
            case '#' -> "a comment begins with // and not with #";
            case '\\' -> "a backslash (\\) has no place in a rule; leave it out";
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' ->
                "this is a curly quote, as word processors put in; type a straight one (\")";
            case '\u2018', '\u2019' ->
                "this is a curly quote, as word processors put in; texts stand in straight double quotes (\")";
            case '\u2013', '\u2014', '\u2212' ->
                "this is a long dash, as word processors put in; type a plain minus (-) or leave it out";
            case '\u00a0', '\u2007', '\u202f' ->
                "this is a special blank, as word processors put in; type an ordinary one";
            case '\u2264' -> "write <= for \"at most\"";
            case '\u2265' -> "write >= for \"at least\"";
            case '\u2260' -> "write != for \"not equal\"";
            default ->
                String.format(
                        "the character %s (U+%04X) has no place in a rule outside a text; delete it and type the word again",
                        Character.isISOControl(c)
                                ? "here"
                                : "\"" + new String(Character.toChars(text.codePointAt(at))) + "\"",
                        text.codePointAt(at));
        };
    }

    private Position here() {
        return new Position(line, at - lineStart + 1);
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
