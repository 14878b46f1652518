package org.walkrx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.walkrx.live.LiveOptions;
import org.walkrx.live.LiveRules;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.syntax.Facts;

/**
 * Decides whether a person with back pain may walk, how much and how, and whom they must see first. The one entry point.
 *
 * <p>It supports clinicians and the people they look after; it does not diagnose. Thread-safe: one advisor serves a whole
 * application.
 */
public sealed class WalkingAdvisor permits LiveAdvisor {

    private final Supplier<RuleBook> books;
    private final DecisionRecorder recorder;

    WalkingAdvisor(Supplier<RuleBook> books) {
        this(books, DecisionRecorder.NONE);
    }

    private WalkingAdvisor(Supplier<RuleBook> books, DecisionRecorder recorder) {
        this.books = books;
        this.recorder = recorder;
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
        return new WalkingAdvisor(() -> book);
    }

    /**
     * Returns an advisor that follows the rules of a folder: whoever saves a file there changes the advice within about a
     * second, without a restart. An edit with a mistake in it changes nothing; the advisor goes on with the last good
     * rules. Close it when it is no longer needed.
     *
     * @param folder the folder
     * @throws org.walkrx.rules.InvalidRulesException if its rules cannot be used as they are now; it names every problem
     */
    public static LiveAdvisor watching(Path folder) {
        return watching(folder, LiveOptions.defaults());
    }

    /**
     * Returns an advisor that follows the rules of a folder.
     *
     * @param folder the folder
     * @param options how to follow it
     * @throws org.walkrx.rules.InvalidRulesException if its rules cannot be used as they are now; it names every problem
     */
    public static LiveAdvisor watching(Path folder, LiveOptions options) {
        return new LiveAdvisor(LiveRules.follow(folder, options));
    }

    /**
     * Returns an advisor that decides as this one does, by the same rules, and hands a record of every decision to a
     * listener. What follows a folder goes on doing so.
     *
     * @param listener who receives the records
     */
    public final WalkingAdvisor recording(DecisionListener listener) {
        return new WalkingAdvisor(books, recorder.with(listener));
    }

    /** Returns the rule book in use. */
    public final RuleBook book() {
        return books.get();
    }

    /**
     * Returns the facts that rules see of a person; for tools that look into rules.
     *
     * @param person what is known about the person
     * @param date the day of the assessment
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    public final Facts facts(Person person, LocalDate date) {
        return PersonFacts.of(person, date, book().vocabulary());
    }

    /**
     * Assesses a person.
     *
     * @param person what is known about the person
     * @param date the day of the assessment; never taken from the clock
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     * @throws org.walkrx.rules.AssessmentFailedException if a rule fails; there is no partial answer
     */
    public final Assessment assess(Person person, LocalDate date) {
        RuleBook current = book();
        Facts facts = PersonFacts.of(person, date, current.vocabulary());
        List<FiredRule> fired = current.evaluate(facts);
        OpenQuestions open = current.openQuestions(facts);
        List<Question> questions = new QuestionWords(current.vocabulary()).of(open.questions());
        Assessment.RuleSet ruleSet = new Assessment.RuleSet(current.sha256(), current.size());
        Decision decision = new Decision(fired, questions, open.complete());
        return recorder.recorded(person, decision.assessment(date, ruleSet));
    }

    /**
     * Returns which answers or changes would let the person walk, the smallest sets first. It shows what the decision
     * hangs on; it is no suggestion to answer differently.
     *
     * @param person what is known about the person
     * @param date the day of the assessment
     * @return at most 8 sets of at most 4 changes; none if no rule keeps the person from walking, or no set is so small
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    public final List<WhatIf> whatIf(Person person, LocalDate date) {
        RuleBook current = book();
        return new WhatIfs(current, PersonFacts.of(person, date, current.vocabulary())).find();
    }

    /**
     * Returns why a rule speaks for a person, or why not.
     *
     * @param person what is known about the person
     * @param date the day of the assessment
     * @param ruleId id of the rule
     * @throws IllegalArgumentException if no rule has the id
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    public final RuleExplanation explain(Person person, LocalDate date, String ruleId) {
        RuleBook current = book();
        RuleInfo rule = current.rule(ruleId)
                .orElseThrow(() -> new IllegalArgumentException("no rule has the id \"" + ruleId + "\""));
        Facts facts = PersonFacts.of(person, date, current.vocabulary());
        return new RuleExplanation(rule, current.holds(rule, facts), current.explain(rule, facts));
    }
}
