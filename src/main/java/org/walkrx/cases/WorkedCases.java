package org.walkrx.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.RuleSources;

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
        return read(book.sources(), ids, book.vocabulary().findingNames());
    }

    /**
     * Returns all cases of a folder, in the order of the files.
     *
     * @param sources the files
     * @param ids ids of the rules that cases may name
     * @param findings names of the findings that cases may name
     * @throws BadInputException if a file of cases cannot be read; it names every problem
     */
    public static List<WorkedCase> read(RuleSources sources, Set<String> ids, Set<String> findings) {
        List<WorkedCase> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        sources.caseFiles().forEach((name, text) -> {
            try {
                cases.addAll(new CaseFileReader(sources.place(name), ids, findings).read(text));
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
