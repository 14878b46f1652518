package org.walkrx.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.problems.Problem;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.translations.Translation;

/**
 * A folder of rules that has been read and checked, but not made ready to run. This is the checker for programs: it gives as data
 * what {@code ./walkrx check} prints.
 *
 * <pre>{@code
 * RuleSources sources = RuleSources.folder(Path.of("rules"));
 * for (Problem problem : CheckedSources.check(sources).problems()) {
 *     mark(problem.file(), problem.line(), problem.column(), problem.code(), problem.message());
 * }
 * }</pre>
 */
public final class CheckedSources {

    private final RuleSources sources;
    private final List<RuleFile> files;
    private final Vocabulary vocabulary;
    private final EvidenceTable evidence;
    private final CodeMap codes;
    private final List<Translation> translations;
    private final List<Problem> problems;

    CheckedSources(
            RuleSources sources,
            List<RuleFile> files,
            Vocabulary vocabulary,
            EvidenceTable evidence,
            CodeMap codes,
            List<Translation> translations,
            List<Problem> problems) {
        this.sources = sources;
        this.files = List.copyOf(files);
        this.vocabulary = vocabulary;
        this.evidence = evidence;
        this.codes = codes;
        this.translations = List.copyOf(translations);
        this.problems = List.copyOf(problems);
    }

    /**
     * Checks a folder; nothing is run. All its problems come together, each mistake once, in the order of
     * files and lines; their codes are explained in {@code rules/MESSAGES.md}. {@link RuleSources#line} gives the line of
     * each.
     *
     * @param sources its files
     */
    public static CheckedSources check(RuleSources sources) {
        return new SourcesReading(sources, null).read();
    }

    /**
     * Checks a folder as {@link #check(RuleSources)} does, and its dates besides: no rule was reviewed after a day.
     *
     * @param sources its files
     * @param today the day
     */
    public static CheckedSources check(RuleSources sources, LocalDate today) {
        return new SourcesReading(sources, today).read();
    }

    /** Returns the files that were checked. */
    public RuleSources sources() {
        return sources;
    }

    /** Returns its rule files as far as they could be read. */
    List<RuleFile> files() {
        return files;
    }

    /** Returns the ids of its rules as far as they could be read, by file, in the order of the files. */
    public Map<String, List<String>> ruleIds() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        files.forEach(
                file -> ids.put(file.name(), file.rules().stream().map(Rule::id).toList()));
        return ids;
    }

    /** Returns its vocabulary; empty if it could not be read. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns its evidence table. */
    public EvidenceTable evidence() {
        return evidence;
    }

    /** Returns what the codes of records mean; none if the folder does not say. */
    public CodeMap codes() {
        return codes;
    }

    /** Returns what it says in other languages. */
    List<Translation> translations() {
        return translations;
    }

    /** Returns everything that is wrong, in file order; empty if nothing is. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns which words of the vocabulary and rows of the evidence its rules use. */
    public UsedWords usedWords() {
        return new UsedWords(files);
    }
}
