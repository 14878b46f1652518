package org.walkrx;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.Vocabulary;

/**
 * Words what people read for the country where they are.
 *
 * @param country its code, or {@code null} where none was chosen
 */
record CountryWords(@Nullable String country) {

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

    Assessment word(Assessment assessment, Vocabulary vocabulary) {
        if (country == null) {
            return assessment;
        }
        List<Advice> advice = assessment.advice().stream()
                .map(said -> said.saying(vocabulary.inCountry(said.text(), country)))
                .toList();
        List<Question> questions = assessment.questions().stream()
                .map(question -> question.asking(vocabulary.inCountry(question.ask(), country)))
                .toList();
        return assessment.worded(advice, questions);
    }
}
