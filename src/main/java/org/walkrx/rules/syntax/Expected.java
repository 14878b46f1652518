package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.text.NearestWord;

/** What belongs where a value stands, to say so where a bare word stands instead. */
record Expected(Expected.ExpectedKind kind, String list) {

    enum ExpectedKind {
        ANYTHING,
        NUMBER,
        TRUTH,
        TEXT,
        WORD
    }

    static final Expected ANYTHING = new Expected(ExpectedKind.ANYTHING, "");

    private static final List<String> NUMBER_WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "y", "n", "on", "off");
    private static final Set<String> COMPONENTS = FactType.names().stream()
            .map(FactType::named)
            .flatMap(Optional::stream)
            .flatMap(type -> type.components().keySet().stream())
            .collect(Collectors.toSet());

    /** Returns what a component of a fact is compared with. */
    static Expected in(String type, String component) {
        return FactType.named(type)
                .map(fact -> fact.components().get(component))
                .map(Expected::of)
                .orElse(ANYTHING);
    }

    private static Expected of(FactType.Component component) {
        return switch (component.kind()) {
            case NUMBER, WHOLE_NUMBER -> new Expected(ExpectedKind.NUMBER, "");
            case TRUTH -> new Expected(ExpectedKind.TRUTH, "");
            case TEXT -> new Expected(ExpectedKind.TEXT, "");
            case WORD -> new Expected(ExpectedKind.WORD, component.wordType());
        };
    }

    /** Returns what stands in a place of a statement. */
    static Expected of(Class<?> parameter) {
        if (parameter.isEnum()) {
            return new Expected(ExpectedKind.WORD, parameter.getSimpleName());
        }
        return new Expected(parameter == String.class ? ExpectedKind.TEXT : ExpectedKind.NUMBER, "");
    }

    /** Returns the number that a word stands for. */
    static Optional<String> inDigits(String word) {
        int number = NUMBER_WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        return number < 0 ? Optional.empty() : Optional.of(String.valueOf(number));
    }

    /** Returns whether this is the name of a component of some fact. */
    static boolean isComponent(String word) {
        return COMPONENTS.contains(word);
    }

    /** Says what belongs here in place of a bare word. */
    String inPlaceOf(Token word) {
        return switch (kind) {
            case NUMBER -> number(word);
            case TRUTH ->
                ANSWERS.contains(word.text().toLowerCase(Locale.ROOT))
                        ? "yes is written true, and no is written false"
                        : "here true or false is expected, but there is " + word.described();
            case TEXT -> "a name or text stands in double quotes: \"" + word.text() + "\"";
            case WORD -> word(word);
            case ANYTHING ->
                Constants.withList(word.text())
                        .map(full -> word.described() + " needs its list before it; did you mean \"" + full + "\"?")
                        .orElse(
                                word.described()
                                        + " is neither a number nor a text in double quotes nor a word with its list, such as Trend.WORSE");
        };
    }

    private static String number(Token word) {
        Optional<String> digits = inDigits(word.text());
        if (digits.isPresent()) {
            return "write the number in digits: " + digits.get();
        }
        return isComponent(word.text())
                ? "two answers cannot be compared with each other; compare each with a number"
                : "here a number is expected, but there is " + word.described();
    }

    private String word(Token word) {
        List<String> words = Constants.words(list);
        Optional<String> near = NearestWord.among(words).to(word.text());
        if (near.isPresent()) {
            return word.described() + " needs its list before it; did you mean \"" + list + "." + near.get() + "\"?";
        }
        return "here a word of " + list + " is expected, with its list before it, but there is " + word.described()
                + "; write one of " + all(words);
    }

    private String all(List<String> words) {
        return words.stream().map(each -> list + "." + each).collect(Collectors.joining(", "));
    }
}
