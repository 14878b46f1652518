package org.walkrx.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.InvalidPatientException;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.DeclaredWords;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.MessageCode;

/** Reads the worked cases that lie beside the rules of a book. */
public final class WorkedCases {

    private WorkedCases() {}

    /**
     * Returns all cases, in the order of the files. What findings used to be called is replaced by their names of today.
     *
     * @param book the rules and their cases
     * @throws BadInputException if a file of cases cannot be read; it names every problem
     */
    public static List<WorkedCase> of(RuleBook book) {
        Map<String, String> former = book.vocabulary().formerNames();
        List<WorkedCase> written = asWritten(book);
        if (former.isEmpty()) {
            return written;
        }
        List<Problem> problems = new ArrayList<>();
        List<WorkedCase> cases = new ArrayList<>();
        for (WorkedCase worked : written) {
            try {
                cases.add(worked.withNames(former));
            } catch (InvalidPatientException e) {
                e.problems().forEach(problem -> problems.add(new Problem(worked.file(), worked.line(), 1, problem)));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cases;
    }

    /** What a case has in common with a patient file is told without a code there. */
    private static Problem ofACase(Problem problem) {
        return problem.code().isEmpty()
                ? new Problem(
                        problem.file(), problem.line(), problem.column(), MessageCode.CASE.code(), problem.message())
                : problem;
    }

    /**
     * Returns all cases with the names that are written in them, in the order of the files.
     *
     * @param book the rules and their cases
     * @throws BadInputException if a file of cases cannot be read; it names every problem
     */
    public static List<WorkedCase> asWritten(RuleBook book) {
        Set<String> ids = book.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        return read(book.sources(), ids, book.vocabulary().knownNames(), DeclaredWords.of(book.vocabulary()));
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
    public static List<WorkedCase> read(
            RuleSources sources, Set<String> ids, Set<String> findings, @Nullable Declared declared) {
        List<WorkedCase> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        sources.caseFiles().forEach((name, text) -> {
            try {
                cases.addAll(new CaseFileReader(sources.place(name), ids, findings, declared).read(text));
            } catch (BadInputException e) {
                e.problems().forEach(problem -> problems.add(ofACase(problem)));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cases;
    }
}
