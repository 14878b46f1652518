package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
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
        List<WorkedCase> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        book.sources().caseFiles().forEach((name, text) -> {
            try {
                cases.addAll(new CaseFileReader(
                                book.sources().place(name),
                                ids,
                                book.vocabulary().findingNames())
                        .read(text));
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
