package org.walkrx.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word or phrase that was probably meant.
 *
 * <p>Capitals, hyphens, underscores, {@code camelCase} and plurals make no difference; letters may be wrong, missing,
 * extra or swapped (about one in three), and whole words may be swapped or missing. Immutable and thread-safe.
 */
public final class NearestWord {

    private static final int LONGEST = 100;
    private static final int SHORTEST_PART = 4;
    private static final int FAR = 1000;

    private final List<Phrase> known;

    private NearestWord(List<Phrase> known) {
        this.known = known;
    }

    /**
     * Creates a finder.
     *
     * @param words the words or phrases that are right
     */
    public static NearestWord among(Collection<String> words) {
        return new NearestWord(words.stream().sorted().map(Phrase::of).toList());
    }

    /**
     * Returns the nearest word, if one is near enough; of several that are equally near, the first in the alphabet.
     *
     * @param typo what was written
     */
    public Optional<String> to(String typo) {
        if (typo.isBlank() || typo.length() > LONGEST) {
            return Optional.empty();
        }
        Phrase written = Phrase.of(typo);
        return known.stream()
                .map(phrase -> Likeness.of(written, phrase))
                .filter(match -> match != null)
                .min(Comparator.comparingInt(Likeness::distance))
                .map(Likeness::word)
                .or(() -> onlyOneWith(written));
    }

    /**
     * Returns {@code ; did you mean "x"?}, to end a message with; empty if no word is near.
     *
     * @param typo what was written
     */
    public String question(String typo) {
        return to(typo).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    /**
     * Returns whether one phrase is probably the other, mistyped: a letter or two apart, and not just another number.
     *
     * @param one a phrase
     * @param other another phrase
     */
    public static boolean isSlip(String one, String other) {
        boolean near = Math.abs(one.length() - other.length()) <= 2 && one.length() <= LONGEST && !one.equals(other);
        boolean sameNumbers = one.replaceAll("[^0-9]", "").equals(other.replaceAll("[^0-9]", ""));
        return near && sameNumbers && EditDistance.between(one, other) <= 2;
    }

    /**
     * Returns {@code ; did you mean "x"?} if an id or a key with a number is one of these, but for signs, capitals or a
     * letter that looks like a digit; nothing if it is just another one, which may have been taken away on purpose.
     *
     * @param id what was written
     * @param ids the ids that are right
     */
    public static String sameIdQuestion(String id, Collection<String> ids) {
        if (id.length() > LONGEST) {
            return "";
        }
        Id written = Id.of(id);
        return ids.stream()
                .filter(each -> written.isSlipOf(Id.of(each), ids))
                .min(Comparator.comparing(each -> !Id.of(each).equals(written)))
                .map(same -> "; did you mean \"" + same + "\"?")
                .orElse("");
    }

    /** An id in its parts: {@code RF-01}, {@code A16}, {@code R1b}. */
    private record Id(String kind, String number, String suffix) {

        private static final Pattern PARTS = Pattern.compile("([^0-9]*)([0-9.]*)(.*)", Pattern.DOTALL);

        static Id of(String text) {
            Matcher parts = PARTS.matcher(letters(text));
            return parts.matches() ? new Id(parts.group(1), parts.group(2), parts.group(3)) : new Id(text, "", "");
        }

        /** Another number is another id; so is another kind that there is. */
        boolean isSlipOf(Id other, Collection<String> ids) {
            if (equals(other)) {
                return true;
            }
            boolean noSuchKind = ids.stream().map(Id::of).noneMatch(id -> id.kind.equals(kind));
            boolean noSuchSuffix = ids.stream().map(Id::of).noneMatch(id -> id.suffix.equals(suffix));
            boolean otherKind = suffix.equals(other.suffix)
                    && noSuchKind
                    && other.kind.length() > 2
                    && EditDistance.between(kind, other.kind) == 1;
            return number.equals(other.number) && (otherKind || (kind.equals(other.kind) && noSuchSuffix));
        }
    }

    private static String letters(String id) {
        String plain = id.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
        return plain.replaceAll("(?<=[0-9A-Z])O", "0").replaceAll("(?<=[0-9A-Z])[IL](?=[0-9]|$)", "1");
    }

    /** A few words of a long phrase are enough if no other phrase has them. */
    private Optional<String> onlyOneWith(Phrase written) {
        if (written.joined().length() < SHORTEST_PART) {
            return Optional.empty();
        }
        List<Phrase> with = known.stream().filter(written::isPartOf).toList();
        return with.size() == 1 ? Optional.of(with.get(0).original()) : Optional.empty();
    }

    private record Likeness(String word, int distance) {

        static @Nullable Likeness of(Phrase written, Phrase known) {
            OptionalInt letters = EditDistance.within(written.joined(), known.joined());
            if (letters.isPresent()) {
                return new Likeness(known.original, letters.getAsInt());
            }
            OptionalInt swapped = EditDistance.within(written.sorted(), known.sorted());
            if (swapped.isPresent()) {
                return new Likeness(known.original, swapped.getAsInt() + 1);
            }
            OptionalInt missing = written.wordsMissingFrom(known);
            return missing.isPresent() ? new Likeness(known.original, FAR + missing.getAsInt()) : null;
        }
    }

    private record Phrase(String original, List<String> words, String joined, String sorted) {

        static Phrase of(String text) {
            String spaced = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
            List<String> words = Arrays.stream(spaced.split("[\\s_.,;:'\"-]+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Phrase::singular)
                    .toList();
            String sorted = words.stream().sorted().collect(Collectors.joining(" "));
            return new Phrase(text, words, String.join(" ", words), sorted);
        }

        private static String singular(String word) {
            boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
            return plural ? word.substring(0, word.length() - 1) : word;
        }

        /** How many words one phrase lacks of the other, if at least half of the words are shared. */
        OptionalInt wordsMissingFrom(Phrase other) {
            boolean isShorter = words.size() <= other.words.size();
            Phrase shorter = isShorter ? this : other;
            Phrase longer = isShorter ? other : this;
            int missing = longer.words.size() - shorter.words.size();
            boolean near = missing <= shorter.words.size() && shorter.isPartOf(longer);
            return near ? OptionalInt.of(missing) : OptionalInt.empty();
        }

        boolean isPartOf(Phrase longer) {
            return !words.isEmpty() && words.stream().allMatch(longer::hasNearly);
        }

        /** A single word says little, so its first letter must be right. */
        private boolean hasNearly(String word) {
            return words.stream()
                    .filter(own -> own.charAt(0) == word.charAt(0))
                    .anyMatch(own -> EditDistance.within(word, own).isPresent());
        }
    }
}
