package org.walkrx.rules;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.walkrx.language.Advise;
import org.walkrx.language.Finding;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Phrases;

/** What Drools by itself makes of rule files, parser, compilers and all: for comparison. */
public final class PlainDrools {

    private static final int SECONDS = 20;

    private PlainDrools() {}

    public static void main(String[] arguments) throws Exception {
        for (String name : Files.readAllLines(Path.of(arguments[1]))) {
            System.out.println("begin " + name);
            System.out.flush();
            String outcome = outcome(Path.of(arguments[0]).resolve(name));
            System.out.println("end " + outcome);
            System.out.flush();
            if (outcome.contains("does not end")) {
                Runtime.getRuntime().halt(1);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static String outcome(Path file) throws InterruptedException {
        System.clearProperty(HostileRulesTest.MARKER);
        FutureTask<String> task = new FutureTask<>(() -> compileAndRun(file));
        Thread thread = new Thread(null, task, "plain", 1 << 22);
        thread.setDaemon(true);
        thread.start();
        String outcome;
        try {
            outcome = task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            outcome = "does not end";
        } catch (ExecutionException e) {
            outcome = "fails with " + e.getCause().getClass().getSimpleName();
        }
        return (System.getProperty(HostileRulesTest.MARKER) == null ? "" : "ran, ") + outcome;
    }

    private static String compileAndRun(Path file) throws IOException {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(Files.readAllBytes(file)), ResourceType.DRL);
        if (builder.hasErrors()) {
            return "refused";
        }
        KieSession session = builder.newKieBase().newKieSession();
        session.setGlobal("advise", told(statement -> {}));
        List.of(new Patient(40, 70.0), new Pain(3, 5, 3.0, null), new Finding("fever", true))
                .forEach(session::insert);
        session.fireAllRules(1000);
        return "compiled";
    }

    /** Compiles the rules of a checked book from its files, as anybody would who has Drools and not walkrx. */
    public static KieBase compiled(RuleBook book) {
        Phrases phrases = new Phrases(book.vocabulary().phrases());
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        book.sources()
                .ruleFiles()
                .forEach((name, text) -> builder.add(
                        ResourceFactory.newByteArrayResource(
                                phrases.fillIn(text).getBytes(StandardCharsets.UTF_8)),
                        ResourceType.DRL));
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return builder.newKieBase();
    }

    /** Runs compiled rules and returns what each that fired said, by its name. */
    public static Map<String, Set<Statement>> run(KieBase rules, List<Record> facts) {
        Map<String, Set<Statement>> said = new HashMap<>();
        AtomicReference<String> speaks = new AtomicReference<>();
        KieSession session = rules.newKieSession();
        session.setGlobal("advise", told(statement -> said.get(speaks.get()).add(statement)));
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                speaks.set(event.getMatch().getRule().getName());
                said.computeIfAbsent(speaks.get(), name -> new HashSet<>());
            }
        });
        facts.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return said;
    }

    private static Advise told(Consumer<Statement> listener) {
        return (Advise) Proxy.newProxyInstance(
                Advise.class.getClassLoader(), new Class<?>[] {Advise.class}, (proxy, call, values) -> {
                    listener.accept(Statement.of(call.getName(), List.of(values)));
                    return null;
                });
    }
}
