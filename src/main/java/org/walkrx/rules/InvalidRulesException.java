package org.walkrx.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.walkrx.text.Problem;

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

    /** Returns the problems in file order. */
    public List<Problem> problems() {
        return problems;
    }
}
