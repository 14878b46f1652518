package org.walkrx.text;

import java.util.OptionalInt;

/** Counts the letters that are wrong, missing, extra or swapped with their neighbour (Damerau and Levenshtein). */
final class EditDistance {

    private EditDistance() {}

    /** Returns the distance, if it is small for words of this length: one in three letters, at least one. */
    static OptionalInt within(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int limit = Math.max(1, shorter / 3);
        if (Math.abs(a.length() - b.length()) > limit) {
            return OptionalInt.empty();
        }
        int distance = between(a, b);
        boolean near = distance == 0 || (distance <= limit && distance < shorter);
        return near ? OptionalInt.of(distance) : OptionalInt.empty();
    }

    static int between(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cell(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cell(int[][] cost, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        return swapped(a, b, i, j) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
