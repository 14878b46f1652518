package org.walkrx.rules;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Phrases;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.Problem;

/**
 * Rules as the engine runs them: compiled once, run in a session of its own for each assessment. Thread-safe.
 *
 * <p>The only class that builds or runs anything with Drools, so that the engine can be exchanged.
 */
final class CompiledRules implements RuleEngine {

    private static final int MOST_FIRINGS = 10_000;
    private static final Duration LONGEST_BUILD = Duration.ofMinutes(2);

    static final Duration LONGEST_RUN = Duration.ofSeconds(10);
    private static final int MOST_STUCK = 4;

    private final KieBase base;
    private final boolean trusted;
    private final Duration longestRun;
    private final AtomicInteger stuck = new AtomicInteger();

    private CompiledRules(KieBase base, boolean trusted, Duration longestRun) {
        this.base = base;
        this.trusted = trusted;
        this.longestRun = longestRun;
    }

    /**
     * Compiles rules that have been checked.
     *
     * @throws InvalidRulesException if the engine sees something else in them, refuses them, or takes too long
     */
    static CompiledRules compile(RuleSources sources, List<RuleFile> files) {
        List<Problem> problems = new ArrayList<>();
        List<Resource> resources = new ArrayList<>();
        for (RuleFile file : files) {
            try {
                PackageDescr seen =
                        SecondLook.at(file, sources.file(file.name()).orElseThrow());
                resources.add(named(ResourceFactory.newDescrResource(seen), file.name()));
            } catch (InvalidRulesException e) {
                e.problems().stream().map(sources::located).forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        ClassLoader words = new RuleClassLoader(CompiledRules.class.getClassLoader());
        KieBase base = inTime(sources, () -> build(sources, resources, ResourceType.DESCR, words));
        checkComplete(base, files, sources);
        return new CompiledRules(base, false, LONGEST_RUN);
    }

    /**
     * Compiles rules of the full language as they are, for those who trust them.
     *
     * @throws InvalidRulesException if the engine refuses them, or takes too long
     */
    static CompiledRules compileTrusted(RuleSources sources, Phrases phrases, Duration longestRun) {
        List<Resource> resources = new ArrayList<>();
        sources.ruleFiles()
                .forEach((name, text) -> resources.add(named(
                        ResourceFactory.newByteArrayResource(
                                phrases.fillIn(text).getBytes(StandardCharsets.UTF_8)),
                        name)));
        ClassLoader everything = CompiledRules.class.getClassLoader();
        return new CompiledRules(
                inTime(sources, () -> build(sources, resources, ResourceType.DRL, everything)), true, longestRun);
    }

    private static Resource named(Resource resource, String name) {
        resource.setSourcePath(name);
        return resource;
    }

    private static KieBase inTime(RuleSources sources, Supplier<KieBase> build) {
        try {
            return Deadline.run("walkrx-compile", LONGEST_BUILD, build);
        } catch (TimeoutException e) {
            throw refused(
                    sources,
                    List.of("compiling takes longer than " + LONGEST_BUILD.toSeconds()
                            + " seconds; make the rules fewer or simpler"),
                    e);
        }
    }

    private static KieBase build(
            RuleSources sources, List<Resource> resources, ResourceType type, ClassLoader classes) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), classes));
        try {
            var batch = builder.batch();
            resources.forEach(resource -> batch.add(resource, type));
            batch.build();
        } catch (RuntimeException e) {
            throw refused(sources, List.of(String.valueOf(e.getMessage())), e);
        }
        if (builder.hasErrors()) {
            throw refused(
                    sources,
                    builder.getErrors().stream()
                            .map(KnowledgeBuilderError::getMessage)
                            .distinct()
                            .toList(),
                    null);
        }
        return builder.newKieBase();
    }

    private static void checkComplete(KieBase base, List<RuleFile> files, RuleSources sources) {
        Set<String> compiled = new HashSet<>();
        base.getKiePackages().forEach(p -> p.getRules().forEach(rule -> compiled.add(rule.getName())));
        List<String> missing = files.stream()
                .flatMap(file -> file.rules().stream())
                .map(Rule::name)
                .filter(name -> !compiled.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(sources, List.of("the rule engine lost these rules: " + missing), null);
        }
    }

    private static InvalidRulesException refused(
            RuleSources sources, List<String> messages, @Nullable Throwable cause) {
        InvalidRulesException refused = new InvalidRulesException(messages.stream()
                .map(message -> new Problem(
                        sources.origin(),
                        0,
                        0,
                        MessageCode.ENGINE_REFUSES.code(),
                        "the rule engine refuses the rules: " + message))
                .toList());
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    /** Returns what the engine knows of the rules. */
    List<RuleInfo> rules() {
        return base.getKiePackages().stream()
                .flatMap(read -> read.getRules().stream())
                .map(CompiledRules::info)
                .sorted(Comparator.comparing(RuleInfo::name))
                .toList();
    }

    private static RuleInfo info(org.kie.api.definition.rule.Rule rule) {
        UnaryOperator<String> annotation = name ->
                String.valueOf(rule.getMetaData().getOrDefault(name, "")).replace("\"", "");
        String id = annotation.apply("id");
        return new RuleInfo(
                id.isEmpty() ? rule.getName() : id,
                rule.getName(),
                "",
                0,
                List.of(annotation.apply("source").trim().split("[\\s,]+", -1)),
                annotation.apply("basis"),
                annotation.apply("reviewed"));
    }

    /** Runs the rules in a session of their own. */
    @Override
    public Map<String, Set<Statement>> run(List<? extends Record> facts) {
        Recorder recorder = new Recorder();
        return trusted ? runTrusted(facts, recorder) : run(facts, recorder, base.newKieSession());
    }

    /** Trusted rules may do what cannot be interrupted, so nobody waits for them for ever. */
    private Map<String, Set<Statement>> runTrusted(List<? extends Record> facts, Recorder recorder) {
        if (stuck.get() >= MOST_STUCK) {
            throw new EngineFailure("too many earlier assessments by these rules have not come to an end", "", null);
        }
        AtomicBoolean over = new AtomicBoolean();
        KieSession session = base.newKieSession();
        try {
            return Deadline.run("walkrx-trusted-rules", longestRun, () -> {
                try {
                    return run(facts, recorder, session);
                } finally {
                    noLongerStuckUnless(over.compareAndSet(false, true));
                }
            });
        } catch (TimeoutException e) {
            stuck.incrementAndGet();
            noLongerStuckUnless(over.compareAndSet(false, true));
            session.halt();
            throw tooLong(recorder, longestRun);
        }
    }

    /** Whoever comes second, the run that ends or the one who gives it up, takes it off the list. */
    private void noLongerStuckUnless(boolean first) {
        if (!first) {
            stuck.decrementAndGet();
        }
    }

    private static EngineFailure tooLong(Recorder recorder, Duration limit) {
        return new EngineFailure(
                "the rules did not come to an end within " + limit.toMillis() + " milliseconds",
                recorder.current(),
                null);
    }

    private Map<String, Set<Statement>> run(List<? extends Record> facts, Recorder recorder, KieSession session) {
        try {
            session.setGlobal("advise", recorder);
            session.addEventListener(new Watch(recorder, longestRun));
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

    /** Tells the recorder who speaks, and looks at the clock. */
    private static final class Watch extends DefaultAgendaEventListener {

        private final Recorder recorder;
        private final Duration limit;
        private final long start = System.nanoTime();

        Watch(Recorder recorder, Duration limit) {
            this.recorder = recorder;
            this.limit = limit;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw tooLong(recorder, limit);
            }
            recorder.begin(event.getMatch().getRule().getName());
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
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
