package org.walkrx.rules.syntax;

import org.walkrx.language.Range;

/** What comparisons with a number make of a range. */
final class Ranges {

    private Ranges() {}

    /** Returns whether a comparison with a number tells some values of a range from others, or is one of them. */
    static boolean isSensible(Range range, Operator operator, double number) {
        return range.contains(number)
                && !(operator == Operator.LESS && number == range.lowest())
                && !(operator == Operator.GREATER && number == range.highest());
    }

    /** Returns the range in words. */
    static String inWords(Range range) {
        return Double.isInfinite(range.highest())
                ? "is never below " + FactWords.value(range.lowest())
                : "is always from " + FactWords.value(range.lowest()) + " to " + FactWords.value(range.highest());
    }
}
