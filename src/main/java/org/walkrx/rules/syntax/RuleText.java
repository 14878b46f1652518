package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules in one fixed form, without places, remarks and blanks: two readings of a rule are the same if they are written
 * the same.
 */
public final class RuleText implements Condition.Visitor<String> {

    private static final RuleText WRITER = new RuleText();

    private RuleText() {}

    /**
     * Returns the fixed form of a condition.
     *
     * @param condition the condition
     */
    public static String of(Condition condition) {
        return condition.accept(WRITER);
    }

    @Override
    public String all(Condition.All all) {
        return join("and", all.parts().stream().map(RuleText::of).toList());
    }

    @Override
    public String any(Condition.Any any) {
        return join("or", any.parts().stream().map(RuleText::of).toList());
    }

    @Override
    public String not(Condition.Not not) {
        return "not( " + of(not.part()) + " )";
    }

    @Override
    public String exists(Condition.Exists exists) {
        return "exists( " + of(exists.part()) + " )";
    }

    @Override
    public String pattern(Condition.Pattern pattern) {
        return pattern(pattern.type(), of(pattern.constraint()));
    }

    @Override
    public String count(Condition.Count count) {
        return count(
                of(count.source()),
                count.result(),
                count.function().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(count.argument()).orElse(""),
                count.result() + " " + count.operator().written() + " "
                        + count.number().written());
    }

    /**
     * Returns the fixed form of a fact.
     *
     * @param type its name
     * @param constraint the fixed form of what is asked of it
     */
    public static String pattern(String type, String constraint) {
        return type + "[ " + constraint + " ]";
    }

    /**
     * Returns the fixed form of a count.
     *
     * @param source the fixed form of the fact
     * @param result the name of the result
     * @param function what is done
     * @param argument the name of what is added up, or an empty text
     * @param comparison the comparison
     */
    public static String count(String source, String result, String function, String argument, String comparison) {
        return "accumulate( " + source + "; " + result + " : " + function + "(" + argument + "); " + comparison + " )";
    }

    /**
     * Joins parts; parts that are joined in the same way are not told apart from parts of their own.
     *
     * @param word {@code and} or {@code or}
     * @param parts the fixed forms of the parts
     */
    public static String join(String word, List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String open = word + "{ ";
        return parts.stream()
                .map(part -> part.startsWith(open) ? part.substring(open.length(), part.length() - 2) : part)
                .collect(Collectors.joining(" " + word + " ", open, " }"));
    }

    private static String of(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return join("and", all.parts().stream().map(RuleText::of).toList());
        }
        if (constraint instanceof Constraint.Any any) {
            return join("or", any.parts().stream().map(RuleText::of).toList());
        }
        return AsWritten.of(constraint);
    }

    /**
     * Returns statements as they are written, one a line.
     *
     * @param calls the statements
     */
    public static String of(List<Call> calls) {
        return statements(calls, Value::written);
    }

    /**
     * Returns statements as the engine may compile them: one a line, and every phrase filled in.
     *
     * @param calls the statements
     */
    public static String inFull(List<Call> calls) {
        return statements(calls, value -> value instanceof Value.Text text ? '"' + text.text() + '"' : value.written());
    }

    private static String statements(List<Call> calls, Function<Value, String> writer) {
        return calls.stream().map(call -> statement(call, writer)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String statement(Call call, Function<Value, String> writer) {
        String arguments = call.arguments().stream().map(writer).collect(Collectors.joining(", "));
        return call.name().equals(Call.INSERT)
                ? "insert( new Concept( " + arguments + " ) );"
                : "advise." + call.name() + "( " + arguments + " );";
    }

    /**
     * Reads what stands between the brackets of a fact, and returns its fixed form.
     *
     * @param constraints the constraints, one by one
     * @return nothing if that is not all there is
     */
    public static Optional<String> ofConstraints(List<String> constraints) {
        List<String> parts = new ArrayList<>();
        for (String text : constraints) {
            Problems problems = new Problems("");
            Tokens tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
            try {
                parts.add(of(new ConstraintReader(tokens, new ValueReader(tokens)).constraints("")));
            } catch (SyntaxError e) {
                return Optional.empty();
            }
            if (!tokens.atEnd() || !problems.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(join("and", parts));
    }

    /**
     * Reads statements, and returns their fixed form.
     *
     * @param text the statements
     * @return nothing if that is not all there is
     */
    public static Optional<String> ofStatements(String text) {
        Problems problems = new Problems("");
        Tokens tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
        CallReader reader = new CallReader(tokens, new ValueReader(tokens));
        List<Call> calls = new ArrayList<>();
        try {
            while (!tokens.atEnd()) {
                calls.add(reader.call());
            }
        } catch (SyntaxError e) {
            return Optional.empty();
        }
        return problems.isEmpty() ? Optional.of(of(calls)) : Optional.empty();
    }

    /**
     * Returns a text of the language without its remarks, and with one blank between words and signs.
     *
     * @param text the text
     */
    public static String plain(String text) {
        return new Lexer(text, new Problems(""))
                .tokens().stream().flatMap(RuleText::written).collect(Collectors.joining(" "));
    }

    private static Stream<String> written(Token token) {
        return switch (token.kind()) {
            case END_OF_FILE -> Stream.empty();
            case TEXT -> Stream.of('"' + token.text() + '"');
            default -> Stream.of(token.text());
        };
    }
}
