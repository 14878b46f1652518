package org.walkrx.language;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which calls there are, read off the records of {@link Statement}; and what their values have in common. */
final class StatementRegistry {

    private static final SortedMap<String, Constructor<?>> CALLS = new TreeMap<>();
    private static final SortedMap<String, List<Class<?>>> TYPES = new TreeMap<>();

    static {
        for (Class<?> statement : Statement.class.getPermittedSubclasses()) {
            Constructor<?> constructor = constructor(statement);
            CALLS.put(name(statement), constructor);
            TYPES.put(name(statement), List.of(constructor.getParameterTypes()));
        }
    }

    private StatementRegistry() {}

    private static String name(Class<?> statement) {
        String name = statement.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1).replaceFirst("Ceiling$", "");
    }

    private static Constructor<?> constructor(Class<?> statement) {
        try {
            return statement.getDeclaredConstructor(Arrays.stream(statement.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }

    static Map<String, List<Class<?>>> calls() {
        return Collections.unmodifiableMap(TYPES);
    }

    static Statement create(String call, List<?> values) {
        Constructor<?> constructor = CALLS.get(call);
        if (constructor == null) {
            throw new IllegalArgumentException("there is no statement advise." + call);
        }
        if (!fits(constructor.getParameterTypes(), values)) {
            throw new IllegalArgumentException("advise." + call + " does not take " + values);
        }
        try {
            return (Statement) constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getTargetException().getMessage()), e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every statement can be made", e);
        }
    }

    private static boolean fits(Class<?>[] types, List<?> values) {
        if (types.length != values.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> type = types[i] == int.class ? Integer.class : types[i];
            if (!type.isInstance(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    static void checkText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a statement needs a text for the person");
        }
    }

    /** The words of a statement that has none of its own: those of the limit it sets. */
    static String sentence(Statement statement) {
        return Objects.requireNonNull(statement.limit()).sentence();
    }
}
