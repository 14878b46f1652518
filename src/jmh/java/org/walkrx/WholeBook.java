package org.walkrx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.walkrx.files.AssessmentJson;
import org.walkrx.language.Finding;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.PlainDrools;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Facts;

/**
 * All shipped rules: an assessment, parts of it, and plain Drools with the same rules, parsed and compiled by Drools itself,
 * whose statements are counted and no more.
 */
final class WholeBook {

    /** An assessment as applications ask for it. */
    static final String EXPLAINED = "walkrx: assessment with reasons, questions, words";

    /** A new session for each person, as the guide of Drools has it. */
    static final String PLAIN = "plain Drools session, all facts";

    private WholeBook() {}

    /** Returns all ways by name; each returns how much came out of it. */
    static Map<String, ToIntFunction<Ordinary>> all(RuleBook book) {
        Map<String, ToIntFunction<Ordinary>> all = new LinkedHashMap<>();
        WalkingAdvisor advisor = WalkingAdvisor.using(book);
        OpenBook open = OpenBook.of(book);
        KieBase base = PlainDrools.compiled(book);
        KieSessionsPool pool = base.newKieSessionsPool(1);
        all.put(EXPLAINED, explained(advisor));
        all.put(
                "the same, written as JSON",
                person -> AssessmentJson.of(advisor.assess(person.person(), Ordinary.DAY))
                        .length());
        all.put(
                "walkrx: rules and reasons, no questions, no words",
                person -> open.evaluate(facts(person)).size());
        all.put(
                "walkrx: questions alone",
                person -> open.openQuestions(facts(person)).questions().size());
        all.put(PLAIN, plain(base));
        all.put(
                "plain Drools session, without what was denied",
                run(person -> base.newKieSession(), WholeBook::notDenied));
        all.put("plain Drools session from a pool, all facts", run(person -> pool.newKieSession(), Ordinary::facts));
        return all;
    }

    static ToIntFunction<Ordinary> explained(WalkingAdvisor advisor) {
        return person -> advisor.assess(person.person(), Ordinary.DAY).advice().size();
    }

    static ToIntFunction<Ordinary> plain(KieBase base) {
        return run(person -> base.newKieSession(), Ordinary::facts);
    }

    private static Facts facts(Ordinary person) {
        return new Facts(person.facts(), Map.of());
    }

    private static List<Record> notDenied(Ordinary person) {
        return person.facts().stream()
                .filter(fact -> !(fact instanceof Finding finding) || finding.present())
                .toList();
    }

    private static ToIntFunction<Ordinary> run(
            Function<Ordinary, KieSession> sessions, Function<Ordinary, List<Record>> facts) {
        return person -> {
            CountingAdvise advise = new CountingAdvise();
            KieSession session = sessions.apply(person);
            session.setGlobal("advise", advise);
            facts.apply(person).forEach(session::insert);
            session.fireAllRules();
            session.dispose();
            return advise.count();
        };
    }
}
