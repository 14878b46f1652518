package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.text.BadInputException;
import org.walkrx.text.Problem;

/** Reads the worked cases that lie beside the rules of a book. */
public final class WorkedCases {

    private WorkedCases() {}

    /**
     * Returns all cases, in the order of the files.
     *
     * @param book the rules and their cases
     * @throws BadInputException if a file of cases cannot be read; it names every problem
     */
    public static List<WorkedCase> of(RuleBook book) {
        Set<String> ids = book.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        return read(
                book.sources(),
                ids,
                book.vocabulary().findingNames(),
                book.vocabulary().declared());
    }

    /**
     * Returns all cases of a folder, in the order of the files.
     *
     * @param sources the files
     * @param ids ids of the rules that cases may name
     * @param findings names of the findings that cases may name
     * @param declared the measurements and choices that cases may name; {@code null} where they are not known
     * @throws BadInputException if a file of cases cannot be read; it names every problem
     */
    static List<WorkedCase> read(
            RuleSources sources, Set<String> ids, Set<String> findings, @Nullable Declared declared) {
        List<WorkedCase> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        sources.caseFiles().forEach((name, text) -> {
            try {
                cases.addAll(new CaseFileReader(sources.place(name), ids, findings, declared).read(text));
            } catch (BadInputException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cases;
    }
}
