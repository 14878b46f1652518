package org.walkrx.rules.translations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of translations as it is written. Immutable.
 *
 * @param language two letters, as in {@code hi}
 * @param reviewed the clinician who has read it, and the day; or {@code none}
 * @param page what the program itself says
 * @param vocabulary questions, what may be ticked, titles, units, names, and phrases
 * @param common sentences that more than one rule says
 * @param rules sentences of one rule, by its id
 * @param was pairs that nobody says any more, kept for the translator
 */
public record WordsFile(
        String language,
        String reviewed,
        List<TranslatedSentence> page,
        List<TranslatedSentence> vocabulary,
        List<TranslatedSentence> common,
        Map<String, List<TranslatedSentence>> rules,
        List<TranslatedSentence> was) {

    /** Ending of its name. */
    public static final String ENDING = ".words.yaml";

    /** What stands in the place of a reviewer. */
    public static final String NOBODY = "none";

    /** Copies all, keeping their order. */
    public WordsFile {
        page = List.copyOf(page);
        vocabulary = List.copyOf(vocabulary);
        common = List.copyOf(common);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        was = List.copyOf(was);
    }

    /**
     * Returns a file without a sentence.
     *
     * @param language two letters
     */
    public static WordsFile empty(String language) {
        return new WordsFile(language, NOBODY, List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    List<TranslatedSentence> everywhere() {
        List<TranslatedSentence> all = new ArrayList<>(page);
        all.addAll(vocabulary);
        all.addAll(common);
        return all;
    }

    /** Returns every pair that has a translation, the most particular last. */
    public List<TranslatedSentence> done() {
        List<TranslatedSentence> all = new ArrayList<>(was);
        all.addAll(everywhere());
        rules.values().forEach(all::addAll);
        return all.stream().filter(TranslatedSentence::isDone).toList();
    }

    /**
     * Returns the sentences of rules and vocabulary that are not translated, as they are said today.
     *
     * @param said what is said
     */
    public Set<String> missing(SaidInEnglish said) {
        Set<String> everywhere = done(everywhere());
        Set<String> missing = new LinkedHashSet<>(said.vocabularySentences());
        missing.addAll(said.wordings());
        said.ruleSentences().forEach((id, sentences) -> {
            Set<String> own = done(rules.getOrDefault(id, List.of()));
            sentences.stream().filter(sentence -> !own.contains(sentence)).forEach(missing::add);
        });
        missing.removeAll(everywhere);
        return missing;
    }

    /**
     * Returns the pairs whose English nobody says any more.
     *
     * @param said what is said
     */
    public List<TranslatedSentence> stale(SaidInEnglish said) {
        Map<String, Set<String>> ofRules = said.ruleSentences();
        Set<String> anywhere = ofRules.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        anywhere.addAll(said.vocabularySentences());
        anywhere.addAll(said.wordings());
        List<TranslatedSentence> stale = new ArrayList<>();
        List.of(vocabulary, common)
                .forEach(list -> list.stream()
                        .filter(sentence -> !anywhere.contains(sentence.english()))
                        .forEach(stale::add));
        rules.forEach((id, list) -> list.stream()
                .filter(sentence -> !ofRules.getOrDefault(id, Set.of()).contains(sentence.english()))
                .forEach(stale::add));
        return stale;
    }

    private static Set<String> done(List<TranslatedSentence> sentences) {
        return sentences.stream()
                .filter(TranslatedSentence::isDone)
                .map(TranslatedSentence::english)
                .collect(Collectors.toSet());
    }
}
