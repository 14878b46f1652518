package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Rule;

/**
 * The texts of the shipped rules can be read: by Flesch and Kincaid,
 * {@code 0.39 * words / sentences + 11.8 * syllables / words - 15.59}, signs to stop at and the safety net are of grade 6 or
 * below, and all others of grade 9 or below. A phrase such as {@code {emergency number}} counts as its name. Syllables are
 * groups of vowels, less the silent ones at the end of a word.
 */
class ReadabilityTest {

    private static final RuleBook BOOK = RuleBook.bundled();
    private static final double HARDEST = 9;
    private static final double HARDEST_FOR_HELP = 6;
    private static final int TOLD = 10;
    private static final Set<AdviceKind> HELP = EnumSet.of(AdviceKind.STOP_IF, AdviceKind.SAFETY_NET);

    /** What a person reads, and how hard it is. */
    private record Text(String rule, AdviceKind kind, String words, double grade) {

        static Text of(Rule rule, Statement statement) {
            String words = named(statement.text());
            return new Text(rule.annotation("id"), statement.kind(), words, Grade.of(words));
        }

        boolean tooHard() {
            return grade > (HELP.contains(kind) ? HARDEST_FOR_HELP : HARDEST);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f %s %s: %s", grade, rule, kind, words);
        }
    }

    @Test
    void noTextIsHarderToReadThanPeopleCanBeExpectedToRead() {
        List<Text> texts = texts();
        List<Text> hardest = texts.stream()
                .sorted(Comparator.comparingDouble(Text::grade).reversed())
                .limit(TOLD)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "readability: %d texts, mean grade %.1f, worst %.1f (%s)%n",
                texts.size(),
                texts.stream().mapToDouble(Text::grade).average().orElseThrow(),
                hardest.get(0).grade(),
                hardest.get(0).rule());

        assertThat(texts.stream().filter(Text::tooHard).map(Text::toString))
                .as(() -> "texts that are too hard; the ten worst of all are\n"
                        + hardest.stream().map(Text::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        BOOK.open().files().stream()
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> rule.says().stream()
                        .filter(statement -> statement.kind() != AdviceKind.DOSE)
                        .forEach(statement -> texts.add(Text.of(rule, statement))));
        return texts;
    }

    private static String named(String text) {
        String named = text;
        for (Map.Entry<String, String> phrase : BOOK.vocabulary().phrases().entrySet()) {
            named = named.replace(phrase.getValue(), phrase.getKey())
                    .replace("{" + phrase.getKey() + "}", phrase.getKey());
        }
        return named;
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1", "walk, 1", "walked, 1", "needed, 2", "emergency, 4", "department, 3", "urgent, 2", "people, 2",
                "table, 2",
        "more, 1", "nerves, 1", "changes, 2", "serious, 3", "medical, 3", "being, 2", "area, 3", "squeezed, 1",
                "112, 1",
    })
    void syllablesAreCountedAsTheyAreSpoken(String word, int syllables) {
        assertThat(Grade.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void aLongSentenceOfLongWordsIsHarderThanTwoShortOnes() {
        assertThat(Grade.of("The cat sat on the mat. It was fat."))
                .as("nine words of one syllable in two sentences")
                .isEqualTo(0.39 * 9 / 2 + 11.8 - 15.59, org.assertj.core.data.Offset.offset(0.001));
        assertThat(
                        Grade.of(
                                "Inflammatory conditions necessitate professional assessment before considering physical exertion."))
                .isGreaterThan(HARDEST);
    }

    /** The grade of Flesch and Kincaid. */
    private static final class Grade {

        private static final Pattern SENTENCE = Pattern.compile("[.!?]+(?:\\s+|$)");
        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9'-]*");
        private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
        private static final Pattern TWO_IN_A_ROW = Pattern.compile(
                "(?<![ctsgx])i[ao](?!u?gh)|(?<![ctsgx])iu|eing|ying|oing|uing|eo(?=[a-z])|(?<![qg])ua(?!r)");
        private static final Pattern SILENT =
                Pattern.compile("[^aeiouylr]e$|[aeiouy][lr]e$|(?<!s|x|z|ch|sh|c|g|l)(?<=[^aeiouy])es$|[^aeiouytd]ed$");
        private static final Map<String, Integer> ODD =
                Map.of("people", 2, "area", 3, "being", 2, "does", 1, "goes", 1);

        static double of(String text) {
            long sentences = SENTENCE.splitAsStream(text)
                    .filter(sentence -> WORD.matcher(sentence).find())
                    .count();
            List<String> words =
                    WORD.matcher(text).results().map(word -> word.group()).toList();
            int syllables = words.stream().mapToInt(Grade::syllables).sum();
            return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
        }

        static int syllables(String word) {
            String letters = word.toLowerCase(Locale.ROOT).replace("'s", "").replaceAll("[^a-z]", "");
            if (ODD.containsKey(letters)) {
                return ODD.get(letters);
            }
            long groups = VOWELS.matcher(letters).results().count()
                    + TWO_IN_A_ROW.matcher(letters).results().count()
                    - (SILENT.matcher(letters).find() ? 1 : 0);
            return (int) Math.max(1, groups);
        }
    }
}
