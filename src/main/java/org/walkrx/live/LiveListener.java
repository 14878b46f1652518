package org.walkrx.live;

import java.util.List;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;

/**
 * Is told what becomes of a folder's rules. Called one at a time, on the thread that caused it; an exception is logged and
 * changes nothing.
 */
public interface LiveListener {

    /**
     * Another book is in use: an edit was adopted, or an earlier book was put back.
     *
     * @param before the book that was in use
     * @param now the book that is in use now
     */
    default void swapped(RuleBook before, RuleBook now) {}

    /**
     * The folder changed and its rules were not adopted; the attempt says why.
     *
     * @param attempt refused, unreadable, or held back by a pin
     */
    default void refused(Attempt attempt) {}

    /**
     * What the author of the folder should know has changed, though it keeps no rules from being used.
     *
     * @param notices all there are now; never empty
     */
    default void noticed(List<Problem> notices) {}

    /**
     * After something was refused, the folder holds the last good rules again, so nothing had to be changed.
     *
     * @param attempt what was found
     */
    default void mended(Attempt attempt) {}
}
