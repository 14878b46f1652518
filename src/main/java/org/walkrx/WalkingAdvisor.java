package org.walkrx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.walkrx.internal.BookAdvisor;
import org.walkrx.rules.RuleBook;

/**
 * Decides whether a person with back pain may walk, how much and how, and whom they must see first. The one entry point.
 *
 * <p>It supports clinicians and the people they look after; it does not diagnose. Thread-safe: one advisor serves a whole
 * application. {@code LiveAdvisor} of the package {@code live} follows the rules of a folder.
 *
 * <p>Whoever tests an application may put an implementation of their own in its place.
 */
public interface WalkingAdvisor {

    /**
     * Returns an advisor that uses the rules inside the library. The first call reads and checks them, which takes some
     * seconds of processor time in a fresh process and a heap of 64 MB; the rules are then kept for all further calls.
     *
     * @throws IllegalStateException if the application was packaged without parts of the rule engine
     */
    static WalkingAdvisor bundled() {
        return using(RuleBook.bundled());
    }

    /**
     * Returns an advisor that uses the rules of a folder as they are now.
     *
     * @param folder the folder
     * @throws org.walkrx.rules.InvalidRulesException if the rules cannot be used; it names every problem
     */
    static WalkingAdvisor folder(Path folder) {
        return using(RuleBook.folder(folder));
    }

    /**
     * Returns an advisor that uses a rule book.
     *
     * @param book the rule book
     */
    static WalkingAdvisor using(RuleBook book) {
        return new BookAdvisor(() -> book);
    }

    /**
     * Returns an advisor that decides as this one does, by the same rules, and hands a record of every decision to a
     * listener. What follows a folder goes on doing so.
     *
     * @param listener who receives the records
     */
    WalkingAdvisor recording(DecisionListener listener);

    /**
     * Returns an advisor that decides as this one does and words its advice and questions for a country: people read the
     * emergency number of the place where they are. By itself an advisor names those of all countries that the rules know.
     * The rule book, its identity, and the records of decisions stay the same; should rules that are followed lose the
     * country later, all numbers are named again.
     *
     * @param country code of two letters of a country that {@link org.walkrx.rules.Vocabulary#countries} of the book names,
     *     as in {@code IN}; capitals do not matter
     * @throws IllegalArgumentException if the rules have no words for the country; it names those that they have
     */
    WalkingAdvisor inCountry(String country);

    /** Returns the rule book in use. */
    RuleBook book();

    /**
     * Assesses a person.
     *
     * @param person what is known about the person
     * @param date the day of the assessment; never taken from the clock
     * @throws NullPointerException if there is no person or no day
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     * @throws org.walkrx.rules.AssessmentFailedException if a rule fails; there is no partial answer
     */
    Assessment assess(Person person, LocalDate date);

    /**
     * Returns which answers or changes would let the person walk, the smallest sets first. It shows what the decision
     * hangs on; it is no suggestion to answer differently.
     *
     * @param person what is known about the person
     * @param date the day of the assessment
     * @return at most 8 sets of at most 4 changes; none if no rule keeps the person from walking, or no set is so small
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    List<WhatIf> whatIf(Person person, LocalDate date);

    /**
     * Returns why a rule speaks for a person, or why not.
     *
     * @param person what is known about the person
     * @param date the day of the assessment
     * @param ruleId id of the rule
     * @throws IllegalArgumentException if no rule has the id
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    RuleExplanation explain(Person person, LocalDate date, String ruleId);
}
