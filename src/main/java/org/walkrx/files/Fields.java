package org.walkrx.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.Walk;
import org.walkrx.language.Range;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.Days;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlScalar;

/**
 * The keys of one map of a patient file. Each is read as what it should be; if it is something else, that goes into the
 * problems and the value counts as not known. So does a key that has no value.
 */
final class Fields {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?\\d{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern NUMBER_AND_MORE =
            Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,9})?)\\s*[^\\d\\s.,:/-]{0,20}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final YamlMap map;
    private final String path;
    private final YamlProblems problems;

    private Fields(YamlMap map, String path, YamlProblems problems) {
        this.map = map;
        this.path = path;
        this.problems = problems;
    }

    /** The keys at the top of the file; {@code belongs} says what to do about some keys that are wrong there. */
    static Fields ofFile(
            YamlMap map, YamlProblems problems, List<String> keys, Function<String, Optional<String>> belongs) {
        Fields fields = new Fields(map, "", problems);
        for (YamlEntry entry : map.entries()) {
            Optional<String> hint = keys.contains(entry.name()) ? Optional.empty() : belongs.apply(entry.name());
            hint.ifPresentOrElse(message -> problems.at(entry.key(), message), () -> fields.refuseUnknown(entry, keys));
        }
        return fields;
    }

    /** The keys of a map inside another. */
    static Fields of(YamlMap map, String path, YamlProblems problems, List<String> keys) {
        Fields fields = new Fields(map, path, problems);
        map.entries().forEach(entry -> fields.refuseUnknown(entry, keys));
        return fields;
    }

    /** Returns the keys under a key; none if there is no such key. */
    Fields section(String key, List<String> keys) {
        YamlNode value = value(key).orElse(null);
        if (value instanceof YamlMap inner) {
            return of(inner, label(key), problems, keys);
        }
        if (value != null) {
            problems.at(value, mustBe(key, "written as \"{" + keys.get(0) + ": ...}\"", value));
        }
        return new Fields(new YamlMap(List.of(), map.line(), map.column()), label(key), problems);
    }

    /** Returns the items under a key; none if there is no such key. */
    List<YamlNode> list(String key, String example) {
        YamlNode value = value(key).orElse(null);
        if (value instanceof YamlList list) {
            return list.items();
        }
        if (value != null) {
            problems.at(value, mustBe(key, "a list such as " + example, value));
        }
        return List.of();
    }

    /** Returns the values of a fact that are there, by component name. */
    Map<String, Object> facts(FactType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FactType.Component component : type.asked()) {
            @Nullable Object value = component(component);
            if (value != null && isPossible(component, value, values)) {
                values.put(component.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object component(FactType.Component component) {
        String key = component.name();
        return switch (component.kind()) {
            case WHOLE_NUMBER -> wholeNumber(key);
            case NUMBER -> number(key);
            case TRUTH -> yesOrNo(key);
            case WORD -> word(key, component);
            case TEXT -> throw new IllegalStateException(component.path() + " is a text, which no person has");
        };
    }

    private boolean isPossible(FactType.Component component, Object value, Map<String, Object> others) {
        Optional<String> problem = component.problem(value, others);
        problem.ifPresent(rule -> refuse(component.name(), rule));
        return problem.isEmpty();
    }

    /** Returns a whole number; {@code null} if there is none, or none of the range. */
    @Nullable
    Integer wholeNumber(String key, Range range) {
        Integer number = wholeNumber(key);
        if (number == null || range.contains(number)) {
            return number;
        }
        refuse(key, range.rule());
        return null;
    }

    private @Nullable Integer wholeNumber(String key) {
        YamlScalar scalar = scalar(key, "a whole number", YamlScalar.ScalarKind.NUMBER, WHOLE_NUMBER);
        if (scalar == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(scalar.text());
        if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            problems.at(scalar, label(key) + " cannot be as large as " + scalar.text());
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable Double number(String key) {
        YamlScalar scalar = scalar(key, "a number", YamlScalar.ScalarKind.NUMBER, NUMBER);
        return scalar == null ? null : Double.valueOf(scalar.text());
    }

    private @Nullable Boolean yesOrNo(String key) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            return null;
        }
        String word = value instanceof YamlScalar scalar ? scalar.text() : "";
        return switch (word) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> {
                Optional<String> same = Wording.sameWord(word, List.of("true", "false", "yes", "no"));
                String hint = same.isPresent() ? Wording.didYouMean(same, "") : "";
                problems.at(value, mustBe(key, "true or false", value) + hint);
                yield null;
            }
        };
    }

    private @Nullable Object word(String key, FactType.Component component) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            return null;
        }
        String written = value instanceof YamlScalar scalar ? scalar.text() : "";
        List<String> words = component.wordsInPatientFile();
        if (words.contains(written)) {
            return component.read(written).orElseThrow();
        }
        Optional<String> nearest = NearestWord.among(words).to(written);
        String hint = nearest.isPresent() ? Wording.didYouMean(nearest, "") : "";
        problems.at(value, mustBe(key, Wording.choice(words), value) + hint);
        return null;
    }

    @Nullable
    LocalDate date(String key) {
        YamlScalar scalar = scalar(key, "a day such as 2026-11-23", YamlScalar.ScalarKind.TEXT, DAY);
        if (scalar == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(scalar.text());
            if (!day.isBefore(Walk.FIRST_DAY)) {
                return day;
            }
            refuse(key, "must not be before " + Walk.FIRST_DAY.getYear());
            return null;
        } catch (DateTimeException e) {
            problems.at(
                    scalar,
                    label(key) + " must be a day of the calendar, but is " + scalar.text()
                            + Days.problem(scalar.text()).map(why -> "; " + why).orElse(""));
            return null;
        }
    }

    /** Returns the value of a key, unless there is none. */
    Optional<YamlNode> value(String key) {
        return map.get(key).filter(value -> !(value instanceof YamlScalar scalar && scalar.isEmpty()));
    }

    /** Adds a problem if the key is not there. */
    void require(String key) {
        if (value(key).isEmpty()) {
            problems.at(map, label(key) + " is missing; add it");
        }
    }

    /** Returns what the key is called in messages: {@code pain.now}. */
    String label(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private @Nullable YamlScalar scalar(String key, String wanted, YamlScalar.ScalarKind kind, Pattern form) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            return null;
        }
        if (value instanceof YamlScalar scalar && form.matcher(scalar.text()).matches()) {
            if (scalar.kind() == kind) {
                return scalar;
            }
            problems.at(value, label(key) + " must be " + wanted + "; remove the quotes around it");
            return null;
        }
        problems.at(value, mustBe(key, wanted, value) + numberAlone(value, kind));
        return null;
    }

    /** A number with its unit, or with a comma in place of the point. */
    private static String numberAlone(YamlNode value, YamlScalar.ScalarKind kind) {
        boolean isText = value instanceof YamlScalar scalar && scalar.kind() == YamlScalar.ScalarKind.TEXT;
        Matcher number = NUMBER_AND_MORE.matcher(isText ? ((YamlScalar) value).text() : "");
        return kind == YamlScalar.ScalarKind.NUMBER && number.matches()
                ? "; write the number alone: " + number.group(1).replace(',', '.')
                : "";
    }

    /** Adds a problem with the value of a key; {@code rule} says what it must be. */
    private void refuse(String key, String rule) {
        YamlNode value = value(key).orElseThrow();
        problems.at(value, label(key) + " " + rule + ", but is " + ((YamlScalar) value).text());
    }

    private void refuseUnknown(YamlEntry entry, List<String> keys) {
        if (keys.contains(entry.name())) {
            return;
        }
        Optional<String> slip = slip(entry, keys);
        if (slip.isPresent()) {
            problems.at(entry.key(), slip.get());
            return;
        }
        String where = path.isEmpty() ? "" : " in " + path;
        Optional<String> nearest = NearestWord.among(keys).to(entry.name());
        problems.at(
                entry.key(),
                "unknown key " + Wording.quoted(entry.name()) + where
                        + Wording.didYouMean(nearest, "the keys here are " + String.join(", ", keys)));
    }

    /** A key without a value is often a key and its value without a colon, or the rest of a number with a comma. */
    private Optional<String> slip(YamlEntry entry, List<String> keys) {
        String name = entry.name();
        if (!(entry.value() instanceof YamlScalar value && value.isEmpty())) {
            return Optional.empty();
        }
        Optional<YamlEntry> number = DIGITS.matcher(name).matches() ? numberBefore(entry.key()) : Optional.empty();
        if (number.isPresent()) {
            return Optional.of("a number has a point and no comma: write "
                    + number.get().name() + ": " + ((YamlScalar) number.get().value()).text() + "." + name);
        }
        String[] parts = name.split("[\\s=:]+", 2);
        return parts.length == 2 && keys.contains(parts[0])
                ? Optional.of("a colon is missing: write " + parts[0] + ": " + parts[1])
                : Optional.empty();
    }

    private Optional<YamlEntry> numberBefore(YamlScalar key) {
        return map.entries().stream()
                .filter(entry -> entry.value() instanceof YamlScalar number
                        && DIGITS.matcher(number.text()).matches()
                        && number.line() == key.line()
                        && number.column() < key.column())
                .reduce((first, second) ->
                        second.value().column() > first.value().column() ? second : first);
    }

    private String mustBe(String key, String wanted, YamlNode value) {
        return label(key) + " must be " + wanted + ", but is " + inWords(value);
    }

    static String inWords(YamlNode value) {
        if (value instanceof YamlScalar scalar) {
            return scalar.kind() == YamlScalar.ScalarKind.TEXT ? Wording.quoted(scalar.text()) : scalar.text();
        }
        return value instanceof YamlList ? "a list" : "a group of keys";
    }
}
