package org.walkrx.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.walkrx.language.Finding;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;

/** What Drools by itself makes of rule files: for comparison only, in a process of its own. */
final class PlainDrools {

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
        session.setGlobal("advise", new Recorder());
        List.of(new Patient(40, 70.0), new Pain(3, 5, 3.0, null), new Finding("fever", true))
                .forEach(session::insert);
        session.fireAllRules(1000);
        return "compiled";
    }
}
