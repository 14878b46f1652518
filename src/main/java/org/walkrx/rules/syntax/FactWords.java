package org.walkrx.rules.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says facts in words: {@code pain now: 8}. */
public final class FactWords {

    /** There are few names, and each is said to many people. */
    private static final Map<String, String> SPACED = new ConcurrentHashMap<>();

    private FactWords() {}

    /**
     * Returns a component in words: "pain now", "age".
     *
     * @param type name of the fact type
     * @param component name of the component
     */
    public static String of(String type, String component) {
        String words = spaced(component);
        return isAtTheTop(type) ? words : spaced(type) + " " + words;
    }

    /**
     * Returns the key of a component in a patient file: {@code pain.now}, {@code age}.
     *
     * @param type name of the fact type
     * @param component name of the component
     */
    public static String key(String type, String component) {
        return FactType.named(type).orElseThrow().key(component);
    }

    /**
     * Returns a value in words: whole numbers without a fraction, others with one digit, words in lower case.
     *
     * @param value the value
     */
    public static String value(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number)
                    ? String.valueOf(number.longValue())
                    : String.format(Locale.ROOT, "%.1f", number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof Enum<?> word
                ? word.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : String.valueOf(value);
    }

    private static boolean isAtTheTop(String type) {
        return FactType.named(type)
                .map(FactType::section)
                .filter(String::isEmpty)
                .isPresent();
    }

    private static String spaced(String camelCase) {
        return SPACED.computeIfAbsent(
                camelCase, name -> name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }
}
