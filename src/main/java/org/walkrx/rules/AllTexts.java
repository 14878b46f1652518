package org.walkrx.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final int MOST_NAMED = 20;

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

    static List<Problem> notices(Translation translation, SaidInEnglish said, RuleSources sources) {
        String file = sources.place(translation.language() + WordsFile.ENDING);
        List<Problem> notices = new ArrayList<>();
        int missing = translation.file().missing(said).size();
        List<TranslatedSentence> stale = translation.file().stale(said);
        stale.stream()
                .limit(MOST_NAMED)
                .forEach(sentence -> notices.add(new Problem(
                        file,
                        sentence.line(),
                        1,
                        MessageCode.NOT_TRANSLATED.code(),
                        "nobody says this in English any more, so it is not used; translate what is said now")));
        if (missing + stale.size() > 0) {
            notices.add(new Problem(
                    file,
                    0,
                    0,
                    MessageCode.NOT_TRANSLATED.code(),
                    missing + " sentences are not translated and are told in English; " + stale.size()
                            + " were translated and have changed since"));
        }
        return notices;
    }
}
