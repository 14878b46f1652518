package org.walkrx.language;

import java.util.Collection;

/**
 * How cautious something is, on both axes. Joining is the merge of what rules say: each axis takes the more cautious.
 *
 * @param referral how soon somebody must be seen
 * @param walking whether a programme may be followed; never less cautious than the referral forces (guard rail 1)
 */
public record Caution(Referral referral, Walking walking) {

    /** Asks for nothing. */
    public static final Caution NONE = new Caution(Referral.NONE, Walking.STANDARD);

    /** Raises walking to what the referral forces. */
    public Caution {
        walking = max(walking, Walking.forcedBy(referral));
    }

    /**
     * Returns the caution of all that was said.
     *
     * @param statements in any order
     */
    public static Caution of(Collection<Statement> statements) {
        return statements.stream().map(Statement::caution).reduce(NONE, Caution::join);
    }

    /**
     * Returns the more cautious of each axis.
     *
     * @param other the other
     */
    public Caution join(Caution other) {
        return new Caution(max(referral, other.referral), max(walking, other.walking));
    }

    /**
     * Returns whether it is at least as cautious on both axes.
     *
     * @param other the other
     */
    public boolean covers(Caution other) {
        return equals(join(other));
    }

    private static <T extends Comparable<T>> T max(T one, T other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
