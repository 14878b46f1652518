package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two texts beside each other, line by line: equal lines in one row, and what differs between them in as few rows as can be. */
final class LinesBeside {

    private final List<String> before;
    private final List<String> after;
    private final int[][] common;

    private LinesBeside(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = common();
    }

    /**
     * A row.
     *
     * @param before the line of the old text, or {@code null} if it has none here
     * @param after the line of the new text, or {@code null} if it has none here
     */
    record LinePair(@Nullable String before, @Nullable String after) {

        boolean isSame() {
            return before != null && before.equals(after);
        }
    }

    static List<LinePair> of(List<String> before, List<String> after) {
        return new LinesBeside(before, after).rows();
    }

    /** How many lines the ends of both texts have in common, from each pair of lines on. */
    private int[][] common() {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private List<LinePair> rows() {
        List<LinePair> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pair(gone, added, rows);
                rows.add(new LinePair(before.get(i++), after.get(j++)));
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                added.add(after.get(j++));
            }
        }
        pair(gone, added, rows);
        return rows;
    }

    private static void pair(List<String> gone, List<String> added, List<LinePair> rows) {
        for (int k = 0; k < Math.max(gone.size(), added.size()); k++) {
            rows.add(new LinePair(k < gone.size() ? gone.get(k) : null, k < added.size() ? added.get(k) : null));
        }
        gone.clear();
        added.clear();
    }
}
