package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Set;
import org.walkrx.language.Statement;

/** Reads the statements below {@code then}. */
final class CallReader {

    private static final Set<String> BEGINNINGS = Set.of("advise", "insert");

    private final Tokens tokens;
    private final ValueReader values;

    CallReader(Tokens tokens, ValueReader values) {
        this.tokens = tokens;
        this.values = values;
    }

    /** Returns whether a statement begins here, rightly spelt or nearly so. */
    boolean startsHere() {
        return tokens.isAny(BEGINNINGS) || startsMisspelt();
    }

    private boolean startsMisspelt() {
        if (tokens.peek(1).is(".")) {
            return tokens.nearest(Set.of("advise")).isPresent();
        }
        return tokens.peek(1).is("(")
                && tokens.peek(2).is("new")
                && tokens.nearest(Set.of("insert")).isPresent();
    }

    /** Reads one statement with its semicolon. */
    Call call() throws SyntaxError {
        Token start = tokens.current();
        if (startsMisspelt() && !tokens.isAny(BEGINNINGS)) {
            String meant = tokens.acceptMisspelt(BEGINNINGS).orElse("advise");
            return meant.equals("advise") ? statement() : insertion(start);
        }
        if (tokens.accept("advise")) {
            return statement();
        }
        if (tokens.accept("insert")) {
            return insertion(start);
        }
        throw tokens.fail(
                MessageCode.NOT_IN_SUBSET,
                "after then, a rule only says advise.something( ... ); or insert( new Concept( \"...\" ) ); and nothing else, but here is "
                        + start.described());
    }

    private Call statement() throws SyntaxError {
        if (!tokens.accept(".")) {
            tokens.noteAfterPrevious(
                    MessageCode.MISSING_SIGN, "here a point (.) is missing, as in advise.refer( ... )");
        }
        Token name = tokens.expect(Token.TokenKind.WORD, "the name of a statement, as in advise.refer( ... ),");
        Call call = new Call(name.text(), values.arguments(expected(name)), name.position());
        tokens.semicolon("the statement");
        return call;
    }

    private static List<Expected> expected(Token statement) {
        return Statement.calls().getOrDefault(statement.text(), List.of()).stream()
                .map(Expected::of)
                .toList();
    }

    private Call insertion(Token start) throws SyntaxError {
        tokens.expectOpening();
        tokens.expectKeyword("new");
        if (!tokens.is("Concept")) {
            String shape = "only a Concept can be inserted: insert( new Concept( \"its name\" ) );";
            if (tokens.nearest(Set.of("Concept")).isEmpty()) {
                throw tokens.fail(MessageCode.NOT_IN_SUBSET, shape);
            }
            tokens.acceptMisspelt(Set.of("Concept"));
        } else {
            tokens.next();
        }
        tokens.expectOpening();
        Token name = tokens.expect(Token.TokenKind.TEXT, "the name of the concept in double quotes");
        tokens.expectClosing();
        tokens.expectClosing();
        Call call = new Call(Call.INSERT, List.of(new Value.Text(name.text(), name.position())), start.position());
        tokens.semicolon("the statement");
        return call;
    }
}
