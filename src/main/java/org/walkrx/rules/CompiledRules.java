package org.walkrx.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.walkrx.language.Statement;
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

    private final KieBase base;

    private CompiledRules(KieBase base) {
        this.base = base;
    }

    /**
     * Compiles rules that have been checked.
     *
     * @throws InvalidRulesException if the engine sees something else in them, or refuses them
     */
    static CompiledRules compile(RuleSources sources, List<RuleFile> files) {
        List<Problem> disagreements = files.stream()
                .flatMap(file -> disagreement(file, sources.file(file.name()).orElseThrow()).stream())
                .toList();
        if (!disagreements.isEmpty()) {
            throw new InvalidRulesException(disagreements);
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
        try {
            var batch = builder.batch();
            sources.ruleFiles().forEach((name, text) -> batch.add(resource(name, text), ResourceType.DRL));
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
        KieBase base = builder.newKieBase();
        checkComplete(base, files, sources);
        return new CompiledRules(base);
    }

    private static KnowledgeBuilderConfiguration configuration() {
        Properties none = new Properties();
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(none, CompiledRules.class.getClassLoader());
    }

    private static Resource resource(String name, String text) {
        Resource resource = ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        resource.setSourcePath(name);
        return resource;
    }

    /** The engine's own parser must see the rules that ours saw; it is known to drop or empty rules without an error. */
    private static List<Problem> disagreement(RuleFile file, String text) {
        Set<String> ours = new LinkedHashSet<>();
        file.rules().forEach(rule -> ours.add(rule.name()));
        Set<String> theirs = new LinkedHashSet<>();
        String firstError = "";
        try {
            DrlParser parser = new DrlParser();
            @Nullable PackageDescr descr = parser.parse(false, text);
            if (parser.hasErrors()) {
                firstError = parser.getErrors().get(0).getMessage();
            }
            if (descr != null) {
                for (RuleDescr rule : descr.getRules()) {
                    theirs.add(rule.getName());
                }
            }
        } catch (DroolsParserException e) {
            firstError = String.valueOf(e.getMessage());
        }
        if (firstError.isEmpty() && ours.equals(theirs)) {
            return List.of();
        }
        return List.of(new Problem(
                file.name(),
                0,
                0,
                "the rule engine reads this file differently than it is written"
                        + (firstError.isEmpty()
                                ? " (it sees " + theirs.size() + " rules of " + ours.size() + ")"
                                : ": " + firstError)));
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
                .map(message -> new Problem(sources.origin(), 0, 0, "the rule engine refuses the rules: " + message))
                .toList());
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    /** Runs the rules in a session of their own. */
    @Override
    public Map<String, Set<Statement>> run(List<? extends Record> facts) {
        Recorder recorder = new Recorder();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("advise", recorder);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    recorder.begin(event.getMatch().getRule().getName());
                }
            });
            facts.forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new EngineFailure("the rules did not come to an end", recorder.current(), null);
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
