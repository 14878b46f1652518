package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Statement;
import org.walkrx.text.Position;

/**
 * One statement of a rule's consequence: {@code advise.refer( … )}, or the concept it inserts.
 *
 * @param name name of the statement; {@code insert} for a concept
 * @param arguments its arguments; for {@code insert}, the name of the concept
 * @param position where it begins
 */
public record Call(String name, List<Value> arguments, Position position) {

    /** The name under which a concept's insertion is kept. */
    public static final String INSERT = "insert";

    /** What stands for a number that only a person's facts tell. */
    private static final int SOME_NUMBER = 30;

    /** The same, where 30 is too much: days of a week. */
    private static final int SOME_DAYS = 5;

    /** Copies the arguments. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** Returns whether it inserts a concept, and says nothing. */
    public boolean isInsert() {
        return name.equals(INSERT);
    }

    /** Returns the name of the concept it inserts, if it does. */
    public Optional<Value.Text> concept() {
        return isInsert() && arguments.get(0) instanceof Value.Text text ? Optional.of(text) : Optional.empty();
    }

    /**
     * Returns what it says, with some number where only a person's facts tell it; nothing of a concept.
     *
     * @throws IllegalArgumentException if no statement has this name and takes these values
     */
    public Optional<Statement> meaning() {
        return isInsert() ? Optional.empty() : Optional.of(statement(variable -> isOfDays() ? SOME_DAYS : SOME_NUMBER));
    }

    /** Returns whether it takes a number of days of a week. */
    boolean isOfDays() {
        return name.equals("daysPerWeek");
    }

    /**
     * Returns what it says of a person; it must be no concept.
     *
     * @param bound the values of the names that the rule's condition gave
     * @throws IllegalArgumentException if a value is not known, or no statement has this name and takes these values
     */
    public Statement said(Map<String, Object> bound) {
        return statement(name -> whole(name, bound.get(name)));
    }

    private static int whole(String name, @Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException(name + " is not known");
    }

    private Statement statement(ToIntFunction<String> numbers) {
        List<Class<?>> types = Statement.calls().getOrDefault(name, List.of());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(plain(arguments.get(i), i < types.size() ? types.get(i) : Object.class, numbers));
        }
        return Statement.of(name, values);
    }

    private static Object plain(Value value, Class<?> type, ToIntFunction<String> numbers) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.BooleanLiteral truth) {
            return truth.value();
        }
        if (value instanceof Value.NumberLiteral number) {
            return (int) number.number();
        }
        return value instanceof Value.Constant constant
                ? word(constant, type)
                : numbers.applyAsInt(((Value.Variable) value).name());
    }

    private static Object word(Value.Constant constant, Class<?> type) {
        return Stream.ofNullable(type.getEnumConstants())
                .flatMap(Arrays::stream)
                .filter(word -> constant.written().equals(type.getSimpleName() + "." + ((Enum<?>) word).name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + constant.written()));
    }
}
