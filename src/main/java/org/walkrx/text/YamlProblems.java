package org.walkrx.text;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;

/**
 * Collects the problems of one file, so that all of them can be reported together. A file with a thousand problems is
 * given up: they are thrown at once. Not thread-safe.
 */
public final class YamlProblems {

    private static final int MOST = 1000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /**
     * Creates an empty collection.
     *
     * @param file the name of the file that the problems will carry
     */
    public YamlProblems(String file) {
        this.file = file;
    }

    /**
     * Adds a problem.
     *
     * @param node the value that is wrong
     * @param message what is wrong and what to do
     */
    public void at(YamlNode node, String message) {
        at(node.line(), node.column(), message);
    }

    /**
     * Adds a problem.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     * @param message what is wrong and what to do
     */
    public void at(int line, int column, String message) {
        found.add(new Problem(file, line, column, message));
        if (found.size() == MOST) {
            throw asException();
        }
    }

    /**
     * Adds a problem of the file as a whole.
     *
     * @param message what is wrong and what to do
     */
    public void ofWholeFile(String message) {
        at(0, 0, message);
    }

    /** Returns whether no problem was added. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the problems in the order of their lines, each once. */
    public List<Problem> list() {
        return found.stream().sorted().distinct().toList();
    }

    /** Returns an exception with all problems; there must be at least one. */
    public BadInputException asException() {
        return new BadInputException(found);
    }

    /**
     * Does nothing if there is no problem.
     *
     * @throws BadInputException with all problems, if there are any
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw asException();
        }
    }
}
