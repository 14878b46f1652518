package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.rules.syntax.FactWords;

/** Writes a person as a patient file. */
final class PersonText {

    private final List<String> lines = new ArrayList<>();

    private PersonText() {}

    /** Returns the lines of a patient file from which the same person is read again. */
    static List<String> of(Person person) {
        PersonText text = new PersonText();
        if (!person.walks().isEmpty()) {
            text.lines.add("date: " + Encoded.DAY);
        }
        text.facts(person);
        text.findings(person);
        text.walks(person.walks());
        return List.copyOf(text.lines);
    }

    private void facts(Person person) {
        put("age", person.patient().age());
        put("weightKg", person.patient().weightKg());
        put(
                "pain",
                values(
                        "now",
                        person.pain().now(),
                        "worst",
                        person.pain().worst(),
                        "weeks",
                        person.pain().weeks(),
                        "trend",
                        person.pain().trend()));
        put(
                "activity",
                values(
                        "walksPerWeek", person.activity().walksPerWeek(),
                        "minutesPerWalk", person.activity().minutesPerWalk(),
                        "sittingHoursPerDay", person.activity().sittingHoursPerDay()));
        put(
                "shoes",
                values(
                        "cushioned", person.shoes().cushioned(),
                        "supportive", person.shoes().supportive(),
                        "heelCm", person.shoes().heelCm(),
                        "kind", person.shoes().kind()));
        put(
                "route",
                values(
                        "surface",
                        person.route().surface(),
                        "gradient",
                        person.route().gradient()));
        put("load", values("kg", person.load().kg(), "oneSided", person.load().oneSided()));
    }

    private void findings(Person person) {
        Map<String, String> answers = new TreeMap<>();
        person.findings().forEach((name, answer) -> answers.put(name, answer.words()));
        person.notAsked().forEach(name -> answers.put(name, "not asked"));
        put("findings", answers);
        if (person.othersDenied()) {
            lines.add("others: no");
        }
    }

    private void walks(List<Walk> walks) {
        if (!walks.isEmpty()) {
            lines.add("walks:");
            walks.forEach(walk -> lines.add("  - " + walk(walk)));
        }
    }

    private static String walk(Walk walk) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("day", walk.day().toString());
        parts.put("minutes", String.valueOf(walk.minutes()));
        Map<String, String> pain =
                values("before", walk.painBefore(), "peak", walk.painPeak(), "nextMorning", walk.painNextMorning());
        if (!pain.isEmpty()) {
            parts.put("pain", flow(pain));
        }
        if (!walk.findings().isEmpty()) {
            parts.put("findings", "[" + String.join(", ", walk.findings()) + "]");
        }
        return flow(parts);
    }

    private void put(String key, @Nullable Object value) {
        if (value != null) {
            lines.add(key + ": " + written(value));
        }
    }

    private void put(String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            lines.add(key + ": " + flow(values));
        }
    }

    private static String flow(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns the known values by key, from keys and values in turn. */
    private static Map<String, String> values(@Nullable Object... keysAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            @Nullable Object value = keysAndValues[i + 1];
            if (value != null) {
                values.put(String.valueOf(keysAndValues[i]), written(value));
            }
        }
        return values;
    }

    private static String written(Object value) {
        if (value instanceof Double number && number != Math.rint(number)) {
            return String.valueOf(number);
        }
        return value instanceof Boolean
                ? value.toString()
                : FactWords.value(value).toLowerCase(Locale.ROOT);
    }
}
