package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.Problem;

/**
 * Reads a rule file in the strict subset of DRL. What it does not know, it refuses; after a mistake it goes on with the
 * next rule, so that all problems of a file come together.
 */
public final class RuleFileParser {

    private static final Set<String> RULE_WORDS = Set.of("rule", "when", "then", "end");

    private final String file;
    private final Problems problems;
    private final List<Token> tokens;
    private int at;

    private RuleFileParser(String file, String text) {
        this.file = file;
        this.problems = new Problems(file);
        this.tokens = new Lexer(text, problems).tokens();
    }

    /**
     * What was read.
     *
     * @param file the file as far as it could be read
     * @param problems what is wrong with its shape, in file order; empty if nothing is
     */
    public record Result(RuleFile file, List<Problem> problems) {
        /** Copies the problems. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param text its content
     */
    public static Result parse(String file, String text) {
        return new RuleFileParser(file, text).parseFile();
    }

    private Result parseFile() {
        String packageName = "";
        List<String> imports = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        while (!current().is("") && current().kind() != Token.Kind.END_OF_FILE) {
            try {
                if (current().is("package")) {
                    at++;
                    packageName = qualifiedName();
                    accept(";");
                } else if (current().is("import")) {
                    at++;
                    imports.add(qualifiedName());
                    accept(";");
                } else if (current().is("global")) {
                    global();
                } else if (current().is("rule")) {
                    rules.add(rule());
                } else {
                    throw fail(
                            MessageCode.NOT_IN_SUBSET,
                            "a rule file holds rules only; " + current().described()
                                    + " is not the beginning of one (rule \"its name\" ... end)");
                }
            } catch (SyntaxError e) {
                skipToNextRule();
            }
        }
        return new Result(new RuleFile(file, packageName, imports, rules), problems.found());
    }

    private void skipToNextRule() {
        at++;
        while (current().kind() != Token.Kind.END_OF_FILE
                && !(current().is("rule") && current().position().column() == 1)) {
            at++;
        }
    }

    private void global() throws SyntaxError {
        Token start = current();
        at++;
        String type = qualifiedName();
        String name = expect(Token.Kind.WORD, "the name of the global").text();
        accept(";");
        if (!(type.equals("Advise") || type.equals("org.walkrx.language.Advise")) || !name.equals("advise")) {
            problems.add(
                    MessageCode.NOT_IN_SUBSET,
                    start.position(),
                    "the only global of a rule file is \"global Advise advise;\"");
        }
    }

    private Rule rule() throws SyntaxError {
        Token start = expect("rule");
        Token name = expect(Token.Kind.TEXT, "the name of the rule in double quotes");
        List<Rule.Annotation> annotations = new ArrayList<>();
        while (current().is("@")) {
            annotations.add(annotation());
        }
        if (!current().is("when")) {
            throw fail(MessageCode.SHAPE, missingWhen());
        }
        Token when = expect("when");
        List<Condition> conditions = new ArrayList<>();
        while (!RULE_WORDS.contains(current().text()) && current().kind() != Token.Kind.END_OF_FILE) {
            conditions.add(either());
        }
        if (!current().is("then")) {
            throw fail(
                    MessageCode.SHAPE,
                    "here the word then is missing, before what the rule \"" + name.text() + "\" says");
        }
        expect("then");
        List<Call> calls = new ArrayList<>();
        while (!current().is("end")) {
            if (current().is("rule") || current().kind() == Token.Kind.END_OF_FILE) {
                throw failAfterPrevious(
                        "the rule \"" + name.text() + "\" has no end; put the word end on a line of its own here");
            }
            calls.add(call());
        }
        expect("end");
        return new Rule(
                name.text(), annotations, new Condition.All(conditions, when.position()), calls, start.position());
    }

    private String missingWhen() {
        if (current().kind() == Token.Kind.WORD && !current().is("then")) {
            return "between the annotations and when, a rule has nothing; "
                    + current().described() + " is not accepted here";
        }
        return "here the word when is missing, before the rule's conditions";
    }

    private Rule.Annotation annotation() throws SyntaxError {
        Token sign = expect("@");
        Token name = expect(Token.Kind.WORD, "the name of the annotation");
        expect("(");
        Token value = expect(Token.Kind.TEXT, "the value of the annotation in double quotes");
        expect(")");
        return new Rule.Annotation(name.text(), value.text(), sign.position());
    }

    // Conditions

    private Condition either() throws SyntaxError {
        Position start = current().position();
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (current().is("or") || current().is("||")) {
            at++;
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, start);
    }

    private Condition both() throws SyntaxError {
        Position start = current().position();
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (current().is("and") || current().is("&&")) {
            at++;
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, start);
    }

    private Condition single() throws SyntaxError {
        Token start = current();
        if (start.is("not")) {
            at++;
            return new Condition.Not(single(), start.position());
        }
        if (start.is("exists")) {
            at++;
            return new Condition.Exists(single(), start.position());
        }
        if (start.is("(")) {
            at++;
            Condition inner = either();
            expect(")");
            return inner;
        }
        if (start.is("accumulate") || start.is("acc")) {
            return count();
        }
        if (start.kind() == Token.Kind.VARIABLE) {
            throw fail(
                    MessageCode.NOT_IN_SUBSET,
                    "a whole fact cannot be given a name; name one of its components inside the brackets, as in Week( $minutes : minutesPerDay )");
        }
        return pattern();
    }

    private Condition.Pattern pattern() throws SyntaxError {
        Token type = current();
        if (type.kind() != Token.Kind.WORD) {
            throw fail(
                    MessageCode.SHAPE,
                    "here a fact is expected, as in Pain( now >= 7 ), but there is " + type.described());
        }
        if (Set.of("eval", "from", "forall", "collect", "entry", "over", "salience", "dialect")
                .contains(type.text())) {
            throw fail(MessageCode.NOT_IN_SUBSET, type.described() + " is not accepted in a rule's conditions");
        }
        at++;
        expect("(");
        Constraint constraint = constraints();
        expect(")");
        return new Condition.Pattern(type.text(), constraint, type.position());
    }

    private Condition.Count count() throws SyntaxError {
        Token start = current();
        at++;
        expect("(");
        Condition.Pattern source = pattern();
        if (!accept(";") && !accept(",")) {
            throw fail(MessageCode.SHAPE, "here a semicolon is missing, after the facts that are counted");
        }
        Token result = expect(Token.Kind.VARIABLE, "a name for the count, as in $count : count( 1 )");
        expect(":");
        Condition.Function function = function();
        expect("(");
        String argument = null;
        if (current().kind() == Token.Kind.VARIABLE) {
            argument = current().text();
            at++;
        } else if (current().kind() == Token.Kind.NUMBER) {
            at++;
        }
        expect(")");
        if (function != Condition.Function.COUNT && argument == null) {
            throw fail(
                    MessageCode.SHAPE,
                    "say what is added up, as in sum( $minutes ), with $minutes named in the pattern");
        }
        expect(";");
        Token compared = expect(Token.Kind.VARIABLE, "the name of the count again, as in $count >= 4");
        if (!compared.text().equals(result.text())) {
            problems.add(
                    MessageCode.UNKNOWN_VARIABLE,
                    compared.position(),
                    "the count is named " + result.text() + " here, not " + compared.text());
        }
        Operator operator = operator();
        Value.Numeral number = numeral();
        expect(")");
        return new Condition.Count(source, function, argument, result.text(), operator, number, start.position());
    }

    private Condition.Function function() throws SyntaxError {
        Token name = expect(Token.Kind.WORD, "one of count, sum, min, max, average");
        for (Condition.Function function : Condition.Function.values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name.text())) {
                return function;
            }
        }
        at--;
        throw fail(MessageCode.NOT_IN_SUBSET, "\"" + name.text() + "\" is not one of count, sum, min, max, average");
    }

    // Constraints

    private Constraint constraints() throws SyntaxError {
        Position start = current().position();
        List<Constraint> parts = new ArrayList<>();
        if (current().is(")")) {
            return new Constraint.All(parts, start);
        }
        do {
            parts.add(anyConstraint(parts));
        } while (accept(","));
        return parts.size() == 1 ? parts.get(0) : new Constraint.All(parts, start);
    }

    private Constraint anyConstraint(List<Constraint> bindings) throws SyntaxError {
        Position start = current().position();
        List<Constraint> parts = new ArrayList<>(List.of(allConstraint(bindings)));
        while (accept("||")) {
            parts.add(allConstraint(bindings));
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.Any(parts, start);
    }

    private Constraint allConstraint(List<Constraint> bindings) throws SyntaxError {
        Position start = current().position();
        List<Constraint> parts = new ArrayList<>(List.of(constraint(bindings)));
        while (accept("&&")) {
            parts.add(constraint(bindings));
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.All(parts, start);
    }

    private Constraint constraint(List<Constraint> bindings) throws SyntaxError {
        if (accept("(")) {
            Constraint inner = anyConstraint(bindings);
            expect(")");
            return inner;
        }
        if (current().is("!")) {
            throw fail(
                    MessageCode.NOT_IN_SUBSET,
                    "write == false instead of a leading ! (what is not known must not count as a no)");
        }
        String variable = null;
        Position start = current().position();
        if (current().kind() == Token.Kind.VARIABLE) {
            variable = current().text();
            at++;
            expect(":");
        }
        Token component = expect(Token.Kind.WORD, "a component of the fact");
        if (current().is(".") || current().is("(")) {
            throw fail(MessageCode.NOT_IN_SUBSET, "a condition compares components only; it calls nothing");
        }
        @Nullable Constraint relation = relation(component);
        if (variable == null) {
            return relation == null ? new Constraint.IsTrue(component.text(), component.position()) : relation;
        }
        Constraint binding = new Constraint.Binding(variable, component.text(), start);
        return relation == null ? binding : new Constraint.All(List.of(binding, relation), start);
    }

    private @Nullable Constraint relation(Token component) throws SyntaxError {
        if (current().is("in")) {
            at++;
            return new Constraint.OneOf(component.text(), valueList(), false, component.position());
        }
        if (current().is("not")) {
            at++;
            expect("in");
            return new Constraint.OneOf(component.text(), valueList(), true, component.position());
        }
        if (current().is(",")
                || current().is(")")
                || current().is("&&")
                || current().is("||")) {
            return null;
        }
        Operator operator = operator();
        return new Constraint.Comparison(component.text(), operator, value(), component.position());
    }

    private List<Value> valueList() throws SyntaxError {
        expect("(");
        List<Value> values = new ArrayList<>();
        do {
            values.add(value());
        } while (accept(","));
        expect(")");
        return values;
    }

    private Operator operator() throws SyntaxError {
        Token token = current();
        for (Operator operator : Operator.values()) {
            if (token.is(operator.written())) {
                at++;
                return operator;
            }
        }
        if (token.is("=")) {
            throw fail(MessageCode.SHAPE, "write == to compare, not =");
        }
        throw fail(
                MessageCode.SHAPE,
                "here a comparison is expected (== != < <= > >= or in), but there is " + token.described());
    }

    // Values

    private Value value() throws SyntaxError {
        Token token = current();
        return switch (token.kind()) {
            case TEXT -> {
                at++;
                yield new Value.Text(token.text(), token.position());
            }
            case NUMBER -> numeral();
            case VARIABLE -> {
                at++;
                yield new Value.Variable(token.text(), token.position());
            }
            case WORD -> word();
            default -> {
                if (token.is("-")) {
                    yield numeral();
                }
                throw fail(
                        MessageCode.SHAPE,
                        "here a value is expected: a number, a text in double quotes, or a word such as Trend.WORSE; but there is "
                                + token.described());
            }
        };
    }

    private Value word() throws SyntaxError {
        Token first = current();
        if (first.is("true") || first.is("false")) {
            at++;
            return new Value.Truth(first.is("true"), first.position());
        }
        if (first.is("null")) {
            throw fail(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    "null (not known) cannot be compared with; a condition never holds on what is not known, so say what must be known instead");
        }
        at++;
        if (!accept(".")) {
            at--;
            throw fail(
                    MessageCode.SHAPE,
                    first.described()
                            + " is neither a number nor a text in double quotes nor a word with its list, such as Trend.WORSE");
        }
        Token name = expect(Token.Kind.WORD, "a word of " + first.text());
        if (current().is("(") || current().is(".")) {
            throw fail(MessageCode.NOT_IN_SUBSET, "a rule calls nothing but its advise statements");
        }
        return new Value.Constant(first.text(), name.text(), first.position());
    }

    private Value.Numeral numeral() throws SyntaxError {
        Token start = current();
        boolean negative = accept("-");
        Token number = expect(Token.Kind.NUMBER, "a number");
        return new Value.Numeral((negative ? "-" : "") + number.text(), start.position());
    }

    // Statements

    private Call call() throws SyntaxError {
        Token start = current();
        Call call;
        if (start.is("advise")) {
            at++;
            expect(".");
            Token name = expect(Token.Kind.WORD, "the name of a statement, as in advise.refer( ... )");
            call = new Call(name.text(), arguments(), start.position());
        } else if (start.is("insert")) {
            call = insertion();
        } else {
            throw fail(
                    MessageCode.NOT_IN_SUBSET,
                    "after then, a rule only says advise.something( ... ); or insert( new Concept( \"...\" ) ); and nothing else, but here is "
                            + start.described());
        }
        if (!accept(";")) {
            throw failAfterPrevious("here a semicolon (;) is missing, at the end of the statement");
        }
        return call;
    }

    private Call insertion() throws SyntaxError {
        Token start = expect("insert");
        expect("(");
        expect("new");
        Token type = expect(Token.Kind.WORD, "Concept");
        if (!type.is("Concept")) {
            at--;
            throw fail(
                    MessageCode.NOT_IN_SUBSET,
                    "only a Concept can be inserted: insert( new Concept( \"its name\" ) );");
        }
        expect("(");
        Token name = expect(Token.Kind.TEXT, "the name of the concept in double quotes");
        expect(")");
        expect(")");
        return new Call(Call.INSERT, List.of(new Value.Text(name.text(), name.position())), start.position());
    }

    private List<Value> arguments() throws SyntaxError {
        expect("(");
        List<Value> arguments = new ArrayList<>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(value());
        } while (accept(","));
        expect(")");
        return arguments;
    }

    // Tokens

    private String qualifiedName() throws SyntaxError {
        StringBuilder name = new StringBuilder(expect(Token.Kind.WORD, "a name").text());
        while (accept(".")) {
            name.append('.');
            name.append(accept("*") ? "*" : expect(Token.Kind.WORD, "a name").text());
        }
        return name.toString();
    }

    private Token current() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private boolean accept(String sign) {
        if (current().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private Token expect(String word) throws SyntaxError {
        Token token = current();
        if (!token.is(word)) {
            throw failAfterPrevious("here " + quoted(word) + " is missing, before " + token.described());
        }
        at++;
        return token;
    }

    private static String quoted(String word) {
        return switch (word) {
            case "(" -> "an opening bracket \"(\"";
            case ")" -> "a closing bracket \")\"";
            case ";" -> "a semicolon \";\"";
            default -> "\"" + word + "\"";
        };
    }

    private Token expect(Token.Kind kind, String what) throws SyntaxError {
        Token token = current();
        if (token.kind() != kind) {
            throw fail(MessageCode.SHAPE, "here " + what + " is expected, but there is " + token.described());
        }
        at++;
        return token;
    }

    private SyntaxError fail(MessageCode code, String message) {
        problems.add(code, current().position(), message);
        return new SyntaxError();
    }

    private SyntaxError failAfterPrevious(String message) {
        Position where = at == 0
                ? current().position()
                : tokens.get(Math.min(at, tokens.size() - 1) - 1).end();
        problems.add(MessageCode.SHAPE, where, message);
        return new SyntaxError();
    }
}
