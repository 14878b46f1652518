package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.text.Invisible;
import org.walkrx.text.Position;

/** Cuts a rule file into words and signs; whatever it does not know is a problem. */
final class Lexer {

    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "=", "!", "(", ")", "{", "}", "[", "]", ",", ";", ":", ".",
            "@", "*", "+", "-", "/", "&", "|", "?", "%", "^", "~");

    private final String text;
    private final RuleProblems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    /** A text of this line whose closing quote stands directly before a letter, and so is probably an opening one. */
    private int suspiciousText = -1;

    private int backslashLine;

    Lexer(String text, RuleProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Returns the tokens, ending with one of kind END_OF_FILE. */
    List<Token> tokens() {
        while (at < text.length()) {
            next();
        }
        checkLineLength();
        tokens.add(new Token(Token.TokenKind.END_OF_FILE, "", here(), here()));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            endLine();
        } else if (c == ' ' || c == '\t' || isCarriageReturnOfLineEnd(at)) {
            at++;
        } else if (text.startsWith("//", at)) {
            skipLine();
        } else if (text.startsWith("/*", at)) {
            skipBlockComment();
        } else if (c == '"') {
            readText();
        } else if (isWordStart(text.codePointAt(at))) {
            readWord();
        } else if (isDigit(c)) {
            readNumber();
        } else {
            readSign(c);
        }
    }

    private boolean isCarriageReturnOfLineEnd(int offset) {
        return text.charAt(offset) == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
    }

    private void endLine() {
        checkLineLength();
        at++;
        line++;
        lineStart = at;
        suspiciousText = -1;
    }

    private void checkLineLength() {
        if (at - lineStart > Limits.LONGEST_LINE) {
            problems.addUnreadable(
                    MessageCode.LIMIT,
                    new Position(line, 1),
                    "this line has more than " + Limits.LONGEST_LINE + " characters; divide it");
        }
    }

    // Remarks

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            checkRemark();
            at++;
        }
    }

    private void skipBlockComment() {
        Position start = here();
        at += 2;
        while (at < text.length() && !text.startsWith("*/", at)) {
            if (text.charAt(at) == '\n') {
                endLine();
            } else {
                checkRemark();
                at++;
            }
        }
        if (at >= text.length()) {
            problems.addUnreadable(
                    MessageCode.COMMENT_NOT_CLOSED,
                    start,
                    "this remark begins with /* and never ends; put */ where it ends");
        } else {
            at += 2;
        }
    }

    /** A backslash can hide code within a remark (as the code of a line's end), so there is none anywhere. */
    private void checkRemark() {
        char c = text.charAt(at);
        if (c == '\\') {
            backslash();
        } else if (c != '\t' && !isCarriageReturnOfLineEnd(at) && !Character.isLowSurrogate(c)) {
            checkVisible(text.codePointAt(at), at);
        }
    }

    private void backslash() {
        if (backslashLine == line) {
            return;
        }
        backslashLine = line;
        problems.addUnreadable(
                MessageCode.BACKSLASH,
                here(),
                "a backslash (\\) has no place in a rule file, not even in a text or a remark; leave it out");
    }

    private boolean checkVisible(int character, int offset) {
        if (!Invisible.at(text, offset)) {
            return true;
        }
        problems.addUnreadable(
                MessageCode.INVISIBLE_CHARACTER,
                position(offset),
                "here is an invisible character (" + LookAlike.number(character)
                        + "); delete it, and type again what stands on both sides of it");
        return false;
    }

    // Texts

    private void readText() {
        int close = endOfText(at + 1, "\"");
        if (close >= 0) {
            addText(close);
            boolean meetsLetter = at < text.length() && isWordStart(text.codePointAt(at));
            if (meetsLetter && suspiciousText < 0) {
                suspiciousText = tokens.size() - 1;
            }
            return;
        }
        int curly = endOfText(at + 1, "\u201d\u201c");
        if (curly >= 0) {
            curly(curly);
            addText(curly);
        } else {
            notClosed();
        }
    }

    /** Returns where one of these quotes stands in the rest of the line, or -1. */
    private int endOfText(int from, String quotes) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (quotes.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void addText(int close) {
        Position start = here();
        String content = text.substring(at + 1, close);
        checkContent(content, at + 1);
        at = close + 1;
        tokens.add(new Token(Token.TokenKind.TEXT, content, start, here()));
    }

    private void checkContent(String content, int offset) {
        if (content.length() > Limits.LONGEST_TEXT) {
            problems.add(
                    MessageCode.LIMIT,
                    here(),
                    "this text has more than " + Limits.LONGEST_TEXT + " characters; divide it or say less");
        }
        int i = 0;
        while (i < content.length()) {
            int character = content.codePointAt(i);
            if (character == '\\') {
                at(offset + i, this::backslash);
                return;
            }
            if (character == '\t' || !checkVisible(character, offset + i)) {
                if (character == '\t') {
                    problems.add(
                            MessageCode.INVISIBLE_CHARACTER,
                            position(offset + i),
                            "here is a tab within a text; put a blank in its place");
                }
                return;
            }
            i += Character.charCount(character);
        }
        LookAlike.mixedIn(content).ifPresent(mixed -> lookAlike(content.codePointAt(mixed), position(offset + mixed)));
    }

    private void at(int offset, Runnable action) {
        int before = at;
        at = offset;
        action.run();
        at = before;
    }

    private void lookAlike(int letter, Position where) {
        String shown = Character.toString(letter);
        String plain = LookAlike.plain(shown);
        problems.addUnreadable(
                MessageCode.LOOK_ALIKE,
                where,
                "the letter \"" + shown + "\" (" + LookAlike.number(letter) + ") belongs to another alphabet"
                        + (plain.equals(shown) ? "" : " and only looks like \"" + plain + "\"")
                        + "; delete the word and type it again");
    }

    private void notClosed() {
        Position start = here();
        int end = endOfLine(at);
        boolean closesNothing = at > lineStart && !tokens.isEmpty() && endsWordHere();
        if (closesNothing) {
            problems.addQuote(
                    start,
                    "this quote (\") closes a text that nothing opens; put one before the text's first word too");
            at++;
        } else if (suspiciousText >= 0) {
            problems.addQuote(
                    tokens.get(suspiciousText).position(),
                    "this text has no closing quote (\"); put one at its end, and keep a text on one line");
            addBroken(end);
        } else if (quotes(end + 1, endOfLine(end + 1)) % 2 == 1) {
            problems.addQuote(start, "this text runs on in the next line; a text stands on one line, so join the two");
            skipToQuoteOfNextLine(end);
        } else {
            problems.addQuote(
                    start, "this text has no closing quote (\"); put one at its end, and keep a text on one line");
            addBroken(end);
        }
    }

    private boolean endsWordHere() {
        char before = text.charAt(at - 1);
        boolean afterLetter = Character.isLetterOrDigit(before) || before == '.' || before == '?';
        boolean beforeLetter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return afterLetter && !beforeLetter;
    }

    private void addBroken(int end) {
        Position start = here();
        String content = text.substring(Math.min(at + 1, end), end);
        at = end;
        tokens.add(new Token(Token.TokenKind.TEXT, content, start, here()));
    }

    private void skipToQuoteOfNextLine(int end) {
        Position start = here();
        String content = text.substring(at + 1, end);
        tokens.add(new Token(Token.TokenKind.TEXT, content, start, start));
        at = end;
        endLine();
        at = text.indexOf('"', at) + 1;
    }

    private int endOfLine(int from) {
        int end = from >= text.length() ? -1 : text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int quotes(int from, int to) {
        return from >= to
                ? 0
                : (int) text.substring(from, to).chars().filter(c -> c == '"').count();
    }

    // Words and numbers

    private void readWord() {
        Position start = here();
        int from = at;
        while (at < text.length() && isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String word = text.substring(from, at);
        String plain = LookAlike.isPlain(word) ? word : inPlainLetters(word, start);
        Token.TokenKind kind = plain.startsWith("$") ? Token.TokenKind.VARIABLE : Token.TokenKind.WORD;
        tokens.add(new Token(kind, plain, start, here()));
    }

    private String inPlainLetters(String word, Position start) {
        int strange = word.codePoints().filter(c -> c > 127).findFirst().orElseThrow();
        String plain = LookAlike.plain(word);
        if (word.codePoints().allMatch(Character::isDigit)) {
            problems.addUnreadable(
                    MessageCode.LOOK_ALIKE,
                    start,
                    "these digits come from another keyboard; type ordinary ones"
                            + (LookAlike.isPlain(plain) ? ": " + plain : ""));
            return plain;
        }
        problems.addUnreadable(
                MessageCode.LOOK_ALIKE,
                start,
                "the letter \"" + Character.toString(strange) + "\" (" + LookAlike.number(strange)
                        + ") in this word is not one of the plain letters a to z; type the word again"
                        + (LookAlike.isPlain(plain) ? ": " + plain : ""));
        return plain;
    }

    private void readNumber() {
        Position start = here();
        int from = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        while (at < text.length() && isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String written = text.substring(from, at);
        boolean plain = written.matches("(0|[1-9][0-9]*)(\\.[0-9]+)?") && written.length() <= Limits.LONGEST_NUMBER;
        if (!plain && !isPartOfSomethingElse(from)) {
            problems.addUnreadable(
                    MessageCode.NUMBER,
                    start,
                    "\"" + (written.length() > 20 ? written.substring(0, 20) + "..." : written)
                            + "\" is not a number as it is written here; use few and plain digits, like 7 or 2.5");
        }
        tokens.add(new Token(Token.TokenKind.NUMBER, plain ? written : "0", start, here()));
    }

    /** As in RF-01 and 2026-09-01 without their quotes, which no rule can contain. */
    private boolean isPartOfSomethingElse(int from) {
        return from > 1 && text.charAt(from - 1) == '-' && isWordPart(text.charAt(from - 2));
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    // Signs

    private void readSign(char c) {
        if (isQuoteOfAnotherKind(c)) {
            readOtherQuote(c);
            return;
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                Position start = here();
                at += sign.length();
                tokens.add(new Token(Token.TokenKind.SIGN, sign, start, here()));
                return;
            }
        }
        strange(text.codePointAt(at));
        at += Character.charCount(text.codePointAt(at));
    }

    private static boolean isQuoteOfAnotherKind(char c) {
        return "'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb".indexOf(c) >= 0;
    }

    /** Reads a text in wrong quotes as the text that is meant, so that nothing else is said about it. */
    private void readOtherQuote(char c) {
        boolean single = c == '\'';
        if (single) {
            problems.addUnreadable(
                    MessageCode.SINGLE_QUOTE, here(), "texts stand in double quotes (\"), not in single ones (')");
        } else {
            curly(at);
        }
        int close = endOfText(at + 1, single ? "'" : "\u2019\u201d\u201c\u00bb\u00ab\"");
        if (close >= 0) {
            addText(close);
        } else {
            at++;
        }
    }

    private void curly(int offset) {
        problems.addUnreadable(
                MessageCode.CURLY_QUOTE,
                position(offset),
                "this is a curly quote, as word processors put in; type a straight one (\"), here and at the other end");
    }

    private void strange(int c) {
        switch (c) {
            case '\\' -> backslash();
            case '#' -> unreadable(MessageCode.STRANGE_CHARACTER, "a remark begins with // and not with #");
            case 0x2013, 0x2014, 0x2212, 0x2010, 0x2011 ->
                unreadable(
                        MessageCode.WORD_PROCESSOR_SIGN,
                        "this is a long dash, as word processors put in; type a plain minus (-) or leave it out");
            case 0xa0, 0x2007, 0x2009, 0x202f, 0x3000 ->
                unreadable(
                        MessageCode.WORD_PROCESSOR_SIGN,
                        "this is a special blank, as word processors put in; type an ordinary one");
            case 0x2264 -> unreadable(MessageCode.WORD_PROCESSOR_SIGN, "write <= for \"at most\"");
            case 0x2265 -> unreadable(MessageCode.WORD_PROCESSOR_SIGN, "write >= for \"at least\"");
            case 0x2260 -> unreadable(MessageCode.WORD_PROCESSOR_SIGN, "write != for \"not equal\"");
            default -> {
                if (checkVisible(c, at)) {
                    unreadable(
                            MessageCode.STRANGE_CHARACTER,
                            "the sign \"" + Character.toString(c) + "\" (" + LookAlike.number(c)
                                    + ") has no place in a rule outside a text; delete it");
                }
            }
        }
    }

    private void unreadable(MessageCode code, String message) {
        problems.addUnreadable(code, here(), message);
    }

    // Places

    private Position here() {
        return position(at);
    }

    private Position position(int offset) {
        return new Position(line, text.codePointCount(lineStart, offset) + 1);
    }

    private static boolean isWordStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || isForeignLetter(c);
    }

    private static boolean isWordPart(int c) {
        return isWordStart(c) || (c >= '0' && c <= '9');
    }

    private static boolean isForeignLetter(int c) {
        return c > 127 && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
