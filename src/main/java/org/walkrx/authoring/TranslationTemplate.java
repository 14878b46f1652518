package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.walkrx.rules.translations.SaidInEnglish;
import org.walkrx.rules.translations.TranslatedSentence;
import org.walkrx.rules.translations.WordsFile;

/**
 * A file of translations with every sentence that is said today, each once: what was translated stays, what is missing is added
 * empty, and what nobody says any more is kept at the end.
 */
public final class TranslationTemplate {

    private final WordsFile before;
    private final SaidInEnglish said;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> anywhere = new LinkedHashMap<>();
    private final Set<TranslatedSentence> used = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private int missing;
    private int kept;
    private int stale;

    private TranslationTemplate(WordsFile before, SaidInEnglish said) {
        this.before = before;
        this.said = said;
        before.done().forEach(sentence -> anywhere.put(sentence.english(), sentence.translated()));
    }

    /**
     * Makes the file.
     *
     * @param before what there was; {@link WordsFile#empty} for a new language
     * @param page what the program itself says
     * @param said what rules and vocabulary say
     */
    public static TranslationTemplate of(WordsFile before, Collection<String> page, SaidInEnglish said) {
        TranslationTemplate template = new TranslationTemplate(before, said);
        template.write(new LinkedHashSet<>(page));
        return template;
    }

    private void write(Set<String> page) {
        Map<String, Set<String>> rules = said.ruleSentences();
        Set<String> vocabulary = new LinkedHashSet<>(said.wordings());
        vocabulary.addAll(said.vocabularySentences());
        vocabulary.removeAll(page);
        Set<String> common = common(rules);
        common.removeAll(page);
        common.removeAll(vocabulary);
        line(
                "# What people are told, in another language. Below each English sentence (en) stands its translation; an empty one is");
        line(
                "# told in English. Numbers, and what stands in braces, must be in the translation too. \"./walkrx translate FOLDER\"");
        line("# adds what is new, and moves to \"was\" what nobody says any more; what is translated stays.");
        line("language: " + before.language());
        line("reviewed: "
                + (before.reviewed().equals(WordsFile.NOBODY) ? WordsFile.NOBODY : quoted(before.reviewed())));
        section("page", page, "# what the program itself says; {1}, {2} are numbers");
        section(
                "vocabulary",
                vocabulary,
                "# phrases, questions, what may be ticked, titles of screens, names of findings");
        section("common", common, "# sentences that more than one rule says");
        line("rules:");
        Set<String> elsewhere = new HashSet<>(page);
        elsewhere.addAll(vocabulary);
        elsewhere.addAll(common);
        rules.forEach((id, sentences) -> {
            List<String> own = sentences.stream()
                    .filter(sentence -> !elsewhere.contains(sentence) || isOwn(id, sentence))
                    .toList();
            if (!own.isEmpty()) {
                line("  " + id + ":");
                own.forEach(sentence -> pair("    ", sentence, ofRule(id, sentence)));
            }
        });
        was();
    }

    /** A translator may word a sentence of one rule otherwise than where it stands for all. */
    private boolean isOwn(String id, String sentence) {
        return before.rules().getOrDefault(id, List.of()).stream()
                .anyMatch(pair -> pair.isDone()
                        && pair.english().equals(sentence)
                        && !pair.translated().equals(anywhere.get(sentence)));
    }

    private String ofRule(String id, String sentence) {
        return before.rules().getOrDefault(id, List.of()).stream()
                .filter(pair -> pair.isDone() && pair.english().equals(sentence))
                .map(TranslatedSentence::translated)
                .findFirst()
                .orElse(anywhere.getOrDefault(sentence, ""));
    }

    private static Set<String> common(Map<String, Set<String>> rules) {
        Map<String, Integer> counts = new TreeMap<>();
        rules.values().forEach(sentences -> sentences.forEach(sentence -> counts.merge(sentence, 1, Integer::sum)));
        counts.values().removeIf(count -> count < 2);
        return new LinkedHashSet<>(counts.keySet());
    }

    private void section(String name, Set<String> sentences, String remark) {
        line(name + ":" + (sentences.isEmpty() ? " []" : "   " + remark));
        sentences.forEach(sentence -> pair("  ", sentence, anywhere.getOrDefault(sentence, "")));
    }

    private void pair(String indent, String english, String translated) {
        line(indent + "- en: " + quoted(english));
        line(indent + "  " + before.language() + ": " + quoted(translated));
        written.add(english);
        if (translated.isEmpty()) {
            missing++;
        } else {
            kept++;
        }
    }

    private void was() {
        List<TranslatedSentence> old = new ArrayList<>();
        for (TranslatedSentence pair : before.done()) {
            if (!written.contains(pair.english()) && used.add(pair)) {
                old.add(pair);
            }
        }
        Map<String, String> once = new LinkedHashMap<>();
        old.forEach(pair -> once.put(pair.english(), pair.translated()));
        stale = once.size();
        if (!once.isEmpty()) {
            line("was:   # nobody says this any more; take over what still fits, then delete it");
            once.forEach((english, translated) -> {
                line("  - en: " + quoted(english));
                line("    " + before.language() + ": " + quoted(translated));
            });
        }
    }

    private static String quoted(String value) {
        return "\"" + Objects.requireNonNull(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Returns the file. */
    public String text() {
        return text.toString();
    }

    /** Returns how many sentences are not translated. */
    public int missing() {
        return missing;
    }

    /** Returns how many are. */
    public int kept() {
        return kept;
    }

    /** Returns how many translations there are of what nobody says any more. */
    public int stale() {
        return stale;
    }
}
