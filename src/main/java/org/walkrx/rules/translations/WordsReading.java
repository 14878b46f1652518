package org.walkrx.rules.translations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads a file of translations; all its problems come together. */
final class WordsReading {

    private static final int LARGEST_BYTES = 1 << 22;
    private static final Set<String> TOP =
            Set.of("language", "reviewed", "page", "vocabulary", "common", "rules", "was");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
    private static final Pattern MARKUP = Pattern.compile("[<>\\p{Cc}]");
    private static final Pattern SIGNATURE = Pattern.compile(".*\\p{L}.*[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private final String name;
    private final YamlProblems problems;
    private String language = "";

    WordsReading(String name) {
        this.name = name;
        this.problems = new YamlProblems(name);
    }

    WordsFile read(String text) {
        YamlNode root = new YamlReader(LARGEST_BYTES).read(text, name);
        if (!(root instanceof YamlMap map)) {
            problems.at(root, "this file has keys such as \"language:\" and \"rules:\"");
            throw problems.asException();
        }
        map.entries().stream()
                .filter(entry -> !TOP.contains(entry.name()))
                .forEach(entry -> problems.at(
                        entry.key(),
                        "unknown key " + Wording.quoted(entry.name())
                                + NearestWord.among(TOP).question(entry.name())));
        language = text(map, "language");
        String named = name.substring(0, name.length() - WordsFile.ENDING.length());
        if (!LANGUAGE.matcher(language).matches() || !language.equals(named)) {
            problems.at(map, "write \"language: " + named + "\", the letters that the name of the file begins with");
        }
        String reviewed = text(map, "reviewed");
        if (!reviewed.equals(WordsFile.NOBODY) && !SIGNATURE.matcher(reviewed).matches()) {
            problems.at(
                    map.get("reviewed").orElse(map),
                    "write who has read the translation and when, as in \"reviewed: Dr A. Rao, 2026-11-23\", or \"reviewed: none\"");
        }
        WordsFile file = new WordsFile(
                language,
                reviewed,
                sentences(map, "page"),
                sentences(map, "vocabulary"),
                sentences(map, "common"),
                rules(map),
                sentences(map, "was"));
        problems.throwIfAny();
        return file;
    }

    private static String text(YamlMap map, String key) {
        return map.get(key)
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).text())
                .orElse("");
    }

    private Map<String, List<TranslatedSentence>> rules(YamlMap map) {
        Map<String, List<TranslatedSentence>> rules = new LinkedHashMap<>();
        Optional<YamlNode> value = map.get("rules");
        if (value.isPresent() && value.get() instanceof YamlMap ids) {
            for (YamlEntry entry : ids.entries()) {
                rules.put(entry.name(), list(entry.value()));
            }
        } else if (value.isPresent() && !isEmpty(value.get())) {
            problems.at(value.get(), "the ids of rules are expected here, each with its sentences below it");
        }
        return rules;
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isEmpty();
    }

    private List<TranslatedSentence> sentences(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        return value.isEmpty() || isEmpty(value.get()) ? List.of() : list(value.get());
    }

    private List<TranslatedSentence> list(YamlNode node) {
        List<TranslatedSentence> sentences = new ArrayList<>();
        if (!(node instanceof YamlList list)) {
            problems.at(node, "a list is expected here, of \"- en: ...\" and \"" + language + ": ...\" below it");
            return sentences;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap pair) {
                sentence(pair).ifPresent(sentences::add);
            } else {
                problems.at(item, "a sentence is expected here: \"en: ...\" and \"" + language + ": ...\"");
            }
        }
        return sentences;
    }

    private Optional<TranslatedSentence> sentence(YamlMap pair) {
        String english = text(pair, "en");
        String translated = text(pair, language);
        boolean hasBoth = pair.get("en").isPresent()
                && pair.get(language).isPresent()
                && pair.entries().size() == 2;
        if (english.isEmpty() || !hasBoth) {
            problems.at(pair, "each sentence has \"en:\" and \"" + language + ":\", and nothing else");
            return Optional.empty();
        }
        if (!translated.isEmpty()) {
            compare(pair, english, translated);
        }
        return Optional.of(new TranslatedSentence(english, translated, pair.line()));
    }

    private void compare(YamlMap pair, String english, String translated) {
        YamlNode place = pair.get(language).orElse(pair);
        List<String> braces = found(BRACES, english);
        List<String> numbers = numbers(english);
        if (!braces.equals(found(BRACES, translated))) {
            problems.at(place, "here must stand, in any order, " + several(braces, found(BRACES, translated)));
        } else if (!numbers.equals(numbers(translated))) {
            problems.at(
                    place,
                    "the numbers are not those of the English sentence: here must stand "
                            + several(numbers, numbers(translated)));
        } else if (MARKUP.matcher(translated).find()) {
            problems.at(place, "no < or > and nothing that cannot be seen may stand here");
        }
    }

    private static String several(List<String> wanted, List<String> found) {
        return (wanted.isEmpty() ? "none" : String.join(" ", wanted))
                + ", not "
                + (found.isEmpty() ? "none" : String.join(" ", found));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    /** The digits of any script are told as ours. */
    private static List<String> numbers(String text) {
        StringBuilder digits = new StringBuilder();
        BRACES.matcher(text)
                .replaceAll("")
                .codePoints()
                .forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return found(NUMBER, digits.toString());
    }
}
