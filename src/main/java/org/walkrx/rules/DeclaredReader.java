package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Measurement;
import org.walkrx.language.Range;
import org.walkrx.rules.Vocabulary.ChoiceEntry;
import org.walkrx.rules.Vocabulary.Code;
import org.walkrx.rules.Vocabulary.Group;
import org.walkrx.rules.Vocabulary.MeasurementEntry;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.text.Blanks;
import org.walkrx.text.Invisible;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlScalar;

/** Reads {@code measurements:} and {@code choices:} of a vocabulary. */
final class DeclaredReader {

    static final String MEASUREMENTS = "measurements";
    static final String CHOICES = "choices";
    static final Set<String> MEASUREMENT_KEYS =
            Set.of("name", "ask", "unit", "lowest", "highest", "numbers", "usual", "group", "code");
    static final Set<String> CHOICE_KEYS = Set.of("name", "ask", "words", "usual", "group", "code");

    private static final Range POSSIBLE = new Range(Measurement.LOWEST, Measurement.HIGHEST);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern NUMBER_AND_MORE = Pattern.compile("([-+]?\\d{1,9}(?:[.,]\\d{1,9})?)\\s*\\D{0,20}");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "true", "false", "not sure", "not asked");
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 30;

    private final VocabularyReader reader;
    private final Map<String, MeasurementEntry> measurements = new LinkedHashMap<>();
    private final Map<String, ChoiceEntry> choices = new LinkedHashMap<>();

    DeclaredReader(VocabularyReader reader) {
        this.reader = reader;
    }

    Map<String, MeasurementEntry> measurements() {
        return Collections.unmodifiableMap(measurements);
    }

    Map<String, ChoiceEntry> choices() {
        return Collections.unmodifiableMap(choices);
    }

    void read(YamlMap vocabulary) {
        read(vocabulary, MEASUREMENTS, this::readMeasurement);
        read(vocabulary, CHOICES, this::readChoice);
    }

    /** What to read of an item, and whether it is the last of its list. */
    private interface DeclaredItem {

        void read(YamlMap item, boolean isLast);
    }

    private void read(YamlMap vocabulary, String key, DeclaredItem reading) {
        if (vocabulary.get(key).isPresent()) {
            List<YamlMap> items = reader.items(vocabulary, key);
            for (int i = 0; i < items.size(); i++) {
                reading.read(items.get(i), i == items.size() - 1);
            }
        }
    }

    // Measurements

    private void readMeasurement(YamlMap item, boolean isLast) {
        reader.checkKeys(item, MEASUREMENT_KEYS);
        String name = reader.text(item, "name");
        boolean named = !name.isEmpty() && isNamedRightly(item, "measurement", name, isLast);
        String ask = reader.question(item);
        String unit = reader.text(item, "unit");
        Group group = group(item);
        Code code = reader.code(item);
        Optional<Boolean> whole = whole(item);
        Optional<Double> lowest = number(item, "lowest", POSSIBLE, whole);
        Optional<Double> highest = number(item, "highest", POSSIBLE, whole);
        if (lowest.isEmpty() || highest.isEmpty()) {
            return;
        }
        if (lowest.get() >= highest.get()) {
            reader.problem(
                    place(item, "highest"),
                    "highest must be above lowest (" + FactWords.exactly(lowest.get()) + "), but is "
                            + FactWords.exactly(highest.get()));
            return;
        }
        Range range = new Range(lowest.get(), highest.get());
        Optional<Double> usual = number(item, "usual", range, whole);
        if (named && whole.isPresent() && usual.isPresent()) {
            measurements.put(name, new MeasurementEntry(name, group, ask, unit, range, whole.get(), usual.get(), code));
        }
    }

    private Optional<Boolean> whole(YamlMap item) {
        if (item.get("numbers").isEmpty()) {
            reader.problem(item, "say what its numbers are: \"numbers: whole\" or \"numbers: decimal\"");
            return Optional.empty();
        }
        String numbers = reader.text(item, "numbers");
        if (numbers.equals("whole") || numbers.equals("decimal")) {
            return Optional.of(numbers.equals("whole"));
        }
        if (!numbers.isEmpty()) {
            reader.problem(
                    place(item, "numbers"), "numbers is either whole or decimal, not " + Wording.quoted(numbers));
        }
        return Optional.empty();
    }

    private Optional<Double> number(YamlMap item, String key, Range range, Optional<Boolean> whole) {
        String written = reader.text(item, key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        YamlNode place = place(item, key);
        if (!NUMBER.matcher(written).matches()) {
            reader.problem(place, key + " must be a number, but is " + Wording.quoted(written) + alone(written));
            return Optional.empty();
        }
        double number = Double.parseDouble(written);
        if (whole.orElse(false) && number != Math.rint(number)) {
            reader.problem(place, key + " must be whole, as numbers: whole says, but is " + written);
            return Optional.empty();
        }
        if (!range.contains(number)) {
            reader.problem(place, key + " " + range.rule() + ", but is " + written);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static String alone(String written) {
        Matcher number = NUMBER_AND_MORE.matcher(written);
        return number.matches()
                ? "; write the number alone, with a point and without its unit: "
                        + number.group(1).replace(',', '.')
                : "";
    }

    // Choices

    private void readChoice(YamlMap item, boolean isLast) {
        reader.checkKeys(item, CHOICE_KEYS);
        String name = reader.text(item, "name");
        boolean named = !name.isEmpty() && isNamedRightly(item, "choice", name, isLast);
        String ask = reader.question(item);
        Group group = group(item);
        Code code = reader.code(item);
        List<String> words = words(item);
        if (words.isEmpty()) {
            return;
        }
        String usual = item.get("usual").isPresent() ? reader.text(item, "usual") : words.get(0);
        if (!words.contains(usual)) {
            reader.problem(
                    place(item, "usual"),
                    "usual must be one of the words (" + String.join(", ", words) + "), but is "
                            + Wording.quoted(usual)
                            + NearestWord.among(words).question(usual));
        } else if (named) {
            choices.put(name, new ChoiceEntry(name, group, ask, words, usual, code));
        }
    }

    private List<String> words(YamlMap item) {
        Optional<YamlNode> value = item.get("words");
        if (value.isEmpty() || !(value.get() instanceof YamlList list)) {
            reader.problem(value.orElse(item), "a choice has its words in a list: words: [walking, wheelchair]");
            return List.of();
        }
        List<String> words = new ArrayList<>();
        boolean right = true;
        for (YamlNode word : list.items()) {
            Optional<String> wrong = problem(word, words);
            wrong.ifPresent(message -> reader.problem(word, message));
            right &= wrong.isEmpty();
            if (word instanceof YamlScalar scalar) {
                words.add(scalar.text());
            }
        }
        if (right && (words.size() < 2 || words.size() > MOST_WORDS)) {
            reader.problem(list, "a choice has from 2 to " + MOST_WORDS + " words, but here are " + words.size());
            return List.of();
        }
        return right ? words : List.of();
    }

    private static Optional<String> problem(YamlNode node, List<String> before) {
        if (!(node instanceof YamlScalar scalar)
                || scalar.isEmpty()
                || scalar.text().isBlank()) {
            return Optional.of("here a word to choose is missing");
        }
        String word = scalar.text();
        String shown = Wording.quoted(word);
        if (ANSWERS.contains(word.toLowerCase(Locale.ROOT)) || scalar.kind() == YamlScalar.ScalarKind.YES_OR_NO) {
            return Optional.of(shown + " cannot be chosen; what is answered yes or no is a finding");
        }
        if (NUMBER.matcher(word).matches()) {
            return Optional.of(shown + " is a number; what is counted or measured is a measurement");
        }
        if (word.length() > LONGEST_WORD) {
            return Optional.of("this word has more than " + LONGEST_WORD + " letters; say it more briefly");
        }
        if (before.stream().anyMatch(word::equalsIgnoreCase)) {
            return Optional.of(shown + " stands here a second time; keep one");
        }
        return Blanks.explain(word).or(() -> spelling(word));
    }

    // Both

    private @Nullable Group group(YamlMap item) {
        return item.get("group").isPresent() ? reader.group(item, reader.text(item, "group")) : null;
    }

    private boolean isNamedRightly(YamlMap item, String what, String name, boolean isLast) {
        YamlNode place = place(item, "name");
        if (FactKeys.all().contains(name)) {
            reader.problem(
                    place,
                    "\"" + name + "\" is what patient files call something that everybody is asked anyway; give the "
                            + what + " another name");
            return false;
        }
        if (ANSWERS.contains(name.toLowerCase(Locale.ROOT))
                || NUMBER.matcher(name).matches()) {
            reader.problem(place, "\"" + name + "\" is no name; a name is a few plain words");
            return false;
        }
        return reader.isNamedRightly(item, what, name, isLast);
    }

    private static Optional<String> spelling(String word) {
        if (word.contains("\"") || word.contains("\\")) {
            return Optional.of("a word to choose has no double quotes and no backslashes in it");
        }
        if (IntStream.range(0, word.length()).anyMatch(i -> Invisible.at(word, i))) {
            return Optional.of("there is an invisible character in " + Wording.quoted(word) + "; type the word again");
        }
        return VocabularyReader.isOfTwoAlphabets(word)
                ? Optional.of(
                        "\"" + word + "\" has letters of two alphabets, of which some look the same; type it again")
                : Optional.empty();
    }

    private static YamlNode place(YamlMap item, String key) {
        return item.get(key).orElse(item);
    }
}
