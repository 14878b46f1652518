package org.walkrx.rules.syntax;

import java.util.Optional;
import java.util.Set;

/** Reads what stands between a rule's name and {@code when}. */
final class AnnotationReader {

    private static final Set<String> END = Set.of("when", "then", "end", "rule", "exists", "not", "accumulate", "(");

    private final Tokens tokens;

    AnnotationReader(Tokens tokens) {
        this.tokens = tokens;
    }

    void readInto(ReadRule rule) {
        while (!ends()) {
            Token start = tokens.current();
            try {
                if (tokens.is("@")) {
                    rule.add(annotation());
                } else if (lacksSign()) {
                    tokens.note(
                            MessageCode.MISSING_SIGN,
                            tokens.current().position(),
                            "here the sign @ is missing, before "
                                    + tokens.current().text());
                    rule.add(body(tokens.current()));
                } else {
                    throw refused();
                }
            } catch (SyntaxError e) {
                rule.annotationsUnread();
                if (tokens.current().equals(start)) {
                    tokens.next();
                }
                tokens.skipLine();
            }
        }
    }

    private boolean ends() {
        Token token = tokens.current();
        boolean isFact = FactType.named(token.text()).isPresent();
        boolean isWhen =
                !tokens.peek(1).is("(") && tokens.nearest(Set.of("when")).isPresent() && tokens.startsLine();
        return tokens.atEnd() || tokens.isAny(END) || isFact || isWhen || RuleFileParser.startsRule(tokens);
    }

    private boolean lacksSign() {
        return tokens.isKind(Token.TokenKind.WORD)
                && tokens.peek(1).is("(")
                && tokens.nearest(RuleChecker.ANNOTATIONS).isPresent();
    }

    private SyntaxError refused() {
        Optional<String> annotation =
                tokens.isKind(Token.TokenKind.WORD) ? tokens.nearest(RuleChecker.ANNOTATIONS) : Optional.empty();
        if (annotation.isPresent()) {
            return tokens.fail(
                    MessageCode.MISSING_SIGN,
                    "an annotation begins with @, and its value stands in brackets and double quotes: write @"
                            + annotation.get() + "( \"...\" )");
        }
        return tokens.fail(
                MessageCode.NOT_IN_SUBSET,
                "between its name and when, a rule has its annotations (@id, @source, @basis, @reviewed) and nothing else; delete "
                        + tokens.current().described());
    }

    private Rule.Annotation annotation() throws SyntaxError {
        Token sign = tokens.next();
        if (!tokens.isKind(Token.TokenKind.WORD)) {
            throw tokens.fail(
                    MessageCode.UNEXPECTED,
                    "here the name of an annotation is expected, as in @id( \"RF-01\" ), but there is "
                            + tokens.current().described());
        }
        return body(sign);
    }

    private Rule.Annotation body(Token start) throws SyntaxError {
        Token name = tokens.next();
        tokens.expectOpening();
        Token value = tokens.current();
        if (value.kind() != Token.TokenKind.TEXT) {
            throw tokens.fail(
                    MessageCode.ANNOTATION_VALUE,
                    "the value of @" + name.text() + " stands in double quotes, as in @id( \"RF-01\" )");
        }
        tokens.next();
        tokens.expectClosing();
        return new Rule.Annotation(name.text(), value.text(), start.position());
    }
}
