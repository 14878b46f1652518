package org.walkrx.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Phrases;
import org.walkrx.rules.syntax.RuleChecker;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.BadInputException;
import org.walkrx.text.Problem;

/**
 * A folder of rules that has been read and checked, but not compiled. This is the checker for programs: it gives as data
 * what {@code ./walkrx check} prints.
 *
 * <pre>{@code
 * RuleSources sources = RuleSources.folder(Path.of("rules"));
 * for (Problem problem : CheckedSources.check(sources).problems()) {
 *     mark(problem.file(), problem.line(), problem.column(), problem.code(), problem.message());
 * }
 * }</pre>
 *
 * @param files its rule files as far as they could be read
 * @param vocabulary its vocabulary; empty if it could not be read
 * @param evidence its evidence table
 * @param problems everything that is wrong, in file order; empty if nothing is
 */
public record CheckedSources(
        List<RuleFile> files, Vocabulary vocabulary, EvidenceTable evidence, List<Problem> problems) {

    /** Copies the lists. */
    public CheckedSources {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Checks a folder; nothing is compiled or run. All its problems come together, each mistake once, in the order of
     * files and lines; their codes are explained in {@code rules/MESSAGES.md}. {@link RuleSources#line} gives the line of
     * each. Where this finds nothing, {@link RuleBook#of} may still refuse rules that the engine reads differently.
     *
     * @param sources its files
     */
    public static CheckedSources check(RuleSources sources) {
        FolderList list = FolderList.of(sources);
        List<Problem> problems = new ArrayList<>(list.problems());
        if (list.lacksMoreThanCases()) {
            return unread(sources, problems);
        }
        if (sources.ruleFiles().isEmpty()) {
            problems.add(problem("", MessageCode.FOLDER, "the folder holds no rule file (*.drl)"));
        }
        EvidenceTable evidence =
                EvidenceTable.read(sources.file(RuleSources.EVIDENCE).orElse(""));
        Vocabulary vocabulary = vocabulary(sources, evidence.rows().keySet(), problems);
        if (evidence.rows().isEmpty()) {
            problems.add(problem(
                    RuleSources.EVIDENCE,
                    MessageCode.EVIDENCE,
                    "there is no evidence table with rows such as \"| A16 | ... |\""));
        }
        boolean isUnread = problems.stream().anyMatch(p -> p.code().equals(MessageCode.VOCABULARY.code()));
        Phrases phrases = isUnread ? Phrases.UNREAD : new Phrases(vocabulary.phrases());
        RuleChecker.Result result = RuleChecker.check(
                sources.ruleFiles(), vocabulary.findingNames(), evidence.rows().keySet(), phrases);
        problems.addAll(result.problems());
        return new CheckedSources(
                result.files(),
                vocabulary,
                evidence,
                problems.stream().map(sources::located).sorted().toList());
    }

    /** What else is wrong would only follow from what is missing. */
    private static CheckedSources unread(RuleSources sources, List<Problem> problems) {
        return new CheckedSources(
                List.of(),
                new Vocabulary(Map.of(), Map.of(), Map.of()),
                EvidenceTable.read(""),
                problems.stream().map(sources::located).sorted().toList());
    }

    private static Problem problem(String file, MessageCode code, String message) {
        return new Problem(file, 0, 0, code.code(), message);
    }

    private static Vocabulary vocabulary(RuleSources sources, Set<String> rows, List<Problem> problems) {
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
            return new Vocabulary(Map.of(), Map.of(), Map.of());
        }
    }
}
