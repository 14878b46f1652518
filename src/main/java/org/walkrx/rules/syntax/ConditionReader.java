package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.Position;

/** Reads the facts below {@code when}, and what joins them. */
final class ConditionReader {

    private static final Set<String> REFUSED = Set.of(
            "eval", "from", "forall", "collect", "entry", "over", "groupby", "do", "if", "else", "break", "query");
    private static final Set<String> NEVER_AFTER_ANOTHER = Set.of("exists", "not", "accumulate");
    private static final Set<String> NOTHING_FOLLOWS = Set.of("then", "end", "rule");
    private static final Set<String> BEFORE_FACT = Set.of("exists", "not");
    private static final Set<String> NOT_BETWEEN_FACTS =
            Set.of("exists", "not", "then", "when", "end", "rule", "advise", "insert", "from", "over");
    private static final Set<String> BETWEEN_FACTS = Set.of("and", "or");
    private static final Map<String, Condition.Function> FUNCTIONS = Stream.of(Condition.Function.values())
            .collect(Collectors.toMap(function -> function.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Tokens tokens;
    private final ValueReader values;
    private final ConstraintReader constraints;
    private int depth;
    private int facts;
    private Optional<Position> bracketBeforeJoin = Optional.empty();
    private Optional<Token> endOfMixedJoin = Optional.empty();

    ConditionReader(Tokens tokens, ValueReader values) {
        this.tokens = tokens;
        this.values = values;
        this.constraints = new ConstraintReader(tokens, values);
    }

    /** Forgets how much of the last rule was read. */
    void beginRule() {
        facts = 0;
    }

    /** Reads one condition. */
    Condition condition() throws SyntaxError {
        depth = 0;
        bracketBeforeJoin = Optional.empty();
        endOfMixedJoin = Optional.empty();
        return either();
    }

    private Condition either() throws SyntaxError {
        Position start = tokens.current().position();
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (tokens.accept("or") || tokens.accept("||") || (depth > 0 && misspelt("or"))) {
            noteJoin();
            noteMixedJoin(parts.get(parts.size() - 1));
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, start);
    }

    /** Keeps the second of two brackets before a word that joins: one bracket too many would be there. */
    private void noteJoin() {
        if (depth == 0 && tokens.peek(-2).is(")") && tokens.peek(-3).is(")")) {
            bracketBeforeJoin = Optional.of(tokens.peek(-2).position());
        }
    }

    /** Keeps the end of a line with "and" before one with "or": the bracket between them may be the one that is missing. */
    private void noteMixedJoin(Condition before) {
        Token last = tokens.peek(-2);
        if (depth > 0
                && before instanceof Condition.All
                && last.position().line() < tokens.previous().position().line()) {
            endOfMixedJoin = Optional.of(last);
        }
    }

    /** Returns where a bracket too many may be, if the condition just read was joined after two of them. */
    Optional<Position> bracketBeforeJoin() {
        return bracketBeforeJoin;
    }

    private Condition both() throws SyntaxError {
        Position start = tokens.current().position();
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (tokens.accept("and") || tokens.accept("&&") || (depth > 0 && misspelt("and"))) {
            noteJoin();
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, start);
    }

    /** Within brackets, a word before a fact must join it to the one before. */
    private boolean misspelt(String word) {
        boolean beforeFact = tokens.peek(1).kind() == Token.TokenKind.WORD
                || (FactType.named(tokens.current().text()).isEmpty() && beforeFactInBrackets());
        if (!tokens.isKind(Token.TokenKind.WORD) || tokens.isAny(NOT_BETWEEN_FACTS) || !beforeFact) {
            return false;
        }
        String nearest =
                tokens.nearest(BETWEEN_FACTS).orElse(tokens.current().text().contains("a") ? "and" : "or");
        if (!nearest.equals(word)) {
            return false;
        }
        tokens.note(
                MessageCode.MISSPELT_KEYWORD,
                tokens.current().position(),
                "unknown word \"" + tokens.current().text() + "\"; did you mean \"" + word + "\"?");
        tokens.next();
        return true;
    }

    private Condition single() throws SyntaxError {
        Token start = tokens.current();
        if (++depth > Limits.DEEPEST_NESTING) {
            throw tokens.fail(MessageCode.LIMIT, "too many conditions within conditions; say it more simply");
        }
        Condition read = single(start);
        depth--;
        return read;
    }

    private Condition single(Token start) throws SyntaxError {
        if (tokens.isAny(NOTHING_FOLLOWS) && tokens.previous().kind() == Token.TokenKind.WORD) {
            throw tokens.failAt(
                    MessageCode.UNEXPECTED,
                    tokens.previous().position(),
                    "after \"" + tokens.previous().text() + "\" a fact is expected, and none follows; delete the word");
        }
        if (tokens.is("(")) {
            return inBrackets();
        }
        if (tokens.is("accumulate")) {
            return count();
        }
        if (start.kind() == Token.TokenKind.VARIABLE) {
            throw tokens.fail(
                    MessageCode.NOT_IN_SUBSET,
                    "a whole fact cannot be given a name, for a rule sees one person only; name one of its components inside the brackets, as in Week( $minutes : minutesPerDay )");
        }
        if (start.kind() != Token.TokenKind.WORD) {
            throw tokens.fail(
                    MessageCode.UNEXPECTED,
                    "here a fact is expected, as in Pain( now >= 7 ), but there is " + start.described());
        }
        return keywordOrPattern(start);
    }

    private Condition keywordOrPattern(Token start) throws SyntaxError {
        if (REFUSED.contains(start.text())) {
            throw tokens.fail(MessageCode.NOT_IN_SUBSET, start.described() + " is not accepted in a rule's conditions");
        }
        Optional<String> keyword =
                tokens.isAny(BEFORE_FACT) ? Optional.of(tokens.next().text()) : misspeltKeyword(start);
        if (keyword.isPresent() && keyword.get().equals("accumulate")) {
            return countBody(start);
        }
        if (keyword.isEmpty()) {
            return pattern();
        }
        if (tokens.isAny(NEVER_AFTER_ANOTHER)) {
            tokens.note(
                    MessageCode.UNEXPECTED,
                    tokens.current().position(),
                    keyword.get().equals("not") && tokens.is("exists")
                            ? "\"not\" alone says that there is none; delete \"exists\""
                            : "after \"" + keyword.get() + "\" a fact is expected, but there is "
                                    + tokens.current().described() + "; keep one of the two words");
        }
        Condition part = single();
        return keyword.get().equals("not")
                ? new Condition.Not(part, start.position())
                : new Condition.Exists(part, start.position());
    }

    /** A word that is no fact, before another word or before a fact in brackets, was meant as one of the language. */
    private Optional<String> misspeltKeyword(Token start) {
        boolean beforeWord =
                tokens.peek(1).kind() == Token.TokenKind.WORD && tokens.peek(2).is("(");
        if (FactType.named(start.text()).isPresent() || !(beforeWord || beforeFactInBrackets())) {
            return Optional.empty();
        }
        return tokens.acceptMisspelt(beforeWord ? BEFORE_FACT : NEVER_AFTER_ANOTHER);
    }

    private boolean beforeFactInBrackets() {
        return tokens.peek(1).is("(")
                && tokens.peek(2).kind() == Token.TokenKind.WORD
                && (tokens.peek(3).is("(") || tokens.peek(3).kind() == Token.TokenKind.WORD);
    }

    private Condition inBrackets() throws SyntaxError {
        tokens.next();
        Condition inner = either();
        if (!tokens.is(")") && endOfMixedJoin.isPresent()) {
            throw tokens.failAt(
                    MessageCode.MISSING_BRACKET,
                    endOfMixedJoin.get().end(),
                    "here a closing bracket is missing, after what is joined by and");
        }
        tokens.expectClosing();
        return inner;
    }

    private Condition.Pattern pattern() throws SyntaxError {
        Token type = tokens.expect(Token.TokenKind.WORD, "a fact, as in Pain( now >= 7 ),");
        if (++facts > Limits.FACTS_OF_A_RULE) {
            throw tokens.fail(MessageCode.LIMIT, "a rule has at most " + Limits.FACTS_OF_A_RULE + " facts; divide it");
        }
        tokens.expectOpening();
        Constraint constraint = constraints.constraints(type.text());
        tokens.expectClosing();
        if (tokens.is("from") || tokens.is("over")) {
            throw tokens.fail(
                    MessageCode.NOT_IN_SUBSET,
                    tokens.current().described() + " is not accepted in a rule's conditions");
        }
        return new Condition.Pattern(type.text(), constraint, type.position());
    }

    // Counts

    private Condition.Count count() throws SyntaxError {
        return countBody(tokens.next());
    }

    private Condition.Count countBody(Token start) throws SyntaxError {
        tokens.expectOpening();
        Condition.Pattern source = pattern();
        semicolonOrComma("the facts that are counted");
        Token result = tokens.expect(Token.TokenKind.VARIABLE, "a name for the count, as in $count : count( 1 ),");
        tokens.expectSign(":", "a colon");
        Condition.Function function = function();
        @Nullable String argument = argument(function);
        semicolonOrComma("the count");
        Token compared = tokens.expect(Token.TokenKind.VARIABLE, "the name of the count again, as in $count >= 4,");
        if (!compared.text().equals(result.text())) {
            tokens.note(
                    MessageCode.UNKNOWN_VARIABLE,
                    compared.position(),
                    "the count is named " + result.text() + " here, not " + compared.text() + "; did you mean \""
                            + result.text() + "\"?");
        }
        Operator operator = constraints.operator();
        Value.NumberLiteral number = values.numeral();
        tokens.expectClosing();
        return new Condition.Count(source, function, argument, result.text(), operator, number, start.position());
    }

    private void semicolonOrComma(String after) throws SyntaxError {
        if (tokens.is(",")) {
            throw tokens.fail(MessageCode.MISSING_SEMICOLON, "write a semicolon (;) after " + after + ", not a comma");
        }
        tokens.semicolon(after);
    }

    private @Nullable String argument(Condition.Function function) throws SyntaxError {
        tokens.expectOpening();
        @Nullable String argument = null;
        if (tokens.isKind(Token.TokenKind.VARIABLE)) {
            argument = tokens.next().text();
        } else if (function == Condition.Function.COUNT && tokens.isKind(Token.TokenKind.NUMBER)) {
            tokens.next();
        } else if (function != Condition.Function.COUNT || !tokens.is(")")) {
            throw tokens.fail(
                    MessageCode.UNEXPECTED,
                    "say what is counted or added up: count( 1 ), or sum( $minutes ) with $minutes named in the fact");
        }
        tokens.expectClosing();
        return argument;
    }

    private Condition.Function function() throws SyntaxError {
        Token name = tokens.current();
        if (name.kind() == Token.TokenKind.WORD && FUNCTIONS.containsKey(name.text())) {
            tokens.next();
            return FUNCTIONS.getOrDefault(name.text(), Condition.Function.COUNT);
        }
        Optional<String> nearest = tokens.acceptMisspelt(FUNCTIONS.keySet());
        if (nearest.isPresent()) {
            return FUNCTIONS.getOrDefault(nearest.get(), Condition.Function.COUNT);
        }
        throw tokens.fail(MessageCode.NOT_IN_SUBSET, name.described() + " is not one of count, sum, min, max, average");
    }
}
