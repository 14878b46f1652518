package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Position;

/** The words and signs of one file, read one after the other, and the messages for what is missing or too much. */
final class Tokens {

    private static final int SHORT_WORD = 4;
    private static final Set<String> IN_SMALL_LETTERS = Set.of("rule", "when", "then", "end");

    private final List<Token> tokens;
    private final RuleProblems problems;
    private int at;
    private boolean capitalsSaid;

    Tokens(List<Token> tokens, RuleProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Capitals are said once a rule. */
    void beginRule() {
        capitalsSaid = false;
    }

    Token current() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.max(0, Math.min(at + ahead, tokens.size() - 1)));
    }

    Token previous() {
        return tokens.get(Math.max(0, Math.min(at, tokens.size() - 1) - 1));
    }

    boolean atEnd() {
        return current().kind() == Token.TokenKind.END_OF_FILE;
    }

    /** Returns whether the current token is the first of its line. */
    boolean startsLine() {
        return at == 0 || previous().position().line() < current().position().line();
    }

    Token next() {
        Token token = current();
        at++;
        return token;
    }

    /** Goes past the rest of the line on which the last token stands. */
    void skipLine() {
        int line = previous().position().line();
        while (!atEnd() && current().position().line() <= line) {
            at++;
        }
    }

    boolean is(String word) {
        return current().is(word);
    }

    boolean isAny(Set<String> words) {
        return (current().kind() == Token.TokenKind.WORD || current().kind() == Token.TokenKind.SIGN)
                && words.contains(current().text());
    }

    boolean isKind(Token.TokenKind kind) {
        return current().kind() == kind;
    }

    boolean accept(String word) {
        if (is(word)) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads a word of the language, even if it is misspelt. */
    void expectKeyword(String keyword) throws SyntaxError {
        if (!accept(keyword) && !acceptMisspelt(Set.of(keyword)).isPresent()) {
            throw fail(
                    MessageCode.UNEXPECTED,
                    "here the word " + keyword + " is expected, but there is "
                            + current().described());
        }
    }

    /** Reads a word that is nearly one of these and says so, or reads nothing. */
    Optional<String> acceptMisspelt(Set<String> keywords) {
        Optional<String> nearest = nearest(keywords);
        nearest.ifPresent(keyword -> {
            boolean isInCapitals =
                    IN_SMALL_LETTERS.contains(keyword) && current().text().equalsIgnoreCase(keyword);
            if (!isInCapitals || !capitalsSaid) {
                note(
                        MessageCode.MISSPELT_KEYWORD,
                        current().position(),
                        "unknown word \"" + current().text() + "\"; did you mean \"" + keyword + "\"?"
                                + (isInCapitals ? " (rule, when, then and end are written in small letters)" : ""));
            }
            capitalsSaid |= isInCapitals;
            at++;
        });
        return nearest;
    }

    /** Returns the nearest of some words to the current one. */
    Optional<String> nearest(Set<String> keywords) {
        String word = current().text();
        if (!isKind(Token.TokenKind.WORD) || word.isEmpty()) {
            return Optional.empty();
        }
        return NearestWord.among(keywords)
                .to(word)
                .or(() -> keywords.stream()
                        .filter(keyword -> keyword.length() > SHORT_WORD && NearestWord.isSlip(word, keyword))
                        .findFirst());
    }

    void expectOpening() throws SyntaxError {
        if (!accept("(")) {
            throw failAfterPrevious(
                    MessageCode.MISSING_BRACKET,
                    "here an opening bracket is missing, before " + current().described());
        }
    }

    void expectClosing() throws SyntaxError {
        if (!accept(")")) {
            throw failAfterPrevious(
                    MessageCode.MISSING_BRACKET,
                    "here a closing bracket is missing, before " + current().described());
        }
    }

    /** Reads a small sign; goes on as if it were there if it is missing. */
    void expectSign(String sign, String name) throws SyntaxError {
        if (!accept(sign)) {
            throw failAfterPrevious(
                    MessageCode.MISSING_SIGN,
                    "here " + name + " (" + sign + ") is missing, before "
                            + current().described());
        }
    }

    /** Reads a semicolon; goes on as if it were there if it is missing. */
    void semicolon(String after) {
        if (!accept(";")) {
            noteAfterPrevious(MessageCode.MISSING_SEMICOLON, "here a semicolon (;) is missing, at the end of " + after);
        }
    }

    Token expect(Token.TokenKind kind, String what) throws SyntaxError {
        if (!isKind(kind)) {
            throw fail(
                    MessageCode.UNEXPECTED,
                    "here " + what + " is expected, but there is " + current().described());
        }
        return next();
    }

    /** Returns what was read from some token on, with blanks between. */
    String textSince(Token start) {
        int from = at;
        while (from > 0 && !tokens.get(Math.min(from, tokens.size() - 1)).equals(start)) {
            from--;
        }
        return tokens.subList(from, Math.min(at, tokens.size())).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    SyntaxError fail(MessageCode code, String message) {
        note(code, current().position(), message);
        return new SyntaxError();
    }

    SyntaxError failAt(MessageCode code, Position position, String message) {
        note(code, position, message);
        return new SyntaxError();
    }

    SyntaxError failAfterPrevious(MessageCode code, String message) {
        noteAfterPrevious(code, message);
        return new SyntaxError();
    }

    void noteAfterPrevious(MessageCode code, String message) {
        note(code, at == 0 ? current().position() : previous().end(), message);
    }

    /** Notes a problem, unless a sign nearby could not be read: then that is the mistake. */
    void note(MessageCode code, Position position, String message) {
        if (!problems.isUnreadable(
                previous().position().line(), current().position().line())) {
            problems.add(code, position, message);
        }
    }
}
