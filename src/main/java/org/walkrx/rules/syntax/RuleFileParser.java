package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.walkrx.problems.Problem;
import org.walkrx.text.ForeignText;
import org.walkrx.text.Position;

/**
 * Reads a rule file in the strict subset of DRL. What it does not know, it refuses; after a mistake it goes on with the
 * next statement or rule, so that all problems of a file come together.
 */
public final class RuleFileParser {

    private static final int FAR = 400;
    private static final Set<String> ENDS_CONDITIONS = Set.of("then", "end");

    private final String file;
    private final String text;
    private final RuleProblems problems;
    private final Tokens tokens;
    private final ConditionReader conditions;
    private final CallReader calls;
    private final List<ReadRule> rules = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private boolean whenIsTooLow;
    private boolean thenIsTooLow;

    private RuleFileParser(String file, String text) {
        this.file = file;
        this.text = text;
        this.problems = new RuleProblems(file);
        this.tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
        ValueReader values = new ValueReader(tokens);
        this.conditions = new ConditionReader(tokens, values);
        this.calls = new CallReader(tokens, values);
    }

    /**
     * What was read.
     *
     * @param file the file as far as it could be read without a mistake
     * @param problems what is wrong with its shape, in file order; empty if nothing is
     */
    public record ParsedFile(RuleFile file, List<Problem> problems) {
        /** Copies the problems. */
        public ParsedFile {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param text its content
     */
    public static ParsedFile parse(String file, String text) {
        ReadFile read = read(file, text);
        List<Rule> whole = read.rules().stream()
                .filter(ReadRule::isWhole)
                .map(ReadRule::rule)
                .toList();
        return new ParsedFile(
                new RuleFile(file, Header.PACKAGE, Header.IMPORTS, whole),
                read.problems().found());
    }

    /** Reads a file with all that is left of rules that have mistakes. */
    static ReadFile read(String file, String text) {
        return new RuleFileParser(file, text).readFile();
    }

    /** Returns whether a rule begins here, even if the word is misspelt or missing. */
    static boolean startsRule(Tokens tokens) {
        if (tokens.is("rule")) {
            return tokens.startsLine() || tokens.previous().is("end");
        }
        boolean misspelt = tokens.peek(1).kind() == Token.TokenKind.TEXT
                && tokens.nearest(Set.of("rule")).isPresent();
        if (tokens.isKind(Token.TokenKind.TEXT)) {
            boolean goesOn = tokens.peek(1).is("@") || tokens.peek(1).is("when");
            return tokens.startsLine() && (goesOn || tokens.current().position().column() == 1);
        }
        return misspelt && tokens.startsLine() && tokens.current().position().column() == 1;
    }

    private ReadFile readFile() {
        List<Problem> foreign = ForeignText.problems(file, text);
        if (!foreign.isEmpty()) {
            RuleProblems whole = new RuleProblems(file);
            foreign.forEach(problem -> whole.add(
                    MessageCode.FOREIGN_TEXT, new Position(problem.line(), problem.column()), problem.message()));
            return new ReadFile(file, List.of(), List.of(text), whole);
        }
        new Header(tokens).read();
        while (!tokens.atEnd()) {
            if (startsRule(tokens)) {
                ReadRule rule = rule();
                joinToCutOff(rule);
                rules.add(rule);
            } else {
                betweenRules();
            }
        }
        if (rules.size() > Limits.RULES_OF_A_FILE) {
            problems.add(
                    MessageCode.LIMIT,
                    rules.get(Limits.RULES_OF_A_FILE).rule().position(),
                    "a file holds at most " + Limits.RULES_OF_A_FILE + " rules; divide it");
        }
        return new ReadFile(file, rules, unread, problems);
    }

    /** If a rule has no end because its own beginning follows once more, that is the one mistake. */
    private void joinToCutOff(ReadRule rule) {
        if (rules.isEmpty()) {
            return;
        }
        ReadRule before = rules.get(rules.size() - 1);
        if (before.isCutOff() && before.name().equals(rule.name())) {
            rule.annotationsUnread();
        }
    }

    private void betweenRules() {
        Token start = tokens.current();
        boolean isEnd = tokens.is("end");
        tokens.note(
                isEnd || start.kind() == Token.TokenKind.SIGN ? MessageCode.BETWEEN_RULES : MessageCode.NOT_IN_SUBSET,
                start.position(),
                isEnd
                        ? "here is an end too many; the rule has ended already"
                        : "a rule file holds rules only; " + start.described()
                                + " is not the beginning of one, so delete it and what belongs to it");
        tokens.next();
        while (!tokens.atEnd() && !(startsRule(tokens) && tokens.startsLine())) {
            tokens.next();
        }
        unread.add(tokens.textSince(start));
    }

    // One rule

    private ReadRule rule() {
        Token start = tokens.current();
        ReadRule rule = new ReadRule(start.position());
        conditions.beginRule();
        tokens.beginRule();
        if (tokens.isKind(Token.TokenKind.TEXT)) {
            tokens.note(
                    MessageCode.MISSPELT_KEYWORD,
                    start.position(),
                    "here the word rule is missing, before the rule's name " + start.described());
        } else if (!tokens.accept("rule")) {
            tokens.acceptMisspelt(Set.of("rule"));
        }
        name(rule);
        new AnnotationReader(tokens).readInto(rule);
        when(rule);
        conditions(rule);
        statements(rule);
        return rule;
    }

    private void name(ReadRule rule) {
        if (tokens.isKind(Token.TokenKind.TEXT)) {
            rule.setName(tokens.next());
            return;
        }
        tokens.noteAfterPrevious(
                MessageCode.MISSING_NAME,
                "here the name of the rule is missing: a sentence in double quotes, after the word rule");
        rule.annotationsUnread();
        tokens.skipLine();
    }

    private void when(ReadRule rule) {
        rule.setWhen(tokens.current().position());
        if (tokens.accept("when")
                || (!tokens.is("then") && tokens.acceptMisspelt(Set.of("when")).isPresent())) {
            return;
        }
        whenIsTooLow = !tokens.is("then") && comesBefore("when", Set.of("then", "end", "rule", "advise", "insert"));
        tokens.note(
                MessageCode.MISSING_WHEN,
                tokens.current().position(),
                whenIsTooLow
                        ? "the word when stands too low: it belongs above this condition, so move it up"
                        : "here the word when is missing, before the rule's conditions");
        if (tokens.is("then")) {
            rule.conditionsUnread();
        }
    }

    private void conditions(ReadRule rule) {
        while (!endsConditions()) {
            Token start = tokens.current();
            if (tokens.accept(")")) {
                extraBracket(conditions.bracketBeforeJoin().orElse(start.position()));
            } else if (whenIsTooLow && tokens.accept("when")) {
                whenIsTooLow = false;
            } else if (tokens.accept("when")) {
                tokens.note(MessageCode.UNEXPECTED, start.position(), "here is a second when; delete one");
            } else if (thenIsMisspelt()) {
                tokens.acceptMisspelt(Set.of("then"));
                return;
            } else {
                condition(rule, start);
            }
        }
        if (startsRule(tokens) && beginsAgain(rule)) {
            pastedTwice(rule);
        } else if (!tokens.accept("then")) {
            thenIsTooLow = calls.startsHere() && comesBefore("then", Set.of("end", "rule", "when"));
            if (thenIsTooLow) {
                tokens.note(
                        MessageCode.MISSING_THEN,
                        tokens.current().position(),
                        "the word then stands too low: it belongs above this statement, so move it up");
            } else {
                tokens.noteAfterPrevious(
                        MessageCode.MISSING_THEN, "here the word then is missing, before what the rule says");
            }
            if (!calls.startsHere()) {
                rule.statementsUnread();
            }
        }
    }

    /** Returns whether a word comes before any of some others. */
    private boolean comesBefore(String word, Set<String> others) {
        for (int ahead = 1; ahead < FAR; ahead++) {
            Token token = tokens.peek(ahead);
            if (token.is(word)) {
                return true;
            }
            if (token.kind() == Token.TokenKind.END_OF_FILE || others.contains(token.text())) {
                return false;
            }
        }
        return false;
    }

    private boolean endsConditions() {
        return tokens.atEnd() || tokens.isAny(ENDS_CONDITIONS) || startsRule(tokens) || calls.startsHere();
    }

    private boolean thenIsMisspelt() {
        return !tokens.peek(1).is("(")
                && FactType.named(tokens.current().text()).isEmpty()
                && !tokens.isAny(Set.of("not", "exists"))
                && tokens.nearest(Set.of("then")).isPresent();
    }

    private void condition(ReadRule rule, Token start) {
        try {
            rule.add(conditions.condition());
        } catch (SyntaxError e) {
            rule.conditionsUnread();
            skipToLikeness(start);
        }
    }

    /** Goes on with the next line that begins as far to the left as the condition that could not be read. */
    private void skipToLikeness(Token start) {
        if (tokens.current().equals(start)) {
            tokens.next();
        }
        while (!tokens.atEnd() && !(tokens.startsLine() && (endsConditions() || isLike(start)))) {
            tokens.next();
        }
    }

    private boolean isLike(Token start) {
        Token token = tokens.current();
        return token.kind() == Token.TokenKind.WORD
                && token.position().column() == start.position().column();
    }

    private void extraBracket(Position where) {
        tokens.note(
                MessageCode.EXTRA_BRACKET,
                where,
                "this closing bracket closes nothing; delete it, or put the opening one");
    }

    private void statements(ReadRule rule) {
        while (!rule.isCutOff() && !tokens.accept("end")) {
            if (startsRule(tokens) && beginsAgain(rule)) {
                pastedTwice(rule);
                return;
            }
            if (tokens.atEnd() || startsRule(tokens)) {
                tokens.noteAfterPrevious(
                        MessageCode.MISSING_END,
                        "the rule \"" + rule.name()
                                + "\" has no end; put the word end on a line of its own after this");
                if (rule.saysNothing()) {
                    rule.statementsUnread();
                }
                return;
            }
            if (endIsMisspelt()) {
                return;
            }
            Token start = tokens.current();
            if (tokens.accept(";")) {
                tokens.note(MessageCode.EXTRA_SEMICOLON, start.position(), "here is a semicolon too many; delete it");
            } else if (tokens.accept(")")) {
                extraBracket(start.position());
            } else if (thenIsTooLow && tokens.accept("then")) {
                thenIsTooLow = false;
            } else if (tokens.accept("then")) {
                tokens.note(MessageCode.UNEXPECTED, start.position(), "here is a second then; delete one");
            } else {
                statement(rule, start);
            }
        }
    }

    private boolean beginsAgain(ReadRule rule) {
        Token name = tokens.peek(1);
        return name.kind() == Token.TokenKind.TEXT && name.text().equals(rule.name());
    }

    private void pastedTwice(ReadRule rule) {
        tokens.noteAfterPrevious(
                MessageCode.MISSING_END,
                "the rule \"" + rule.name()
                        + "\" is cut off here, and its beginning was pasted once more below; delete what stands twice");
        rule.cutOff();
    }

    private boolean endIsMisspelt() {
        Token after = tokens.peek(1);
        boolean isLast = after.is("rule") || after.kind() == Token.TokenKind.END_OF_FILE;
        if (!isLast || !tokens.startsLine()) {
            return false;
        }
        Optional<String> end = tokens.acceptMisspelt(Set.of("end"));
        return end.isPresent();
    }

    private void statement(ReadRule rule, Token start) {
        try {
            rule.add(calls.call());
        } catch (SyntaxError e) {
            rule.statementsUnread();
            if (tokens.current().equals(start)) {
                tokens.next();
            }
            while (!tokens.atEnd() && !(tokens.startsLine() && startsStatementOrEnds())) {
                tokens.next();
            }
            rule.addUnread(tokens.textSince(start));
        }
    }

    private boolean startsStatementOrEnds() {
        return tokens.is("end")
                || startsRule(tokens)
                || calls.startsHere()
                || (tokens.peek(1).is("rule") && tokens.nearest(Set.of("end")).isPresent());
    }
}
