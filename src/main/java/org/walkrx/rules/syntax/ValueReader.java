package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers, texts, words of lists and names, and what stands between the brackets of a list. */
final class ValueReader {

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Tokens tokens;

    ValueReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads the values of {@code in}. */
    List<Value> choice(Expected expected) throws SyntaxError {
        return list("this list", true, List.of(expected));
    }

    /** Reads the arguments of a statement. */
    List<Value> arguments(List<Expected> expected) throws SyntaxError {
        return list("this statement", false, expected);
    }

    /** What is expected in the last place, is expected in every further one. */
    private List<Value> list(String of, boolean ofCondition, List<Expected> expected) throws SyntaxError {
        tokens.expectOpening();
        List<Value> values = new ArrayList<>();
        if (tokens.accept(")")) {
            return values;
        }
        do {
            if (ofCondition && !values.isEmpty() && startsConstraint()) {
                throw tokens.failAt(
                        MessageCode.MISSING_BRACKET,
                        tokens.peek(-2).end(),
                        "here a closing bracket is missing, at the end of the list");
            }
            values.add(value(
                    expected.isEmpty()
                            ? Expected.ANYTHING
                            : expected.get(Math.min(values.size(), expected.size() - 1))));
        } while (another());
        if (values.size() > Limits.VALUES_OF_A_LIST) {
            throw tokens.fail(MessageCode.LIMIT, of + " has more than " + Limits.VALUES_OF_A_LIST + " values");
        }
        tokens.expectClosing();
        return values;
    }

    private boolean another() {
        if (tokens.accept(",")) {
            if (tokens.is(",") || tokens.is(")")) {
                tokens.note(
                        MessageCode.EXTRA_COMMA, tokens.previous().position(), "here is a comma too many; delete it");
                return tokens.accept(",");
            }
            return true;
        }
        if (startsValue()) {
            missingComma();
            return true;
        }
        return false;
    }

    private void missingComma() {
        tokens.noteAfterPrevious(
                MessageCode.MISSING_COMMA,
                "here a comma is missing, before " + tokens.current().described());
    }

    private boolean startsConstraint() {
        return tokens.isKind(Token.TokenKind.WORD)
                && !tokens.peek(1).is(".")
                && tokens.nearest(TRUTHS).isEmpty()
                && Constants.withList(tokens.current().text()).isEmpty();
    }

    private boolean startsValue() {
        return switch (tokens.current().kind()) {
            case TEXT, NUMBER, VARIABLE -> true;
            case WORD -> tokens.isAny(TRUTHS) || (tokens.peek(1).is(".") && !tokens.is("advise"));
            default -> false;
        };
    }

    Value value(Expected expected) throws SyntaxError {
        Token token = tokens.current();
        if (token.is("rule") && tokens.startsLine() && tokens.peek(1).kind() == Token.TokenKind.TEXT) {
            throw new SyntaxError(); // the rule around this has no end, which is said then
        }
        return switch (token.kind()) {
            case TEXT -> new Value.Text(tokens.next().text(), token.position());
            case NUMBER -> numeral();
            case VARIABLE -> variable();
            case WORD -> word(expected);
            default -> {
                if (token.is("-")) {
                    yield numeral();
                }
                throw tokens.fail(MessageCode.UNEXPECTED, notAValue(token));
            }
        };
    }

    private static String notAValue(Token token) {
        if (token.is("=")) {
            return "here is an = too many; a comparison is written ==";
        }
        return token.is(".")
                ? "write a 0 before the point, as in 0.5"
                : "here a value is expected: a number, a text in double quotes, or a word such as Trend.WORSE; but there is "
                        + token.described();
    }

    private Value variable() throws SyntaxError {
        Token name = tokens.next();
        if (tokens.is(".") || tokens.is("(")) {
            throw tokens.fail(
                    MessageCode.NOT_IN_SUBSET, "a name such as " + name.text() + " stands alone; nothing is called");
        }
        checkNoReckoning();
        return new Value.Variable(name.text(), name.position());
    }

    private void checkNoReckoning() throws SyntaxError {
        if (tokens.isAny(Set.of("+", "-", "*", "/", "%", "&", "|", "^", "?"))) {
            throw tokens.fail(
                    MessageCode.NOT_IN_SUBSET,
                    "a rule does no reckoning; write the result in place of "
                            + tokens.previous().text() + " " + tokens.current().text() + " ...");
        }
    }

    private Value word(Expected expected) throws SyntaxError {
        Token first = tokens.current();
        if (tokens.isAny(TRUTHS)) {
            tokens.next();
            return new Value.BooleanLiteral(first.is("true"), first.position());
        }
        if (first.is("null")) {
            throw tokens.fail(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    "null (not known) cannot be compared with; a condition never holds on what is not known, so say what must be known instead");
        }
        Token after = tokens.peek(1);
        if (!after.is(".")) {
            return wordWithoutPoint(first, after, expected);
        }
        tokens.next();
        tokens.next();
        Token name = tokens.expect(Token.TokenKind.WORD, "a word of the list " + first.text());
        if (tokens.is("(") || tokens.is(".")) {
            throw tokens.fail(MessageCode.NOT_IN_SUBSET, "a rule calls nothing but its advise statements; delete this");
        }
        return new Value.Constant(first.text(), name.text(), first.position());
    }

    private Value wordWithoutPoint(Token first, Token after, Expected expected) throws SyntaxError {
        if (after.kind() == Token.TokenKind.WORD
                && Constants.lists().contains(first.text())
                && Constants.words(first.text()).contains(after.text())) {
            tokens.next();
            tokens.noteAfterPrevious(
                    MessageCode.MISSING_SIGN,
                    "here a point (.) is missing, as in " + first.text() + "." + after.text());
            tokens.next();
            return new Value.Constant(first.text(), after.text(), first.position());
        }
        Optional<String> truth = tokens.nearest(TRUTHS);
        if (truth.isPresent()) {
            tokens.acceptMisspelt(TRUTHS);
            return new Value.BooleanLiteral(truth.get().equals("true"), first.position());
        }
        throw tokens.fail(MessageCode.WRONG_KIND_OF_VALUE, neither(first, after, expected));
    }

    private static String neither(Token first, Token after, Expected expected) {
        String what = first.described();
        if (after.is("(") || after.is("[")) {
            return what + " cannot be called here; a rule calls nothing but its advise statements";
        }
        return expected.inPlaceOf(first);
    }

    Value.NumberLiteral numeral() throws SyntaxError {
        Token start = tokens.current();
        boolean negative = tokens.accept("-");
        Token number = tokens.expect(Token.TokenKind.NUMBER, "a number");
        checkNoReckoning();
        return new Value.NumberLiteral((negative ? "-" : "") + number.text(), start.position());
    }
}
