package org.walkrx.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.walkrx.language.Advise;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Value;

/** Says a statement of a rule's tree as the engine would. */
final class Saying {

    private static final Map<String, Method> STATEMENTS =
            Arrays.stream(Advise.class.getMethods()).collect(Collectors.toMap(Method::getName, Function.identity()));

    private Saying() {}

    /**
     * Makes the call.
     *
     * @param call a statement
     * @param bound the values of the names that the rule's condition bound
     * @param advise who is told
     * @throws IllegalArgumentException if a value is out of range or not known
     */
    static void say(Call call, Map<String, Object> bound, Advise advise) {
        Method statement = STATEMENTS.get(call.name());
        if (statement == null) {
            throw new IllegalArgumentException("there is no statement " + call.name());
        }
        try {
            statement.invoke(advise, arguments(statement, call.arguments(), bound));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("every statement is public", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getTargetException().getMessage()), e.getTargetException());
        }
    }

    private static Object[] arguments(Method statement, List<Value> values, Map<String, Object> bound) {
        Class<?>[] types = statement.getParameterTypes();
        if (types.length != values.size()) {
            throw new IllegalArgumentException(statement.getName() + " takes " + types.length + " values");
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], values.get(i), bound);
        }
        return arguments;
    }

    private static Object argument(Class<?> type, Value value, Map<String, Object> bound) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral number) {
            return (int) number.number();
        }
        if (value instanceof Value.Truth truth) {
            return truth.value();
        }
        if (value instanceof Value.Constant constant) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(word -> ((Enum<?>) word).name().equals(constant.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no " + constant.written()));
        }
        if (bound.get(((Value.Variable) value).name()) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException(value.written() + " is not known");
    }
}
