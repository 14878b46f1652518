package org.walkrx.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        return of(book, new CaseMemory());
    }

    /**
     * Returns all cases; files that are remembered are not read again.
     *
     * @param book the rules and their cases
     * @param memory what was read before
     * @throws BadInputException if a file of cases cannot be read; it names every problem
     */
    static List<WorkedCase> of(RuleBook book, CaseMemory memory) {
        Map<String, String> former = book.vocabulary().formerNames();
        List<WorkedCase> written = asWritten(book, memory);
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
        return asWritten(book, new CaseMemory());
    }

    private static List<WorkedCase> asWritten(RuleBook book, CaseMemory memory) {
        Set<String> ids = book.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        RuleSources sources = book.sources();
        memory.begin(sources, ids);
        Set<String> findings = book.vocabulary().knownNames();
        Declared declared = DeclaredWords.of(book.vocabulary());
        return read(
                sources,
                file -> memory.cases(
                        file.getKey(),
                        file.getValue(),
                        () -> new CaseFileReader(sources.place(file.getKey()), ids, findings, declared)
                                .read(file.getValue())));
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
        return read(
                sources,
                file -> new CaseFileReader(sources.place(file.getKey()), ids, findings, declared)
                        .read(file.getValue()));
    }

    private static List<WorkedCase> read(
            RuleSources sources, Function<Map.Entry<String, String>, List<WorkedCase>> reader) {
        List<FileOfCases> readings =
                Parallel.each(List.copyOf(sources.caseFiles().entrySet()), file -> {
                    try {
                        return new FileOfCases(reader.apply(file), List.of());
                    } catch (BadInputException e) {
                        return new FileOfCases(
                                List.of(),
                                e.problems().stream().map(WorkedCases::ofACase).toList());
                    }
                });
        List<Problem> problems = readings.stream()
                .flatMap(reading -> reading.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return readings.stream().flatMap(reading -> reading.cases().stream()).toList();
    }

    /** What came of a file. */
    private record FileOfCases(List<WorkedCase> cases, List<Problem> problems) {}
}
