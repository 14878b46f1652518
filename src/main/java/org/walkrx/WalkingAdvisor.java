package org.walkrx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Facts;

/**
 * Decides whether a person with back pain may walk, how much and how, and whom they must see first. The one entry point.
 *
 * <p>It supports clinicians and the people they look after; it does not diagnose. Thread-safe: one advisor serves a whole
 * application.
 */
public final class WalkingAdvisor {

    private final RuleBook book;

    private WalkingAdvisor(RuleBook book) {
        this.book = book;
    }

    /** Returns an advisor that uses the rules inside the library. */
    public static WalkingAdvisor bundled() {
        return using(RuleBook.bundled());
    }

    /**
     * Returns an advisor that uses the rules of a folder as they are now.
     *
     * @param folder the folder
     * @throws org.walkrx.rules.InvalidRulesException if the rules cannot be used; it names every problem
     */
    public static WalkingAdvisor folder(Path folder) {
        return using(RuleBook.folder(folder));
    }

    /**
     * Returns an advisor that uses a rule book.
     *
     * @param book the rule book
     * @throws IllegalArgumentException if the book trusts full DRL: which questions are open cannot be told of its rules
     */
    public static WalkingAdvisor using(RuleBook book) {
        if (!book.isStrict()) {
            throw new IllegalArgumentException(
                    "an advisor needs rules in the strict language, to know which questions are open");
        }
        return new WalkingAdvisor(book);
    }

    /** Returns the rule book in use. */
    public RuleBook book() {
        return book;
    }

    /**
     * Returns the facts that rules see of a person; for tools that look into rules.
     *
     * @param person what is known about the person
     * @param date the day of the assessment
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    public Facts facts(Person person, LocalDate date) {
        return PersonFacts.of(person, date, book.vocabulary());
    }

    /**
     * Assesses a person.
     *
     * @param person what is known about the person
     * @param date the day of the assessment; never taken from the clock
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     * @throws org.walkrx.rules.AssessmentFailedException if a rule fails; there is no partial answer
     */
    public Assessment assess(Person person, LocalDate date) {
        RuleBook current = book;
        Facts facts = PersonFacts.of(person, date, current.vocabulary());
        List<FiredRule> fired = current.evaluate(facts);
        List<Question> questions = OpenQuestions.of(person, current.vocabulary());
        return new Decision(fired, questions)
                .assessment(date, new Assessment.RuleSet(current.sha256(), current.size()));
    }
}
