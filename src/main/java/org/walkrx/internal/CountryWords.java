package org.walkrx.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.rules.Vocabulary;

/**
 * Words what people read for the country where they are.
 *
 * @param country its code, or {@code null} where none was chosen
 */
public record CountryWords(@Nullable String country) {

    /** The common wording. */
    static final CountryWords EVERYWHERE = new CountryWords(null);

    /**
     * Takes a country.
     *
     * @throws IllegalArgumentException if the vocabulary has no words for it
     */
    static CountryWords of(String country, Vocabulary vocabulary) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!vocabulary.countries().contains(code)) {
            throw new IllegalArgumentException("these rules have no words for the country \"" + country + "\"; "
                    + (vocabulary.countries().isEmpty()
                            ? "a phrase of vocabulary.yaml may have some under countries:"
                            : "they have some for " + String.join(", ", vocabulary.countries())));
        }
        return new CountryWords(code);
    }

    Assessment word(Assessment said, Vocabulary vocabulary) {
        return country == null
                ? said
                : new Assessment(
                        said.date(),
                        said.referral(),
                        said.walking(),
                        said.complete(),
                        said.plan(),
                        said.progression(),
                        said.advice().stream()
                                .map(advice -> worded(advice, vocabulary.inCountry(advice.text(), country)))
                                .toList(),
                        said.questions().stream()
                                .map(question -> worded(question, vocabulary.inCountry(question.ask(), country)))
                                .toList(),
                        said.firedRules(),
                        said.ruleSet());
    }

    private static Advice worded(Advice advice, String text) {
        return new Advice(
                advice.topic(), advice.kind(), text, advice.rule(), advice.because(), advice.urgency(), advice.to());
    }

    private static Question worded(Question question, String ask) {
        return new Question(
                question.key(),
                ask,
                question.couldMean(),
                question.couldMeanWalking(),
                question.rules(),
                question.answer());
    }
}
