package org.walkrx.rules;

import java.time.LocalDate;
import java.util.List;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.Problem;

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
 *
 * @param files its rule files as far as they could be read
 * @param vocabulary its vocabulary; empty if it could not be read
 * @param evidence its evidence table
 * @param codes what the codes of records mean; none if the folder does not say
 * @param problems everything that is wrong, in file order; empty if nothing is
 */
public record CheckedSources(
        List<RuleFile> files, Vocabulary vocabulary, EvidenceTable evidence, CodeMap codes, List<Problem> problems) {

    /** Copies the lists. */
    public CheckedSources {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
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
}
