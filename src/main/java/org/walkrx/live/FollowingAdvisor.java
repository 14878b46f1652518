package org.walkrx.live;

import java.time.LocalDate;
import java.util.List;
import org.walkrx.Assessment;
import org.walkrx.DecisionListener;
import org.walkrx.Person;
import org.walkrx.RuleExplanation;
import org.walkrx.WhatIf;
import org.walkrx.internal.BookAdvisor;
import org.walkrx.rules.RuleBook;

/**
 * Advises by the rules of a folder that is followed.
 *
 * @param rules who follows it
 * @param advisor who advises by the book in use
 */
record FollowingAdvisor(LiveRules rules, BookAdvisor advisor) implements LiveAdvisor {

    FollowingAdvisor(LiveRules rules) {
        this(rules, new BookAdvisor(rules::book));
    }

    @Override
    public FollowingAdvisor recording(DecisionListener listener) {
        return new FollowingAdvisor(rules, advisor.recording(listener));
    }

    @Override
    public FollowingAdvisor inCountry(String country) {
        return new FollowingAdvisor(rules, advisor.inCountry(country));
    }

    @Override
    public RuleBook book() {
        return advisor.book();
    }

    @Override
    public Assessment assess(Person person, LocalDate date) {
        return advisor.assess(person, date);
    }

    @Override
    public List<WhatIf> whatIf(Person person, LocalDate date) {
        return advisor.whatIf(person, date);
    }

    @Override
    public RuleExplanation explain(Person person, LocalDate date, String ruleId) {
        return advisor.explain(person, date, ruleId);
    }

    @Override
    public LiveStatus status() {
        return rules.status();
    }

    @Override
    public void rollBackTo(String sha256) {
        rules.rollBackTo(sha256);
    }

    @Override
    public void pin(String sha256) {
        rules.pin(sha256);
    }

    @Override
    public void unpin() {
        rules.unpin();
    }

    @Override
    public void close() {
        rules.close();
    }
}
