package org.walkrx.authoring.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Referral;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.syntax.Rule;

/** A rule book as formulas, with the questions one may ask of it. */
final class Encoded {

    /** Example people are assessed on this day; it shows only in their walk logs. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final RuleBook book;
    private final Solver solver = new Solver();
    private final Gates gates = new Gates(solver);
    private final PersonModel person;
    private final RuleEncoder encoder;
    private final Map<String, Integer> held;
    private final Map<String, List<Said>> said;
    private final Logs logs;
    private final WalkingAdvisor advisor;
    private boolean knowsMoreAboutLogs;

    Encoded(RuleBook book) {
        this.book = book;
        this.advisor = WalkingAdvisor.using(book);
        List<Rule> rules = rules();
        this.person = new PersonModel(solver, book.vocabulary().findingNames(), rules);
        this.encoder = new RuleEncoder(gates, solver, person, rules);
        this.held = encoder.encode(World.of(person), rule -> true);
        this.said = rules.stream().collect(Collectors.toMap(Rule::id, Said::of));
        this.logs = new Logs(solver, person, encoder, advisor, DAY, LogCandidates.of(book, DAY));
    }

    RuleBook book() {
        return book;
    }

    List<Rule> rules() {
        return book.writtenRules();
    }

    List<String> ids() {
        return book.rules().stream().map(RuleInfo::id).toList();
    }

    WalkingAdvisor advisor() {
        return advisor;
    }

    Solver solver() {
        return solver;
    }

    Gates gates() {
        return gates;
    }

    PersonModel person() {
        return person;
    }

    Logs logs() {
        return logs;
    }

    RuleEncoder encoder() {
        return encoder;
    }

    /** Tells the solver what all walk logs have in common; a second call changes nothing. */
    void knowMoreAboutLogs() {
        if (!knowsMoreAboutLogs) {
            knowsMoreAboutLogs = true;
            new LogAxioms(solver, gates, encoder.logAtoms()).add();
        }
    }

    /** Returns what a rule says. */
    List<Said> said(String ruleId) {
        return said.getOrDefault(ruleId, List.of());
    }

    /** Returns the literal that a rule holds. */
    int holds(String ruleId) {
        return Objects.requireNonNull(held.get(ruleId));
    }

    /** Returns the literal that some rule says such a thing. */
    int some(Predicate<Said> wanted) {
        return some(held, wanted, Set.of());
    }

    /** Returns the literal that some rule, other than these, says such a thing. */
    int some(Predicate<Said> wanted, Set<String> without) {
        return some(held, wanted, without);
    }

    private int some(Map<String, Integer> holding, Predicate<Said> wanted, Set<String> without) {
        return gates.or(holding.entrySet().stream()
                .filter(rule -> !without.contains(rule.getKey()))
                .filter(rule -> said(rule.getKey()).stream().anyMatch(wanted))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** Returns the literal that somebody is referred, at least so urgently. */
    int referred(Referral atLeast) {
        return some(said -> said.refersAtLeast(atLeast));
    }

    /** The same for the person as they would be with one answer changed to yes. */
    Referrals withYes(String finding) {
        Map<String, Integer> changed = encoder.encode(
                World.withYes(person, gates, finding),
                rule -> said(rule.id()).stream().anyMatch(said -> said.is("refer")));
        return atLeast -> some(changed, said -> said.refersAtLeast(atLeast), Set.of());
    }

    /** The literals of a referral. */
    interface Referrals {

        /** Returns the literal that somebody is referred, at least so urgently. */
        int atLeast(Referral referral);
    }
}
