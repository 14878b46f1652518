package org.walkrx.authoring.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.syntax.FactType;

/** Writes a person as people write patient files, in a few short lines of YAML. */
public final class PatientYaml {

    private static final Set<String> MEANT_OTHERWISE =
            Set.of("yes", "no", "true", "false", "null", "on", "off", "y", "n");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 '/()-]*");

    private final Map<String, Object> values;
    private final Person person;

    private PatientYaml(Person person) {
        this.person = person;
        this.values = values(person);
    }

    /**
     * Returns a patient file.
     *
     * @param file the person and the day
     */
    public static String of(PatientFile file) {
        PatientYaml yaml = new PatientYaml(file.person());
        List<String> lines = new ArrayList<>();
        if (file.date() != null) {
            lines.add("date: " + file.date());
        }
        lines.addAll(yaml.valueLines(Map.of()));
        yaml.findings(Map.of()).ifPresent(findings -> lines.add("findings: " + findings));
        if (file.person().othersDenied()) {
            lines.add("others: no");
        }
        if (!file.person().walks().isEmpty()) {
            lines.add("walks:");
            file.person().walks().forEach(walk -> lines.add("  - " + walk(walk)));
        }
        return String.join("\n", lines) + "\n";
    }

    /**
     * Returns what a worked case says of a person, in one line, as far as it differs from what every person of the file
     * has.
     *
     * @param file the person and the day
     * @param base what every person of the file has
     */
    public static String given(PatientFile file, PatientFile base) {
        PatientYaml yaml = new PatientYaml(file.person());
        List<String> parts = new ArrayList<>();
        if (file.date() != null && !Objects.equals(file.date(), base.date())) {
            parts.add("date: " + file.date());
        }
        parts.addAll(yaml.valueLines(values(base.person())));
        yaml.findings(answers(base.person())).ifPresent(findings -> parts.add("findings: " + findings));
        if (file.person().othersDenied() != base.person().othersDenied()) {
            parts.add("others: " + (file.person().othersDenied() ? "no" : "null"));
        }
        if (!file.person().walks().isEmpty()) {
            parts.add("repeatedWalks: [" + repeated(file.person().walks()) + "]");
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static Map<String, Object> values(Person person) {
        return Draft.of(LocalDate.EPOCH, person).values();
    }

    private static Map<String, String> answers(Person person) {
        Map<String, String> answers = new TreeMap<>();
        person.findings().forEach((name, answer) -> answers.put(name, answer.words()));
        person.notAsked().forEach(name -> answers.put(name, "not asked"));
        return answers;
    }

    /** Returns "age: 40" and "pain: {now: 3}" for what differs from a base; null takes away what only the base has. */
    private List<String> valueLines(Map<String, Object> base) {
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!value.equals(base.get(key))) {
                changed.put(key, FactType.byKey().containsKey(key) ? written(value) : declared(value));
            }
        });
        base.keySet().stream().filter(key -> !values.containsKey(key)).forEach(key -> changed.put(key, "null"));
        List<String> lines = new ArrayList<>();
        changed.forEach((key, value) -> {
            if (key.indexOf('.') < 0 && FactType.byKey().containsKey(key)) {
                lines.add(key + ": " + value);
            }
        });
        for (FactType type : FactType.ofEveryPerson()) {
            String section = type.section();
            StringJoiner inner = new StringJoiner(", ", section + ": {", "}");
            inner.setEmptyValue("");
            changed.forEach((key, value) -> {
                if (key.startsWith(section + ".") && FactType.byKey().containsKey(key)) {
                    inner.add(key.substring(section.length() + 1) + ": " + value);
                }
            });
            if (!inner.toString().isEmpty()) {
                lines.add(inner.toString());
            }
        }
        declared("measurements", Number.class, changed, base).ifPresent(lines::add);
        declared("choices", String.class, changed, base).ifPresent(lines::add);
        return lines;
    }

    /** Returns what is said of measurements, or of choices, which are told apart by their values. */
    private Optional<String> declared(
            String section, Class<?> kind, Map<String, String> changed, Map<String, Object> base) {
        StringJoiner inner = new StringJoiner(", ", section + ": {", "}");
        inner.setEmptyValue("");
        changed.forEach((key, value) -> {
            if (!FactType.byKey().containsKey(key) && kind.isInstance(values.getOrDefault(key, base.get(key)))) {
                inner.add(quoted(key) + ": " + value);
            }
        });
        return Optional.of(inner.toString()).filter(text -> !text.isEmpty());
    }

    private static String declared(Object value) {
        return value instanceof String word ? quoted(word) : written(value);
    }

    private static String written(Object value) {
        if (value instanceof Double number) {
            BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
            return exact.toPlainString();
        }
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    private Optional<String> findings(Map<String, String> base) {
        Map<String, String> answers = answers(person);
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("");
        answers.forEach((name, answer) -> {
            if (!answer.equals(base.get(name))) {
                joiner.add(quoted(name) + ": " + answer);
            }
        });
        base.keySet().stream()
                .filter(name -> !answers.containsKey(name))
                .forEach(name -> joiner.add(quoted(name) + ": " + takenBack()));
        return Optional.of(joiner.toString()).filter(text -> !text.isEmpty());
    }

    /** Findings are named freely; some names would be something else in YAML. */
    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !MEANT_OTHERWISE.contains(name.toLowerCase(Locale.ROOT))
                ? name
                : "'" + name.replace("'", "''") + "'";
    }

    private String takenBack() {
        return person.othersDenied() ? Answer.NO.words() : "not asked";
    }

    private static String walk(Walk walk) {
        return "{day: " + walk.day() + rest(walk) + "}";
    }

    private static String rest(Walk walk) {
        StringBuilder text = new StringBuilder(", minutes: ").append(walk.minutes());
        StringJoiner pain = new StringJoiner(", ", ", pain: {", "}");
        pain.setEmptyValue("");
        add(pain, "before", walk.painBefore());
        add(pain, "peak", walk.painPeak());
        add(pain, "nextMorning", walk.painNextMorning());
        text.append(pain);
        if (!walk.findings().isEmpty()) {
            text.append(", findings: [")
                    .append(walk.findings().stream().map(PatientYaml::quoted).collect(Collectors.joining(", ")))
                    .append(']');
        }
        return text.toString();
    }

    private static void add(StringJoiner pain, String key, @Nullable Integer value) {
        if (value != null) {
            pain.add(key + ": " + value);
        }
    }

    private static String repeated(List<Walk> walks) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= walks.size(); i++) {
            if (i == walks.size() || !follows(walks.get(i - 1), walks.get(i))) {
                runs.add("{from: " + walks.get(from).day() + ", days: " + (i - from) + rest(walks.get(from)) + "}");
                from = i;
            }
        }
        return String.join(", ", runs);
    }

    private static boolean follows(Walk one, Walk next) {
        return next.day().equals(one.day().plusDays(1)) && rest(one).equals(rest(next));
    }
}
