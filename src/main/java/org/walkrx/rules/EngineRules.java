package org.walkrx.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Rule;

/**
 * Rules as the engine runs them: handed to it once, run in a session of their own for each assessment. Thread-safe.
 *
 * <p>With the classes it is made of, whose names begin with "Engine", the only one that touches Drools, so that the engine
 * can be exchanged. It does so with the library's own class loader, whatever the thread's.
 */
final class EngineRules implements RuleEngine {

    private static final String PACKAGE = "org.walkrx.rulebook";
    private static final int MOST_FIRINGS = 10_000;

    private final KieBase base;
    private final TimeLimit limit;

    private EngineRules(KieBase base, TimeLimit limit) {
        this.base = base;
        this.limit = limit;
    }

    /**
     * Hands rules to the engine.
     *
     * @param rules rules that have been checked
     * @throws IllegalStateException if parts of the engine are missing
     */
    static EngineRules of(Collection<Rule> rules) {
        return of(rules, TimeLimit.OF_A_RUN);
    }

    static EngineRules of(Collection<Rule> rules, TimeLimit limit) {
        try {
            return withOwnClasses(() -> new EngineRules(base(rules), limit));
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalStateException(
                    "the rule engine does not start, though nothing is wrong with the rules: its parts, the Drools jars with"
                            + " their META-INF/services, are not all in the application as walkrx was packaged with them ("
                            + rootMessage(e) + "); see \"One jar\" in walkrx's README",
                    e);
        }
    }

    private static KieBase base(Collection<Rule> rules) {
        InternalKnowledgePackage all = CoreComponentFactory.get().createKnowledgePackage(PACKAGE);
        all.addGlobal(EngineConsequence.RECORDER, StatementRecorder.class);
        rules.forEach(rule -> all.addRule(EngineRule.of(rule)));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, EngineRules.class.getClassLoader()));
        base.addPackages(List.of(all));
        base.newKieSession().dispose(); // What is missing is found out now, not by the first person.
        return base;
    }

    private static <T> T withOwnClasses(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EngineRules.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Map<String, Set<Statement>> run(List<? extends Record> facts) {
        return withOwnClasses(() -> run(facts, new StatementRecorder()));
    }

    private Map<String, Set<Statement>> run(List<? extends Record> facts, StatementRecorder recorder) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(EngineConsequence.RECORDER, recorder);
            session.addEventListener(new EngineWatch(limit));
            facts.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new EngineFailure(
                        "the rules did not come to an end after " + MOST_FIRINGS + " steps", recorder.current(), null);
            }
        } catch (EngineFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EngineFailure("a rule failed: " + rootMessage(e), recorder.current(), e);
        } finally {
            session.dispose();
        }
        return recorder.said();
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** An evaluation that did not come to its end. */
    static final class EngineFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String ruleName;

        EngineFailure(String message, String ruleName, @Nullable Throwable cause) {
            super(message, cause);
            this.ruleName = ruleName;
        }

        String ruleName() {
            return ruleName;
        }
    }
}
