package org.walkrx.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The findings that rules and patient files may name, and the wording of every question.
 *
 * @param findings the findings by name, in the order of the file
 * @param factQuestions the wording of the questions about components of facts, by their key in the patient file
 *     ({@code pain.now})
 * @param phrases the wording of what texts name in braces, by name; it is filled in in all questions already
 * @param phrasesByCountry the wording of those phrases that are another in a country: by its code of two letters
 *     ({@code IN}), then by the name of the phrase
 */
public record Vocabulary(
        Map<String, FindingEntry> findings,
        Map<String, String> factQuestions,
        Map<String, String> phrases,
        Map<String, Map<String, String>> phrasesByCountry) {

    /** A vocabulary without a word in it. */
    static final Vocabulary EMPTY = new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of());

    /** Copies all, keeping their order. */
    public Vocabulary {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        factQuestions = Collections.unmodifiableMap(new LinkedHashMap<>(factQuestions));
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        Map<String, Map<String, String>> copies = new TreeMap<>();
        phrasesByCountry.forEach((country, worded) -> copies.put(country, Map.copyOf(worded)));
        phrasesByCountry = Collections.unmodifiableMap(copies);
    }

    /** Returns the codes of the countries that have a wording of their own, in the order of the alphabet. */
    public Set<String> countries() {
        return phrasesByCountry.keySet();
    }

    /**
     * Returns a text as it reads in a country: where the common wording of a phrase stands, it has that of the country.
     *
     * @param text the text, its phrases filled in
     * @param country code of the country; where it has no wording of its own, the text stays
     */
    public String inCountry(String text, String country) {
        String worded = text;
        for (Map.Entry<String, String> phrase :
                phrasesByCountry.getOrDefault(country, Map.of()).entrySet()) {
            worded = worded.replace(Objects.requireNonNull(phrases.get(phrase.getKey())), phrase.getValue());
        }
        return worded;
    }

    /** Returns the names of all findings. */
    public Set<String> findingNames() {
        return findings.keySet();
    }

    /** Returns all findings in the order of the file. */
    public Collection<FindingEntry> entries() {
        return findings.values();
    }

    /**
     * Returns a finding by name.
     *
     * @param name the name
     */
    public Optional<FindingEntry> finding(String name) {
        return Optional.ofNullable(findings.get(name));
    }

    /**
     * One finding.
     *
     * @param name its plain name
     * @param group its group
     * @param rows rows of the evidence table it belongs to
     * @param ask the question in plain words
     * @param code its code, or {@code null} where none is confirmed
     */
    public record FindingEntry(
            String name,
            Group group,
            String rows,
            String ask,
            @Nullable Code code) {}

    /**
     * A group of findings.
     *
     * @param name for instance {@code red flag}
     * @param notSureMeansYes whether the answer "not sure" counts as yes
     */
    public record Group(String name, boolean notSureMeansYes) {}

    /**
     * A code of a terminology.
     *
     * @param system for instance {@code SNOMED CT}
     * @param code the code
     * @param display its name there
     */
    public record Code(String system, String code, String display) {}
}
