package org.walkrx.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Phrases;
import org.walkrx.rules.syntax.RuleChecker;
import org.walkrx.rules.translations.SaidInEnglish;
import org.walkrx.rules.translations.Translation;

/** Reads and checks the evidence, the vocabulary and the rules of a folder, and how they go together. */
final class SourcesReading {

    private final RuleSources sources;
    private final @Nullable LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    SourcesReading(RuleSources sources, @Nullable LocalDate today) {
        this.sources = sources;
        this.today = today;
    }

    CheckedSources read() {
        FolderList list = FolderList.of(sources);
        problems.addAll(list.problems());
        if (list.lacksMoreThanCases()) {
            return unread();
        }
        if (sources.ruleFiles().isEmpty()) {
            problems.add(problem("", 0, MessageCode.FOLDER, "the folder holds no rule file (*.drl)"));
        }
        EvidenceReader.ReadEvidence evidence = evidence();
        Vocabulary vocabulary = vocabulary(evidence.rows().keySet());
        boolean isUnread = problems.stream().anyMatch(p -> p.code().equals(MessageCode.VOCABULARY.code()));
        RuleChecker.CheckedFiles rules = RuleChecker.check(
                sources.ruleFiles(),
                vocabulary.findingNames(),
                vocabulary.declared(),
                evidence.rows().keySet(),
                isUnread ? Phrases.UNREAD : new Phrases(vocabulary.phrases()));
        problems.addAll(rules.problems());
        UsedWords used = new UsedWords(rules.files());
        renamedRow(evidence, used);
        if (!isUnread) {
            renamedFinding(vocabulary, used);
            formerNames(vocabulary);
            missingQuestions(vocabulary, used);
        }
        problems.addAll(AnnotationsInUse.problems(rules.files(), evidence.rows(), today));
        vocabulary = vocabulary.with(screens(vocabulary));
        CodeMap codes = isUnread ? CodeMap.NONE : codes(vocabulary);
        pageOrder();
        // Only if nothing else is wrong: what a rule that cannot be read says would be missed.
        List<Translation> translations =
                problems.isEmpty() ? translations(AllTexts.of(rules.files(), vocabulary)) : List.of();
        return new CheckedSources(
                sources,
                rules.files(),
                vocabulary,
                evidence.table(),
                codes,
                translations,
                problems.stream().map(sources::located).sorted().toList());
    }

    /** What else is wrong would only follow from what is missing. */
    private CheckedSources unread() {
        return new CheckedSources(
                sources,
                List.of(),
                Vocabulary.EMPTY,
                new EvidenceTable(Map.of()),
                CodeMap.NONE,
                List.of(),
                problems.stream().map(sources::located).sorted().toList());
    }

    private static Problem problem(String file, int line, MessageCode code, String message) {
        return new Problem(file, line, line == 0 ? 0 : 1, code.code(), message);
    }

    private EvidenceReader.ReadEvidence evidence() {
        String name = RuleSources.EVIDENCE;
        EvidenceReader.ReadEvidence evidence =
                EvidenceReader.read(name, sources.file(name).orElse(""));
        problems.addAll(evidence.problems());
        if (evidence.rows().isEmpty() && evidence.problems().isEmpty()) {
            problems.add(problem(
                    name,
                    0,
                    MessageCode.EVIDENCE,
                    "there is no evidence table with rows such as \"| A16 | ... | ... | ... | rule |\""));
        }
        return evidence;
    }

    private Vocabulary vocabulary(Set<String> rows) {
        String name = RuleSources.VOCABULARY;
        try {
            return VocabularyReader.read(
                    name,
                    sources.file(name)
                            .orElseThrow(() -> new BadInputException(
                                    List.of(new Problem(name, 0, 0, "the folder has no vocabulary.yaml")))),
                    rows);
        } catch (BadInputException e) {
            e.problems()
                    .forEach(p -> problems.add(
                            new Problem(p.file(), p.line(), p.column(), MessageCode.VOCABULARY.code(), p.message())));
            return Vocabulary.EMPTY;
        }
    }

    /** Only if nothing else is wrong: a word that is misspelt elsewhere would be missed on the screens as well. */
    private List<ScreenPlan> screens(Vocabulary vocabulary) {
        if (!problems.isEmpty()) {
            return List.of();
        }
        ScreensReader reader = new ScreensReader(vocabulary);
        List<ScreenPlan> screens =
                reader.read(sources.file(RuleSources.VOCABULARY).orElse(""));
        problems.addAll(reader.problems());
        return screens;
    }

    private CodeMap codes(Vocabulary vocabulary) {
        String name = RuleSources.CODES;
        Optional<String> text = sources.file(name);
        if (text.isEmpty()) {
            return CodeMap.NONE;
        }
        Map<String, String> asks = new LinkedHashMap<>();
        vocabulary.entries().forEach(entry -> {
            asks.put(entry.name(), entry.ask());
            entry.aka().forEach(old -> asks.put(old, entry.ask()));
        });
        try {
            return CodeMap.read(name, text.get(), asks, FactKeys.all());
        } catch (BadInputException e) {
            e.problems()
                    .forEach(p -> problems.add(
                            new Problem(p.file(), p.line(), p.column(), MessageCode.CODES.code(), p.message())));
            return CodeMap.NONE;
        }
    }

    private void pageOrder() {
        try {
            PageOrder.of(sources);
        } catch (BadInputException e) {
            e.problems()
                    .forEach(p -> problems.add(
                            new Problem(p.file(), p.line(), p.column(), MessageCode.HANDOUT.code(), p.message())));
        }
    }

    private List<Translation> translations(SaidInEnglish said) {
        List<Translation> translations = new ArrayList<>();
        sources.wordsFiles().forEach((name, text) -> {
            try {
                translations.add(Translation.read(name, text, said));
            } catch (BadInputException e) {
                e.problems()
                        .forEach(p -> problems.add(new Problem(
                                p.file(), p.line(), p.column(), MessageCode.TRANSLATION.code(), p.message())));
            }
        });
        return translations;
    }

    // How they go together

    private void renamedRow(EvidenceReader.ReadEvidence evidence, UsedWords used) {
        Map<String, EvidenceReader.Row> rows = new LinkedHashMap<>(evidence.rows());
        Renamed.of(
                        used.rows(),
                        rows.keySet(),
                        id -> Optional.ofNullable(rows.get(id))
                                .map(EvidenceReader.Row::isForRules)
                                .orElse(false))
                .ifPresent(renamed -> {
                    String named = "evidence.md) has no row \"" + renamed.from() + "\"";
                    String inVocabulary = "evidence.md has no row \"" + renamed.from() + "\"";
                    problems.removeIf(
                            p -> p.message().contains(named) || p.message().startsWith(inVocabulary));
                    int line = Optional.ofNullable(rows.get(renamed.to()))
                            .map(EvidenceReader.Row::line)
                            .orElse(0);
                    problems.add(problem(
                            RuleSources.EVIDENCE,
                            line,
                            MessageCode.EVIDENCE,
                            renamed.message(used.filesWithRow(renamed.from()))));
                });
    }

    private void renamedFinding(Vocabulary vocabulary, UsedWords used) {
        Renamed.of(used.findings(), vocabulary.findingNames(), name -> true).ifPresent(renamed -> {
            problems.removeIf(p -> p.message().startsWith("unknown finding \"" + renamed.from() + "\""));
            problems.add(problem(
                    RuleSources.VOCABULARY,
                    lineOfName(renamed.to()),
                    MessageCode.VOCABULARY,
                    renamed.message(used.filesWithFinding(renamed.from()))));
        });
        renamedDeclared("measurement", vocabulary.measurements().keySet(), used);
        renamedDeclared("choice", vocabulary.choices().keySet(), used);
    }

    private void renamedDeclared(String what, Set<String> names, UsedWords used) {
        Renamed.of(used.declared(what), names, name -> true).ifPresent(renamed -> {
            problems.removeIf(p -> p.message().startsWith("unknown " + what + " \"" + renamed.from() + "\""));
            problems.add(problem(
                    RuleSources.VOCABULARY,
                    lineOfName(renamed.to()),
                    MessageCode.VOCABULARY,
                    renamed.message(used.filesWithDeclared(what, renamed.from()))));
        });
    }

    /** Rules use the name of today, since what they ask is read and signed. */
    private void formerNames(Vocabulary vocabulary) {
        vocabulary
                .formerNames()
                .forEach(
                        (old, now) -> problems.replaceAll(p -> p.message().startsWith("unknown finding \"" + old + "\"")
                                ? new Problem(
                                        p.file(),
                                        p.line(),
                                        p.column(),
                                        p.code(),
                                        "\"" + old + "\" is now called \"" + now
                                                + "\", as vocabulary.yaml says; write that here")
                                : p));
    }

    private void missingQuestions(Vocabulary vocabulary, UsedWords used) {
        Set<String> asked = vocabulary.factQuestions().keySet();
        List<String> all = List.copyOf(FactKeys.all());
        for (String key : used.factKeys()) {
            if (!asked.contains(key)) {
                String next = all.subList(all.indexOf(key), all.size()).stream()
                        .filter(asked::contains)
                        .findFirst()
                        .orElse("");
                problems.add(problem(
                        RuleSources.VOCABULARY,
                        next.isEmpty() ? 0 : lineOfName(next),
                        MessageCode.VOCABULARY,
                        "the question for " + key + ", which rules need, is missing under \"facts:\"; write {name: "
                                + key + ", ask: \"...\"}"));
            }
        }
    }

    private int lineOfName(String name) {
        Pattern named = Pattern.compile(".*\\bname:\\s*\"?" + Pattern.quote(name) + "\"?\\s*([,}#].*)?");
        List<String> lines =
                sources.file(RuleSources.VOCABULARY).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (named.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }
}
