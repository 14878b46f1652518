package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.walkrx.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx workbench}. */
@Command(
        name = "workbench",
        description =
                "Opens a rules folder in the browser: problems, a person and what they are told, cases and whose advice"
                        + " changes, while one types. On this machine only; nothing leaves it. Ends with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class WorkbenchCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65535;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path folder;

    @Option(names = "--port", paramLabel = "N", description = "The port; one that is free if left out.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--port must be 0 to 65535, but is " + port);
        }
        // Read when the server starts: small answers go at once, and a request that never ends is dropped.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        PrintWriter out = Output.of(spec);
        Path own = folder == null ? Home.rules() : folder;
        CountDownLatch ended = new CountDownLatch(1);
        try (Workbench workbench =
                Workbench.open(own, Home.examples(), () -> LocalDate.now(ZoneId.systemDefault()), port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(workbench, ended)));
            out.println("The workbench of " + own + ": open this address in a browser on this machine.");
            out.println(workbench.address());
            out.println("Ctrl-C ends it.");
            out.flush();
            ended.await();
        } catch (IOException e) {
            Output.errors(spec).println("The port " + port + " is taken; leave out --port, and a free one is found.");
            return Main.PROBLEM;
        }
        return Main.FINE;
    }

    /** Ctrl-C is how one leaves, and no failure. */
    private static void end(Workbench workbench, CountDownLatch ended) {
        workbench.close();
        ended.countDown();
        Runtime.getRuntime().halt(Main.FINE);
    }
}
