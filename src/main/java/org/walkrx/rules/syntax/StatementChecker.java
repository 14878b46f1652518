package org.walkrx.rules.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.walkrx.language.Statement;
import org.walkrx.text.Position;

/** Checks statements, at last by trying them out. */
final class StatementChecker {

    private static final Pattern KEEPS_FROM_WALKING = Pattern.compile(
            "(?i)(?:stop(?!if$|walk$)|halt|rest|(?:do)?not|dont|no(?=[A-Z])|never|forbid|prohibit|refuse|deny|avoid|ban|cannot|mustnot).*");
    private static final int DAYS_OF_A_WEEK = 7;

    private final RuleProblems problems;
    private final Names names;
    private final Phrases phrases;

    StatementChecker(RuleProblems problems, Names names, Phrases phrases) {
        this.problems = problems;
        this.names = names;
        this.phrases = phrases;
    }

    void check(Call call) {
        if (call.isInsert()) {
            return;
        }
        List<Class<?>> parameters = Statement.calls().get(call.name());
        if (parameters == null) {
            problems.add(
                    MessageCode.UNKNOWN_STATEMENT,
                    call.position(),
                    "there is no statement advise." + call.name() + meantBy(call.name()));
            useAll(call);
        } else if (parameters.size() != call.arguments().size()) {
            problems.add(
                    MessageCode.ARGUMENT_COUNT,
                    call.position(),
                    "advise." + call.name() + " takes " + SymbolTable.count(parameters.size(), "thing")
                            + " between its brackets, and here are "
                            + call.arguments().size() + "; it is written " + written(call.name()));
            useAll(call);
        } else {
            checkArguments(call, parameters);
        }
    }

    /** Words of stopping are near stopIf, which ends a walk under way; who means a hold must not be led there. */
    private static String meantBy(String statement) {
        if (KEEPS_FROM_WALKING.matcher(statement).lookingAt()) {
            return "; what keeps somebody from walking for now is advise.hold( \"text\" ), what ends today's walking after a walk"
                    + " is advise.stopWalk( \"text\" ), and a sign at which to end a walk is advise.stopIf( \"text\" )";
        }
        Set<String> statements = Statement.calls().keySet();
        return SymbolTable.nearest(statement, statements)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(() -> "; there are " + String.join(", ", statements));
    }

    private void useAll(Call call) {
        for (Value value : call.arguments()) {
            if (value instanceof Value.Variable variable) {
                names.use(variable.name());
            }
        }
    }

    private void checkArguments(Call call, List<Class<?>> parameters) {
        boolean right = true;
        for (int i = 0; i < parameters.size(); i++) {
            if (!checkArgument(call, call.arguments().get(i), parameters.get(i))) {
                useAll(call); // the others may be wrong for the same reason
                right = false;
                break;
            }
        }
        if (right && !isTurnedRound(call)) {
            tryOut(call);
        }
    }

    private boolean isTurnedRound(Call call) {
        if (call.arguments().size() == 2
                && call.arguments().get(0) instanceof Value.NumberLiteral from
                && call.arguments().get(1) instanceof Value.NumberLiteral to
                && from.number() > to.number()) {
            problems.add(
                    MessageCode.ARGUMENT_RANGE,
                    from.position(),
                    "from comes before to, and " + from.written() + " is above " + to.written() + "; write "
                            + to.written() + ", " + from.written());
            return true;
        }
        return false;
    }

    private boolean checkArgument(Call call, Value value, Class<?> type) {
        if (value instanceof Value.Variable variable) {
            Optional<Names.Named> named = names.use(variable.name(), variable.position());
            boolean fits = named.map(found -> fits(call, found.component())).orElse(true);
            return (type == int.class && fits) ? checkKnown(variable, named) : wrong(call, variable);
        }
        if (type == String.class) {
            return checkText(call, value);
        }
        if (type == int.class) {
            return (value instanceof Value.NumberLiteral numeral && numeral.isWhole()) || wrong(call, value);
        }
        return checkConstant(call, value, type);
    }

    /** Of days of a week only what counts days: 45 minutes would be refused when somebody is assessed, and not before. */
    private static boolean fits(Call call, FactType.Component component) {
        return component.kind() == FactType.ValueKind.WHOLE_NUMBER
                && (!call.isOfDays()
                        || (component.range().lowest() >= 1 && component.range().highest() <= DAYS_OF_A_WEEK));
    }

    private boolean checkKnown(Value.Variable variable, Optional<Names.Named> named) {
        if (named.isPresent() && named.get().mayBeUnknown()) {
            problems.add(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    variable.position(),
                    variable.name()
                            + " may be not known, so it cannot be said; compare it with a number in its fact first");
            return false;
        }
        return true;
    }

    private boolean checkText(Call call, Value value) {
        if (!(value instanceof Value.Text text)) {
            return wrong(call, value);
        }
        if (text.text().isBlank()) {
            problems.add(MessageCode.EMPTY_TEXT, value.position(), "this text is empty; say something to the person");
            return false;
        }
        Position start = text.position();
        phrases.mistakes(text.text())
                .forEach(mistake -> problems.add(
                        MessageCode.PHRASE,
                        new Position(start.line(), start.column() + 1 + mistake.at()),
                        mistake.message()));
        return true;
    }

    private boolean wrong(Call call, Value value) {
        problems.add(
                MessageCode.ARGUMENT_KIND,
                value.position(),
                shortened(value.written()) + " does not belong here; the statement is written " + written(call.name()));
        return false;
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 37) + "...\"";
    }

    private boolean checkConstant(Call call, Value value, Class<?> type) {
        String list = type.getSimpleName();
        Set<String> known = new LinkedHashSet<>(Constants.words(list));
        if (!(value instanceof Value.Constant constant)) {
            return wrong(call, value);
        }
        if (!constant.type().equals(list)) {
            return wrongList(call, constant, list, known);
        }
        if (!known.contains(constant.name())) {
            problems.add(
                    MessageCode.UNKNOWN_CONSTANT,
                    constant.position(),
                    "\"" + constant.name() + "\" is not one of " + list + " (" + String.join(", ", known) + ")"
                            + SymbolTable.didYouMean(constant.name(), known));
            return false;
        }
        return true;
    }

    private boolean wrongList(Call call, Value.Constant constant, String list, Set<String> known) {
        if (Constants.lists().contains(constant.type())) {
            return wrong(call, constant);
        }
        problems.add(
                MessageCode.UNKNOWN_LIST,
                constant.position(),
                "there is no list of words named \"" + constant.type() + "\"; did you mean \"" + list
                        + SymbolTable.nearest(constant.name(), known)
                                .map(near -> "." + near)
                                .orElse("") + "\"?");
        return false;
    }

    // Trying out

    private void tryOut(Call call) {
        try {
            call.meaning();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            problems.add(MessageCode.ARGUMENT_RANGE, blamed(call, message), message);
        }
    }

    /** The number that the message speaks of, or else the whole statement. */
    private static Position blamed(Call call, String message) {
        return call.arguments().stream()
                .filter(value -> value instanceof Value.NumberLiteral && message.endsWith("but is " + value.written()))
                .map(Value::position)
                .findFirst()
                .orElse(call.position());
    }

    /** Returns how a statement is written: {@code advise.tip( Topic, "text" );}. */
    private static String written(String statement) {
        return Statement.calls().getOrDefault(statement, List.of()).stream()
                .map(type ->
                        type == String.class ? "\"text\"" : type == int.class ? "number" : type.getSimpleName() + "...")
                .collect(Collectors.joining(", ", "advise." + statement + "( ", " );"));
    }
}
