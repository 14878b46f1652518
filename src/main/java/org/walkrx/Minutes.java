package org.walkrx;

/**
 * A range of minutes.
 *
 * @param from least, in minutes
 * @param to most, in minutes, not below {@code from}
 */
public record Minutes(int from, int to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code to} is below {@code from}
     */
    public Minutes {
        if (to < from) {
            throw new IllegalArgumentException("to must not be below from (" + from + "), but is " + to);
        }
    }
}
