package org.walkrx.text;

import java.util.Locale;
import org.walkrx.problems.Problem;

/** The line of a mistake, with a caret below it. */
public final class Excerpt {

    private static final int WIDEST = 120;
    private static final int BEFORE = 80;

    private Excerpt() {}

    /**
     * Returns the line with its number, and below it a caret at the column of the problem. Long lines are cut on both
     * sides.
     *
     * @param problem the problem
     * @param line the line that it speaks of
     */
    public static String of(Problem problem, String line) {
        int[] characters = visible(line).codePoints().toArray();
        int column = Math.max(0, Math.min(problem.column() - 1, characters.length));
        int from = characters.length <= WIDEST || column <= BEFORE ? 0 : column - BEFORE;
        int to = Math.min(characters.length, from + WIDEST);
        String shown = (from > 0 ? "..." : "")
                + new String(characters, from, to - from)
                + (to < characters.length ? "..." : "");
        int caret = column - from + (from > 0 ? 3 : 0);
        String number = String.valueOf(problem.line());
        return String.format(
                Locale.ROOT,
                "  %s | %s%n  %s | %s^",
                number,
                shown.stripTrailing(),
                " ".repeat(number.length()),
                " ".repeat(caret));
    }

    /** Nothing in a file gets a hold of the terminal. */
    private static String visible(String line) {
        return line.replace('\t', ' ').replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "?");
    }
}
