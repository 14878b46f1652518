package org.walkrx.problems;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a file or text cannot be accepted. Holds every problem that was found, in the order of the lines. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates the exception; its message is the problems, one a line.
     *
     * @param problems the problems, at least one
     * @throws IllegalArgumentException if there is no problem
     */
    public BadInputException(List<Problem> problems) {
        super(lines(problems));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Returns the problems, in the order of file, line and column. */
    public List<Problem> problems() {
        return problems;
    }

    private static String lines(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("there must be a problem");
        }
        return problems.stream().sorted().distinct().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
