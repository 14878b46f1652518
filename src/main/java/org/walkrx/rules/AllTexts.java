package org.walkrx.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Statement;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.translations.SaidInEnglish;
import org.walkrx.rules.translations.TranslatedSentence;
import org.walkrx.rules.translations.Translation;
import org.walkrx.rules.translations.WordsFile;

/** All that rules and vocabulary say to people. */
final class AllTexts {

    private static final int MOST_NAMED = 5;

    private AllTexts() {}

    static SaidInEnglish of(List<RuleFile> files, Vocabulary vocabulary) {
        Map<String, Set<String>> rules = new TreeMap<>();
        files.forEach(file -> file.rules().forEach(rule -> {
            Set<String> texts = new LinkedHashSet<>();
            rule.says().stream()
                    .filter(statement -> statement.kind() != AdviceKind.DOSE) // told as the plan
                    .map(Statement::text)
                    .forEach(texts::add);
            if (!texts.isEmpty()) {
                rules.put(rule.id(), texts);
            }
        }));
        return new SaidInEnglish(vocabulary.phrases(), vocabulary.phrasesByCountry(), questions(vocabulary), rules);
    }

    private static Set<String> questions(Vocabulary vocabulary) {
        Set<String> texts = new LinkedHashSet<>();
        for (ScreenPlan screen : vocabulary.screens()) {
            texts.add(screen.title());
            texts.add(screen.stem());
            screen.asked().forEach(item -> texts.add(item.words()));
        }
        vocabulary.entries().forEach(entry -> {
            texts.add(entry.ask());
            texts.add(entry.name());
        });
        FactKeys.all().forEach(key -> vocabulary.question(key).ifPresent(texts::add));
        vocabulary.measurements().values().forEach(entry -> texts.addAll(List.of(entry.ask(), entry.unit())));
        vocabulary.choices().values().forEach(entry -> texts.add(entry.ask()));
        return texts;
    }

    /** Returns how much is missing or has changed since, and where the first of it stands; nothing if all is there. */
    static Optional<Problem> notice(Translation translation, SaidInEnglish said, RuleSources sources) {
        int missing = translation.file().missing(said).size();
        List<TranslatedSentence> stale = translation.file().stale(said);
        if (missing + stale.size() == 0) {
            return Optional.empty();
        }
        String lines = stale.stream()
                .limit(MOST_NAMED)
                .map(sentence -> String.valueOf(sentence.line()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Problem(
                sources.place(translation.language() + WordsFile.ENDING),
                stale.isEmpty() ? 0 : stale.get(0).line(),
                stale.isEmpty() ? 0 : 1,
                MessageCode.NOT_TRANSLATED.code(),
                missing + " sentences are not translated and are told in English; " + stale.size()
                        + " were translated and have changed since"
                        + (stale.isEmpty() ? "" : " (line " + lines + (stale.size() > MOST_NAMED ? ", ..." : "") + ")")
                        + "; \"./walkrx translate\" brings the file up to date"));
    }
}
