package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.Position;

/** Reads what stands between the brackets of a fact. */
final class ConstraintReader {

    private static final Map<String, String> WRONG_COMPARISONS = Map.of(
            "= >", ">=", "= <", "<=", "< >", "!=", "> <", "!=", "== =", "==", "= =", "==", "> =", ">=", "< =", "<=",
            "! =", "!=", "!= =", "!=");

    private final Tokens tokens;
    private final ValueReader values;
    private String type = "";
    private int depth;

    ConstraintReader(Tokens tokens, ValueReader values) {
        this.tokens = tokens;
        this.values = values;
    }

    /** Reads constraints of a fact with commas between them, up to the closing bracket. */
    Constraint constraints(String ofType) throws SyntaxError {
        type = ofType;
        Position start = tokens.current().position();
        depth = 0;
        List<Constraint> parts = new ArrayList<>();
        if (tokens.is(")")) {
            return new Constraint.All(parts, start);
        }
        do {
            parts.add(any());
        } while (another());
        if (parts.size() > Limits.CONSTRAINTS_OF_A_FACT) {
            throw tokens.fail(
                    MessageCode.LIMIT,
                    "a fact has at most " + Limits.CONSTRAINTS_OF_A_FACT + " conditions; divide the rule");
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.All(parts, start);
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
        if (startsConstraint()) {
            tokens.noteAfterPrevious(
                    MessageCode.MISSING_COMMA,
                    "here a comma is missing, before " + tokens.current().described());
            return true;
        }
        return false;
    }

    private boolean startsConstraint() {
        Token token = tokens.current();
        if (token.kind() == Token.TokenKind.VARIABLE) {
            return true;
        }
        Set<String> notHere = Set.of("then", "end", "rule", "exists", "not", "and", "or", "accumulate");
        return token.kind() == Token.TokenKind.WORD
                && !notHere.contains(token.text())
                && !tokens.peek(1).is("(")
                && tokens.peek(1).kind() != Token.TokenKind.WORD;
    }

    private Constraint any() throws SyntaxError {
        Position start = tokens.current().position();
        List<Constraint> parts = new ArrayList<>(List.of(all()));
        while (tokens.accept("||")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.Any(parts, start);
    }

    private Constraint all() throws SyntaxError {
        Position start = tokens.current().position();
        List<Constraint> parts = new ArrayList<>(List.of(single()));
        while (tokens.accept("&&")) {
            parts.add(single());
        }
        checkConnective();
        return parts.size() == 1 ? parts.get(0) : new Constraint.All(parts, start);
    }

    private void checkConnective() throws SyntaxError {
        if (tokens.is("&") || tokens.is("|")) {
            throw tokens.fail(
                    MessageCode.COMPARISON_SIGN, "write || for \"or\" and && (or a comma) for \"and\", both strokes");
        }
        if ((tokens.is("and") || tokens.is("or"))
                && tokens.peek(1).kind() == Token.TokenKind.WORD
                && !tokens.peek(2).is("(")) {
            throw tokens.fail(
                    MessageCode.COMPARISON_SIGN,
                    "within the brackets of a fact, write "
                            + (tokens.is("or") ? "|| for \"or\"" : "a comma for \"and\""));
        }
    }

    private Constraint single() throws SyntaxError {
        if (tokens.is("(")) {
            return inBrackets();
        }
        if (tokens.is("!")) {
            throw tokens.fail(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    "write == false instead of a leading ! (what is not known must not count as a no)");
        }
        String variable = null;
        Position start = tokens.current().position();
        if (tokens.isKind(Token.TokenKind.VARIABLE)) {
            variable = tokens.next().text();
            tokens.expectSign(":", "a colon");
        }
        Token component = component();
        @Nullable Constraint relation = relation(component);
        if (variable == null) {
            return relation == null ? new Constraint.IsTrue(component.text(), component.position()) : relation;
        }
        Constraint binding = new Constraint.Binding(variable, component.text(), start);
        return relation == null ? binding : new Constraint.All(List.of(binding, relation), start);
    }

    private Constraint inBrackets() throws SyntaxError {
        if (++depth > Limits.DEEPEST_NESTING) {
            throw tokens.fail(MessageCode.LIMIT, "too many brackets within brackets; say it more simply");
        }
        Position opening = tokens.next().position();
        Constraint inner = any();
        if (tokens.is(",") && inner instanceof Constraint.Leaf) {
            // nobody puts a single comparison into brackets: this one has no partner
            throw tokens.failAt(MessageCode.MISSING_BRACKET, opening, "here is a bracket too many; delete it");
        }
        tokens.expectClosing();
        depth--;
        return inner;
    }

    private Token component() throws SyntaxError {
        Token component = tokens.current();
        if (component.kind() == Token.TokenKind.NUMBER && tokens.previous().is(",")) {
            throw tokens.fail(
                    MessageCode.NUMBER,
                    "a number has a point and no comma: write "
                            + tokens.peek(-2).text() + "." + component.text());
        }
        if (component.kind() != Token.TokenKind.WORD) {
            throw tokens.fail(
                    MessageCode.UNEXPECTED,
                    "here a component of the fact is expected, as in now >= 7, but there is " + component.described());
        }
        tokens.next();
        if (tokens.is(".") || tokens.is("(") || tokens.is("[") || tokens.is("!") || tokens.is("#")) {
            throw tokens.fail(
                    MessageCode.NOT_IN_SUBSET,
                    "a condition compares components only; it calls nothing and looks into nothing");
        }
        return component;
    }

    private @Nullable Constraint relation(Token component) throws SyntaxError {
        if (tokens.accept("in")) {
            return new Constraint.OneOf(
                    component.text(), values.choice(expected(component)), false, component.position());
        }
        if (tokens.is("not") && !beforeFact()) {
            tokens.next();
            tokens.expectKeyword("in");
            return new Constraint.OneOf(
                    component.text(), values.choice(expected(component)), true, component.position());
        }
        if (tokens.atEnd()
                || tokens.isAny(Set.of(",", ")", "&&", "||", "&", "|", "and", "or", "exists", "accumulate"))) {
            return null;
        }
        return comparison(component);
    }

    /** There, a bracket is missing before this. */
    private boolean beforeFact() {
        Token after = tokens.peek(1);
        return tokens.startsLine()
                || after.is("(")
                || FactType.named(after.text()).isPresent();
    }

    private @Nullable Constraint comparison(Token component) throws SyntaxError {
        if (tokens.isKind(Token.TokenKind.WORD) && tokens.peek(1).is("(")) {
            if (tokens.acceptMisspelt(Set.of("in")).isPresent() || misspeltIn()) {
                return new Constraint.OneOf(
                        component.text(), values.choice(expected(component)), false, component.position());
            }
        } else if (startsConstraint() || (tokens.isKind(Token.TokenKind.WORD) && tokens.startsLine())) {
            return null;
        }
        Operator operator = operator();
        if (tokens.is("null")) {
            return known(component, operator);
        }
        return new Constraint.Comparison(
                component.text(), operator, values.value(expected(component)), component.position());
    }

    private Constraint known(Token component, Operator operator) throws SyntaxError {
        if (operator != Operator.NOT_EQUAL) {
            throw tokens.fail(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    "what is not known is no value; to say that " + component.text() + " is not known, write not "
                            + type + "( " + component.text() + " != null )");
        }
        tokens.next();
        return new Constraint.Known(component.text(), component.position());
    }

    private Expected expected(Token component) {
        return Expected.in(type, component.text());
    }

    /** Two letters are too few to be near anything. */
    private boolean misspeltIn() {
        String word = tokens.current().text();
        if (word.length() > 3 || !(word.contains("i") || word.contains("n"))) {
            return false;
        }
        tokens.note(
                MessageCode.MISSPELT_KEYWORD,
                tokens.current().position(),
                "unknown word \"" + word + "\"; did you mean \"in\"?");
        tokens.next();
        return true;
    }

    /** Reads a comparison; one that is written wrongly but can be understood is said and read. */
    Operator operator() throws SyntaxError {
        Token token = tokens.current();
        String both = token.text() + " " + tokens.peek(1).text();
        if (token.kind() == Token.TokenKind.SIGN && WRONG_COMPARISONS.containsKey(both)) {
            return wrong(2, Optional.ofNullable(WRONG_COMPARISONS.get(both)).orElseThrow());
        }
        for (Operator operator : Operator.values()) {
            if (tokens.accept(operator.written())) {
                return operator;
            }
        }
        if (token.is("=")) {
            return wrong(1, "==");
        }
        throw tokens.fail(
                token.kind() == Token.TokenKind.WORD ? MessageCode.NOT_IN_SUBSET : MessageCode.COMPARISON_SIGN,
                "here a comparison is expected (== != < <= > >= or in), but there is " + token.described());
    }

    private Operator wrong(int signs, String right) {
        Token first = tokens.current();
        tokens.note(
                MessageCode.COMPARISON_SIGN,
                first.position(),
                "write " + right + " to compare, not " + first.text()
                        + (signs == 2 ? tokens.peek(1).text() : ""));
        for (int i = 0; i < signs; i++) {
            tokens.next();
        }
        return Operator.written(right);
    }
}
