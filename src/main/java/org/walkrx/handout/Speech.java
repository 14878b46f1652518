package org.walkrx.handout;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Summary;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.translations.Translation;
import org.walkrx.rules.translations.Translation.Piece;

/**
 * Says things in a person's language, and counts what there is no translation of: that stays English, and is marked. For one
 * page, and one thread.
 */
public final class Speech {

    private final @Nullable Translation translation;
    private int sentences;
    private int untranslated;

    private Speech(@Nullable Translation translation) {
        this.translation = translation;
    }

    /** Returns English, as rules and program have it. */
    public static Speech english() {
        return new Speech(null);
    }

    /**
     * Returns a language of the rules.
     *
     * @param advisor whose rules have it
     * @param language two letters; {@code en} is English
     * @param country where the person is, as the advisor was told; empty for everywhere
     * @throws IllegalArgumentException if the rules do not have the language; it names those that they have
     */
    public static Speech of(WalkingAdvisor advisor, String language, String country) {
        if (language.equals("en")) {
            return english();
        }
        return new Speech(advisor.book()
                .translation(language)
                .orElseThrow(() -> new IllegalArgumentException("these rules do not speak \"" + language
                        + "\"; they speak "
                        + String.join(
                                ", ",
                                List.of("en", String.join(", ", advisor.book().languages())))))
                .inCountry(country));
    }

    /** Returns whether nothing is translated, since it is English. */
    public boolean isEnglish() {
        return translation == null;
    }

    /** Returns the two letters of the language. */
    public String language() {
        return translation == null ? "en" : translation.language();
    }

    /** Returns whether it is English, or a clinician has read the translation. */
    public boolean isReviewed() {
        return translation == null || translation.isReviewed();
    }

    /**
     * Returns what is said, sentence by sentence.
     *
     * @param english the text
     * @param rules ids of the rules that say it; none for words of the program and the vocabulary
     */
    public List<Piece> pieces(String english, Collection<String> rules) {
        if (translation == null) {
            return List.of(new Piece(english, true));
        }
        List<Piece> pieces = translation.pieces(english, rules);
        sentences += pieces.size();
        untranslated +=
                (int) pieces.stream().filter(piece -> !piece.translated()).count();
        return pieces;
    }

    /**
     * Returns a text in the language; what is not translated stands behind {@code [en]}.
     *
     * @param english the text
     * @param rules ids of the rules that say it
     */
    public String say(String english, Collection<String> rules) {
        return pieces(english, rules).stream()
                .map(piece -> piece.translated() ? piece.text() : "[en] " + piece.text())
                .collect(Collectors.joining(" "));
    }

    /**
     * Returns words of the program or the vocabulary in the language.
     *
     * @param english the words
     */
    public String say(String english) {
        return english.isEmpty() ? english : say(english, List.of());
    }

    /**
     * Returns signs and what to do at them in the language.
     *
     * @param group the signs
     */
    public String say(Summary.Signs group) {
        if (group.help() == Summary.Help.AS_SAID) {
            return say(String.join(" ", group.signs()), group.rules());
        }
        return say(group.help().words()) + ": "
                + group.signs().stream().map(sign -> say(sign, group.rules())).collect(Collectors.joining("; "))
                + fullStop();
    }

    /** Returns the sign that ends a sentence. */
    String fullStop() {
        return translation == null ? "." : translation.fullStop();
    }

    /** Returns how many sentences were said so far; 0 in English. */
    public int sentences() {
        return sentences;
    }

    /** Returns how many of them stayed English. */
    public int untranslated() {
        return untranslated;
    }

    /** Returns what has to be known of the translation; empty where there is nothing. */
    public String remark() {
        String unread = isReviewed() ? "" : say(PageWords.NOT_READ);
        int english = untranslated;
        int all = sentences;
        return english == 0
                ? unread
                : (unread + " " + say(english + " of " + all + " sentences are not translated yet.")).strip();
    }
}
