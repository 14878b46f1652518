package org.walkrx.rules.translations;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.text.SentenceEnds;

/**
 * All that people are told in English, as sentences to translate: a phrase stands in braces. Immutable.
 *
 * @param phrases the wording of each phrase, by name
 * @param countries the wording of phrases in a country, by its code and by name
 * @param vocabulary questions, what may be ticked, titles of screens, units and names of findings
 * @param rules what each rule says, by its id
 */
public record SaidInEnglish(
        Map<String, String> phrases,
        Map<String, Map<String, String>> countries,
        Set<String> vocabulary,
        Map<String, Set<String>> rules) {

    /** Copies all, keeping their order. */
    public SaidInEnglish {
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
        vocabulary = Collections.unmodifiableSet(new LinkedHashSet<>(vocabulary));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** Returns the sentences of texts, each once, with phrases in braces again. */
    Set<String> sentences(Collection<String> texts) {
        Set<String> all = new LinkedHashSet<>();
        texts.forEach(text -> SentenceEnds.sentences(text).forEach(sentence -> all.add(inBraces(sentence))));
        return all;
    }

    /** Returns the sentences of the vocabulary. */
    public Set<String> vocabularySentences() {
        return sentences(vocabulary);
    }

    /** Returns the sentences of each rule, by its id. */
    public Map<String, Set<String>> ruleSentences() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        rules.forEach((id, texts) -> all.put(id, sentences(texts)));
        return all;
    }

    /** Returns the wordings of phrases, those of countries among them. */
    public Set<String> wordings() {
        Set<String> all = new TreeSet<>(phrases.values());
        countries.values().forEach(country -> all.addAll(country.values()));
        return all;
    }

    /** Returns a text with each phrase by its name in braces. */
    String inBraces(String text) {
        String named = text;
        for (Map.Entry<String, String> phrase : phrases.entrySet()) {
            named = named.replace(phrase.getValue(), "{" + phrase.getKey() + "}");
        }
        return named;
    }
}
