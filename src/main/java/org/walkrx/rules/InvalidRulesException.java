package org.walkrx.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.walkrx.problems.Problem;
import org.walkrx.text.Excerpt;

/** A folder of rules cannot be used; the problems say where, what, and what to do. */
public final class InvalidRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems at least one problem
     */
    public InvalidRulesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Creates the exception; its message shows the line of each problem.
     *
     * @param problems at least one problem
     * @param sources the files they are in
     */
    InvalidRulesException(List<Problem> problems, RuleSources sources) {
        super(problems.stream().map(problem -> shown(problem, sources)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    private static String shown(Problem problem, RuleSources sources) {
        return problem
                + sources.line(problem)
                        .map(line -> "\n" + Excerpt.of(problem, line))
                        .orElse("");
    }

    /** Returns the problems in file order. */
    public List<Problem> problems() {
        return problems;
    }
}
