package org.walkrx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.walkrx.language.Finding;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;

/**
 * walkrx, and what else one could decide the rules of the {@link Subset} with, each written as its own guide would have it.
 * All get every answer of a person, yes and no, and return the ids of the rules that hold; only walkrx gives reasons,
 * questions and words besides.
 */
final class Peers {

    /** What a person would write who needs nothing but the answer: the limit. */
    static final String BY_HAND = "a map written by hand";

    /** The engine below walkrx, by itself. */
    static final String PLAIN = "plain Drools session";

    private Peers() {}

    /** Returns all of them by name. */
    static Map<String, Contender> all(Subset subset) {
        Map<String, Contender> all = new LinkedHashMap<>();
        WalkingAdvisor advisor = WalkingAdvisor.using(subset.book());
        all.put(
                "walkrx: reasons, questions, words",
                person -> new HashSet<>(
                        advisor.assess(person.person(), Ordinary.DAY).firedRules()));
        all.put("walkrx: rules and reasons alone", walkrx(subset));
        all.put(PLAIN, drools(subset));
        all.put("Easy Rules", easyRules(subset, finding -> true));
        all.put("Easy Rules, told of no denials", easyRules(subset, Finding::present));
        all.put("Evrete", evrete(subset));
        all.put("CQL engine", cql(subset));
        all.put(BY_HAND, byHand(subset));
        return all;
    }

    private static Contender walkrx(Subset subset) {
        OpenBook book = OpenBook.of(subset.book());
        return person -> book.evaluate(new org.walkrx.rules.syntax.Facts(person.facts(), Map.of())).stream()
                .map(FiredRule::rule)
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
    }

    private static Contender drools(Subset subset) {
        StringBuilder text =
                new StringBuilder("import org.walkrx.language.Finding;\nglobal java.util.Collection fired;\n");
        subset.findings().forEach((id, finding) -> text.append("""
                rule "%s" when
                    exists Finding( name == "%s", present )
                then
                    fired.add( "%s" );
                end
                """.formatted(id, finding, id)));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(
                ResourceFactory.newByteArrayResource(text.toString().getBytes(StandardCharsets.UTF_8)),
                ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        KieBase base = builder.newKieBase();
        return person -> {
            Set<String> fired = new HashSet<>();
            KieSession session = base.newKieSession();
            session.setGlobal("fired", fired);
            person.facts().forEach(session::insert);
            session.fireAllRules();
            session.dispose();
            return fired;
        };
    }

    private static Contender easyRules(Subset subset, Predicate<Finding> told) {
        Set<String> fired = new HashSet<>();
        Rules rules = new Rules();
        subset.findings()
                .forEach((id, finding) -> rules.register(new RuleBuilder()
                        .name(id)
                        .when(facts -> Boolean.TRUE.equals(facts.get(finding)))
                        .then(facts -> fired.add(id))
                        .build()));
        DefaultRulesEngine engine = new DefaultRulesEngine();
        return person -> {
            fired.clear();
            Facts facts = new Facts();
            person.findings().filter(told).forEach(finding -> facts.put(finding.name(), finding.present()));
            engine.fire(rules, facts);
            return new HashSet<>(fired);
        };
    }

    /** A finding with the getters that Evrete looks for. */
    public static final class Answer {
        private final String name;
        private final boolean present;

        Answer(Finding finding) {
            this.name = finding.name();
            this.present = finding.present();
        }

        /** Returns its name. */
        public String getName() {
            return name;
        }

        /** Returns whether the answer was yes. */
        public boolean getPresent() {
            return present;
        }
    }

    private static Contender evrete(Subset subset) {
        Set<String> fired = new HashSet<>();
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        subset.findings()
                .forEach((id, finding) -> rules.newRule(id)
                        .forEach("$f", Answer.class)
                        .where("$f.present && $f.name.equals(\"" + finding + "\")")
                        .execute(context -> fired.add(id)));
        Knowledge knowledge = rules.build();
        return person -> {
            fired.clear();
            StatelessSession session = knowledge.newStatelessSession();
            person.findings().forEach(finding -> session.insert(new Answer(finding)));
            session.fire();
            return new HashSet<>(fired);
        };
    }

    private static Contender cql(Subset subset) {
        StringBuilder text =
                new StringBuilder("library Subset version '1'\nparameter Present List<String>\ncontext Unfiltered\n");
        subset.findings()
                .forEach((id, finding) ->
                        text.append("define \"%s\": '%s' in Present%n".formatted(id, finding.replace("'", "\\'"))));
        LibraryManager libraries = new LibraryManager(new ModelManager());
        libraries.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(List.of(text.toString())));
        VersionedIdentifier name = new VersionedIdentifier().withId("Subset").withVersion("1");
        CqlEngine engine = new CqlEngine(new Environment(libraries));
        Set<String> expressions = new TreeSet<>(subset.findings().keySet());
        return person -> {
            Set<String> fired = new HashSet<>();
            engine.evaluate(name, expressions, Map.of("Present", person.present()))
                    .expressionResults
                    .forEach((id, result) -> {
                        if (Boolean.TRUE.equals(result.value())) {
                            fired.add(id);
                        }
                    });
            return fired;
        };
    }

    private static Contender byHand(Subset subset) {
        Map<String, Collection<String>> rules = new HashMap<>();
        subset.findings()
                .forEach((id, finding) ->
                        rules.computeIfAbsent(finding, key -> new ArrayList<>()).add(id));
        return person -> {
            Set<String> fired = new HashSet<>();
            for (Record fact : person.facts()) {
                if (fact instanceof Finding finding && finding.present()) {
                    fired.addAll(rules.getOrDefault(finding.name(), List.of()));
                }
            }
            return fired;
        };
    }
}
