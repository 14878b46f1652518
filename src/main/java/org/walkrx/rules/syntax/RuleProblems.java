package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.problems.Problem;
import org.walkrx.text.Position;

/**
 * Collects what is wrong with one file. Signs that cannot be read hide whatever else seems wrong around them, so that one
 * mistake gives one message.
 */
final class RuleProblems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final TreeSet<Integer> unreadableLines = new TreeSet<>();
    private final Set<Integer> linesOfQuotes = new HashSet<>();
    private boolean tooMany;

    RuleProblems(String file) {
        this.file = file;
    }

    void add(MessageCode code, Position position, String message) {
        if (found.size() >= Limits.PROBLEMS_OF_A_FILE) {
            tooMany = true;
            return;
        }
        found.add(new Problem(file, position.line(), position.column(), code.code(), visible(message)));
    }

    /** What a file says in a message gets no hold of the terminal. */
    private static String visible(String message) {
        return message.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?");
    }

    /** Adds what is wrong with a sign; what follows from it nearby is not said. */
    void addUnreadable(MessageCode code, Position position, String message) {
        unreadableLines.add(position.line());
        add(code, position, message);
    }

    /** Adds a quote that is missing: nothing else in its line can be read then. */
    void addQuote(Position position, String message) {
        linesOfQuotes.add(position.line());
        addUnreadable(MessageCode.TEXT_NOT_CLOSED, position, message);
    }

    /** Returns whether a sign could not be read in some of these lines. */
    boolean isUnreadable(int firstLine, int lastLine) {
        Integer line = unreadableLines.ceiling(firstLine);
        return line != null && line <= lastLine;
    }

    int size() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean hasAt(Position position) {
        return found.stream().anyMatch(p -> p.line() == position.line() && p.column() == position.column());
    }

    /** Returns the problems in file order, each once. */
    List<Problem> found() {
        List<Problem> all = new ArrayList<>();
        Set<Integer> quotesSaid = new HashSet<>();
        found.stream().distinct().sorted().forEach(problem -> {
            boolean hidden = linesOfQuotes.contains(problem.line())
                    && (!problem.code().equals(MessageCode.TEXT_NOT_CLOSED.code()) || !quotesSaid.add(problem.line()));
            if (!hidden) {
                all.add(problem);
            }
        });
        if (tooMany) {
            all.add(new Problem(
                    file,
                    0,
                    0,
                    MessageCode.LIMIT.code(),
                    "there are more than " + Limits.PROBLEMS_OF_A_FILE
                            + " problems in this file; mend these first, then check again"));
        }
        return all;
    }
}
