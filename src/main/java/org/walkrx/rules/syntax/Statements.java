package org.walkrx.rules.syntax;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.walkrx.language.Advise;

/** The statements that {@link Advise} offers, by name. */
final class Statements {

    private static final Map<String, List<Class<?>>> PARAMETERS = Arrays.stream(Advise.class.getMethods())
            .collect(Collectors.toMap(
                    Method::getName, method -> List.of(method.getParameterTypes()), (a, b) -> a, TreeMap::new));

    private Statements() {}

    /** Returns the parameter types by name of the statement. */
    static Map<String, List<Class<?>>> parameters() {
        return Collections.unmodifiableMap(PARAMETERS);
    }

    /** Returns how a statement is written, for messages: {@code advise.tip( Topic, "text" );}. */
    static String written(String statement) {
        return PARAMETERS.getOrDefault(statement, List.of()).stream()
                .map(type ->
                        type == String.class ? "\"text\"" : type == int.class ? "number" : type.getSimpleName() + "...")
                .collect(Collectors.joining(", ", "advise." + statement + "( ", " );"));
    }
}
