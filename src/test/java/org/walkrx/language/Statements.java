package org.walkrx.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One call of every statement of the language, for tests that may forget none. */
public final class Statements {

    private Statements() {}

    /** Returns all of them; numbers are small, words the last of their list. */
    public static List<Statement> all() {
        return Statement.calls().keySet().stream().map(Statements::some).toList();
    }

    /** Returns one call. */
    public static Statement some(String call) {
        return Statement.of(
                call,
                Statement.calls().get(call).stream().map(Statements::value).toList());
    }

    /** Returns a call as it is written in a rule. */
    public static String written(String call) {
        List<String> values = new ArrayList<>();
        for (Class<?> type : Statement.calls().get(call)) {
            Object value = value(type);
            values.add(
                    value instanceof Enum<?> word
                            ? type.getSimpleName() + "." + word.name()
                            : value instanceof String text ? '"' + text + '"' : value.toString());
        }
        return values.stream().collect(Collectors.joining(", ", "advise." + call + "( ", " );"));
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 5;
        }
        return type == String.class ? "Said." : type.getEnumConstants()[type.getEnumConstants().length - 1];
    }
}
