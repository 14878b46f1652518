package org.walkrx.live;

import java.nio.file.Path;
import org.walkrx.DecisionListener;
import org.walkrx.WalkingAdvisor;
import org.walkrx.cases.CaseMistakes;
import org.walkrx.cases.CaseProof;

/**
 * An advisor that follows the rules of a folder; see {@link #watching(Path)}. Thread-safe. Each assessment runs
 * wholly on one rule book and names it.
 *
 * <p>{@link #close} ends its thread. A closed advisor still advises, by the book that was in use.
 */
public interface LiveAdvisor extends WalkingAdvisor, AutoCloseable {

    /**
     * Returns an advisor that follows the rules of a folder: whoever saves a file there changes the advice within about a
     * second, without a restart. An edit with a mistake in it changes nothing; the advisor goes on with the last good
     * rules. Close it when it is no longer needed.
     *
     * @param folder the folder
     * @throws org.walkrx.rules.InvalidRulesException if its rules cannot be used as they are now; it names every problem
     */
    static LiveAdvisor watching(Path folder) {
        return watching(folder, LiveOptions.defaults());
    }

    /**
     * Returns an advisor that follows the rules of a folder.
     *
     * @param folder the folder
     * @param options how to follow it
     * @throws org.walkrx.rules.InvalidRulesException if its rules cannot be used as they are now; it names every problem
     */
    static LiveAdvisor watching(Path folder, LiveOptions options) {
        return new FollowingAdvisor(
                LiveRules.follow(folder, options, new FolderCases(CaseProof.ofVersions(), CaseMistakes::of)));
    }

    /**
     * Returns an advisor that follows the folder together with this one, and hands a record of every decision to a listener:
     * to close either is to close both.
     *
     * @param listener who receives the records
     */
    @Override
    LiveAdvisor recording(DecisionListener listener);

    /**
     * Returns an advisor that follows the folder together with this one, and words its advice for a country: to close
     * either is to close both.
     *
     * @param country code of two letters of a country that the vocabulary of the book names, as in {@code IN}
     * @throws IllegalArgumentException if the rules have no words for the country; it names those that they have
     */
    @Override
    LiveAdvisor inCountry(String country);

    /** Returns which book is in use, and what came of the last edit. */
    LiveStatus status();

    /**
     * Puts back an earlier book at once. It stays in use until the folder next changes to other good rules; {@link #pin}
     * keeps those out as well.
     *
     * @param sha256 the identity of a book that {@link LiveStatus#known} lists
     * @throws IllegalArgumentException if there is no such book
     */
    void rollBackTo(String sha256);

    /**
     * Puts back a book, or keeps the one in use, whatever is saved from now on. Edits are still checked, and reported as
     * held.
     *
     * @param sha256 the identity of a book that {@link LiveStatus#known} lists
     * @throws IllegalArgumentException if there is no such book
     */
    void pin(String sha256);

    /** Ends a pin: the last good rules of the folder come into use at once. Without a pin it changes nothing. */
    void unpin();

    /** Stops following the folder, and ends the thread that did, in the midst of trying an edit if need be; within about a second. */
    @Override
    void close();
}
