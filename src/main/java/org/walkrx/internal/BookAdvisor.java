package org.walkrx.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.walkrx.Assessment;
import org.walkrx.DecisionListener;
import org.walkrx.FormQuestion;
import org.walkrx.Person;
import org.walkrx.Question;
import org.walkrx.RuleExplanation;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WhatIf;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.syntax.Facts;

/**
 * Advises by the rule book that is in use when it is asked.
 *
 * @param books where the book comes from
 * @param recorder who receives records of decisions
 * @param words for which country the advice is worded
 */
public record BookAdvisor(Supplier<RuleBook> books, DecisionRecorder recorder, CountryWords words)
        implements WalkingAdvisor {

    /**
     * Makes an advisor that records nothing.
     *
     * @param books where the book comes from
     */
    public BookAdvisor(Supplier<RuleBook> books) {
        this(books, DecisionRecorder.NONE, CountryWords.EVERYWHERE);
    }

    @Override
    public BookAdvisor recording(DecisionListener listener) {
        book().noDraft("recorded");
        return new BookAdvisor(books, recorder.with(listener), words);
    }

    @Override
    public BookAdvisor inCountry(String country) {
        return new BookAdvisor(books, recorder, CountryWords.of(country, book().vocabulary()));
    }

    @Override
    public BookAdvisor fixed() {
        RuleBook current = book();
        return new BookAdvisor(() -> current, DecisionRecorder.NONE, words);
    }

    @Override
    public RuleBook book() {
        return books.get();
    }

    @Override
    public List<FormQuestion> form() {
        RuleBook current = book();
        return words.word(new QuestionWords(current.vocabulary()).all(), current.vocabulary());
    }

    private static Facts facts(Person person, LocalDate date, RuleBook book) {
        Objects.requireNonNull(person, "there is nobody to assess: person is null");
        Objects.requireNonNull(date, "an assessment is made for a day: date is null");
        return PersonFacts.of(person, date, book.vocabulary());
    }

    @Override
    public Assessment assess(Person person, LocalDate date) {
        RuleBook current = book();
        Facts facts = facts(person, date, current);
        List<FiredRule> fired = OpenBook.of(current).evaluate(facts);
        OpenQuestions open = OpenBook.of(current).openQuestions(facts);
        List<Question> questions =
                open.questions().isEmpty() ? List.of() : new QuestionWords(current.vocabulary()).of(open.questions());
        Assessment.RuleSet ruleSet = new Assessment.RuleSet(current.sha256(), current.size());
        Decision decision = new Decision(fired, questions, open.complete());
        Assessment recorded = recorder.recorded(person, decision.assessment(date, ruleSet));
        return words.word(recorded, current.vocabulary());
    }

    @Override
    public List<WhatIf> whatIf(Person person, LocalDate date) {
        RuleBook current = book();
        return new WhatIfs(current, facts(person, date, current)).find();
    }

    @Override
    public RuleExplanation explain(Person person, LocalDate date, String ruleId) {
        RuleBook current = book();
        RuleInfo rule = current.rule(ruleId)
                .orElseThrow(() -> new IllegalArgumentException("no rule has the id \"" + ruleId + "\""));
        Facts facts = facts(person, date, current);
        OpenBook open = OpenBook.of(current);
        return new RuleExplanation(
                rule, open.holds(rule, facts), new Explainer(open.definitions(), facts).explain(open.written(rule)));
    }
}
