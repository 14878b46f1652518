package org.walkrx.authoring.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Referral;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.questions.Formulas;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;
import org.walkrx.text.Position;

/** A rule book as formulas, with the questions one may ask of it. */
final class Encoded {

    /** Example people are assessed on this day; it shows only in their walk logs. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    /** The states of a finding's variable. */
    static final int NOT_ANSWERED = 0;

    static final int NO = 1;
    static final int YES = 2;

    /** No rule set of ours is for children; this bounds what is asked about "adults", and decides nothing. */
    private static final int ADULT_AGE = 18;

    private final RuleBook book;
    private final Formulas formulas;
    private final int adult;
    private final Map<String, Integer> held = new LinkedHashMap<>();
    private final Map<String, List<Said>> said;
    private final Logs logs;
    private final WalkingAdvisor advisor;

    Encoded(RuleBook book) {
        this.book = book;
        this.advisor = WalkingAdvisor.using(book);
        Rule adults = adults();
        List<Rule> all = new ArrayList<>(rules());
        all.add(adults);
        this.formulas = new Formulas(all, findings());
        this.adult = formulas.of(adults.when());
        rules().forEach(rule -> held.put(rule.id(), formulas.of(rule.when())));
        this.said = rules().stream().collect(Collectors.toMap(Rule::id, Said::of));
        this.logs = new Logs(formulas, advisor, DAY, LogCandidates.of(book, DAY));
    }

    /** What is asked of adults is asked as a rule would, so that the age is told apart there. */
    private static Rule adults() {
        Position nowhere = new Position(0, 0);
        Value.NumberLiteral age = new Value.NumberLiteral(String.valueOf(ADULT_AGE), nowhere);
        Condition.Pattern grown = new Condition.Pattern(
                "Patient", new Constraint.Comparison("age", Operator.AT_LEAST, age, nowhere), nowhere);
        return new Rule("adults", List.of(), new Condition.All(List.of(grown), nowhere), List.of(), nowhere);
    }

    RuleBook book() {
        return book;
    }

    List<Rule> rules() {
        return OpenBook.of(book).writtenRules();
    }

    List<String> ids() {
        return book.rules().stream().map(RuleInfo::id).toList();
    }

    Set<String> findings() {
        return book.vocabulary().findingNames();
    }

    WalkingAdvisor advisor() {
        return advisor;
    }

    Formulas formulas() {
        return formulas;
    }

    Logs logs() {
        return logs;
    }

    /** Returns the ids of the rules that look at the walk log. */
    List<String> rulesOverLogs() {
        return idsOf(rule -> Conditions.patterns(rule.when()).stream()
                .anyMatch(
                        pattern -> FactType.named(pattern.type()).orElseThrow().isOfTheLog()));
    }

    /** Returns the ids of the rules of which some part is not understood, so that it may be true or false. */
    List<String> rulesNotUnderstood() {
        return idsOf(rule -> !Formulas.isUnderstood(rule.when()));
    }

    private List<String> idsOf(Predicate<Rule> wanted) {
        return rules().stream().filter(wanted).map(Rule::id).toList();
    }

    /** Returns what a rule says. */
    List<Said> said(String ruleId) {
        return said.getOrDefault(ruleId, List.of());
    }

    /** Returns the formula that all of these hold. */
    int and(Integer... all) {
        return List.of(all).stream().reduce(Formulas.TRUE, formulas::and);
    }

    int not(int formula) {
        return formulas.not(formula);
    }

    /** Returns the formula that a rule holds. */
    int holds(String ruleId) {
        return Objects.requireNonNull(held.get(ruleId));
    }

    /** Returns the formula that some of these rules hold. */
    int anyOf(List<String> ruleIds) {
        return formulas.or(ruleIds.stream().map(this::holds).toList());
    }

    /** Returns the formula that some rule says such a thing. */
    int some(Predicate<Said> wanted) {
        return anyOf(held.keySet().stream()
                .filter(id -> said(id).stream().anyMatch(wanted))
                .toList());
    }

    /** Returns the formula that somebody is referred, at least so urgently. */
    int referred(Referral atLeast) {
        return some(said -> said.refersAtLeast(atLeast));
    }

    /** Returns the formula that the person is an adult. */
    int adult() {
        return adult;
    }

    /** Returns the formula that a finding is yes. */
    int yes(String finding) {
        return formulas.in(formulas.finding(finding), state -> state == YES);
    }

    /** Returns for whom a formula holds, but would not if they answered yes. */
    int lostByYes(int formula, String finding) {
        return formulas.lost(formula, formulas.finding(finding), YES);
    }

    /** Returns the formula that every question is answered. */
    int everythingAnswered() {
        int answered = Formulas.TRUE;
        for (int variable = formulas.variables() - 1; variable >= 0; variable--) {
            if (formulas.variable(variable).isAsked()) {
                answered = formulas.and(formulas.in(variable, state -> state != NOT_ANSWERED), answered);
            }
        }
        return answered;
    }

    /** Returns whether a formula holds for whoever has variables in such states. */
    boolean holds(int formula, IntUnaryOperator states) {
        int left = formula;
        while (left != Formulas.TRUE && left != Formulas.FALSE) {
            left = formulas.after(left, states.applyAsInt(formulas.asks(left)));
        }
        return left == Formulas.TRUE;
    }
}
