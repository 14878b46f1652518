package org.walkrx;

import java.util.List;

/** Thrown when what is said about a person cannot be true of anybody, or contradicts itself. */
public final class InvalidPatientException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * Creates the exception; its message is the problems, one a line.
     *
     * @param problems what is wrong, in plain words
     */
    public InvalidPatientException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns everything that is wrong, in plain words. */
    public List<String> problems() {
        return problems;
    }
}
