package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.rules.syntax.RuleChecker;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.RuleFileParser;
import org.walkrx.rules.syntax.Words;
import org.walkrx.text.BadInputException;
import org.walkrx.text.Problem;

/**
 * A folder of rules that has been read and checked, but not compiled.
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
     * Checks a folder; nothing is compiled or run.
     *
     * @param sources its files
     */
    public static CheckedSources check(RuleSources sources) {
        List<Problem> problems = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        Set<String> misshapen = new HashSet<>();
        sources.ruleFiles().forEach((name, text) -> {
            RuleFileParser.Result result = RuleFileParser.parse(name, text);
            files.add(result.file());
            problems.addAll(result.problems());
            if (!result.problems().isEmpty()) {
                misshapen.add(name);
            }
        });
        if (files.isEmpty()) {
            problems.add(new Problem("", 0, 0, "the folder holds no rule file (*.drl)"));
        }
        Vocabulary vocabulary = vocabulary(sources, problems);
        EvidenceTable evidence =
                EvidenceTable.read(sources.file(RuleSources.EVIDENCE).orElse(""));
        if (evidence.rows().isEmpty()) {
            problems.add(new Problem(
                    RuleSources.EVIDENCE, 0, 0, "there is no evidence table with rows such as \"| A16 | ... |\""));
        }
        if (!vocabulary.findings().isEmpty() && !evidence.rows().isEmpty()) {
            Set<String> concepts = RuleChecker.conceptsOf(files);
            Words words = new Words(
                    vocabulary.findingNames(), concepts, evidence.rows().keySet());
            RuleChecker.check(files, words).stream()
                    .filter(problem -> misshapen.isEmpty() || !problem.message().startsWith("no rule inserts"))
                    .forEach(problems::add);
        }
        return new CheckedSources(files, vocabulary, evidence, located(sources, problems));
    }

    private static Vocabulary vocabulary(RuleSources sources, List<Problem> problems) {
        String name = RuleSources.VOCABULARY;
        try {
            return VocabularyReader.read(
                    name,
                    sources.file(name)
                            .orElseThrow(() -> new BadInputException(
                                    List.of(new Problem(name, 0, 0, "the folder has no vocabulary.yaml")))));
        } catch (BadInputException e) {
            problems.addAll(e.problems());
            return new Vocabulary(Map.of(), Map.of());
        }
    }

    /** Puts the folder before the names of files. */
    private static List<Problem> located(RuleSources sources, List<Problem> problems) {
        List<Problem> located = new ArrayList<>();
        for (Problem p : problems) {
            located.add(new Problem(sources.place(p.file()), p.line(), p.column(), p.code(), p.message()));
        }
        Collections.sort(located);
        return located;
    }
}
