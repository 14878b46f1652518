package org.walkrx.cases;

import java.util.List;
import java.util.function.Function;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.WalkingAdvisor;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;

/** Runs the worked cases that lie beside the rules of a book, to find those that come out differently. */
public final class CaseProof {

    private final WalkingAdvisor advisor;

    private CaseProof(WalkingAdvisor advisor) {
        this.advisor = advisor;
    }

    /**
     * Runs all cases and returns how they came out differently than expected, one problem a case. A case whose assessment
     * fails is such a problem too.
     *
     * @param book the rules and their cases
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read; it names every problem
     */
    public static List<Problem> failures(RuleBook book) {
        return failures(book, new CaseMemory());
    }

    /**
     * Returns what does as {@link #failures(RuleBook)}, for one version of a folder after the other: files of cases that have
     * not changed are not read again, and all cases are run each time. To be used by one thread at a time.
     */
    public static Function<RuleBook, List<Problem>> ofVersions() {
        CaseMemory memory = new CaseMemory();
        return book -> failures(book, memory);
    }

    private static List<Problem> failures(RuleBook book, CaseMemory memory) {
        CaseProof proof = new CaseProof(WalkingAdvisor.using(book.noDraft("proved")));
        List<List<Problem>> failures = Parallel.each(WorkedCases.of(book, memory), proof::failures);
        return failures.stream().flatMap(List::stream).toList();
    }

    private List<Problem> failures(WorkedCase workedCase) {
        try {
            Assessment assessment = advisor.assess(workedCase.person(), workedCase.date());
            return failures(workedCase, CaseCheck.failures(assessment, workedCase.expected()));
        } catch (AssessmentFailedException | InvalidPatientException e) {
            return failures(workedCase, List.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Returns the problem that a case is.
     *
     * @param failed the case
     * @param failures how it came out differently, in words; empty if it did not
     */
    public static List<Problem> failures(WorkedCase failed, List<String> failures) {
        if (failures.isEmpty()) {
            return List.of();
        }
        String message = "\"" + failed.name() + "\": " + String.join("; ", failures);
        return List.of(new Problem(failed.file(), failed.line(), 1, message));
    }
}
