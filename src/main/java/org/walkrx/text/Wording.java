package org.walkrx.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small pieces of English for messages. */
public final class Wording {

    private static final int LONGEST_QUOTE = 60;

    private Wording() {}

    /**
     * Returns a text in double quotes, on one line and cut off where it is long.
     *
     * @param text any text
     */
    public static String quoted(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (line.codePointCount(0, line.length()) > LONGEST_QUOTE) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "...";
        }
        return '"' + line + '"';
    }

    /**
     * Returns the words as a choice: {@code a, b or c}.
     *
     * @param words at least one word
     */
    public static String choice(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /**
     * Returns the word that was written with other capitals or signs: where a word like "no"
     * decides something, nothing that is merely similar is proposed.
     *
     * @param written what was written
     * @param words the words that are right
     */
    public static Optional<String> sameWord(String written, List<String> words) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ");
        return words.stream()
                .filter(word -> word.equals(plain) || word.replace(" ", "").equals(plain))
                .findFirst();
    }

    /**
     * Returns the end of a message that proposes a word, {@code ; did you mean "…"?}, or what else to do.
     *
     * @param word the word to propose, if there is one
     * @param otherwise what to do where there is none
     */
    public static String didYouMean(Optional<String> word, String otherwise) {
        return "; " + word.map(w -> "did you mean " + quoted(w) + "?").orElse(otherwise);
    }

    /**
     * Returns the end of a message about a key that there is not: the one that was probably meant, or all there are.
     *
     * @param key what was written
     * @param known the keys that belong there
     */
    public static String keyOf(String key, Collection<String> known) {
        return didYouMean(
                NearestWord.among(known).to(key),
                "the keys here are " + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
