package org.walkrx.workbench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rules folder in a browser: it serves one page to whoever was told its address, on this machine only, until it is closed.
 * What is said about people stays in memory, and nothing leaves the machine. Thread-safe.
 */
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Doorkeeper door;
    private final Desk desk;
    private final Routes routes;

    private Workbench(HttpServer server, Desk desk) {
        this.server = server;
        this.desk = desk;
        this.door = new Doorkeeper(server.getAddress().getPort());
        this.routes = new Routes(desk);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "walkrx workbench");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a folder.
     *
     * @param folder the rules folder
     * @param examples a folder of patient files to try rules on; {@code null} if there is none
     * @param today asked for the day whenever one is needed
     * @param port the port; 0 for one that is free
     * @throws org.walkrx.rules.InvalidRulesException if the folder cannot be read; whatever else is wrong with its rules is shown in the page
     * @throws IOException if the port is taken
     */
    public static Workbench open(Path folder, @Nullable Path examples, Supplier<LocalDate> today, int port)
            throws IOException {
        Desk desk = Desk.open(folder, examples, today);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Workbench workbench = new Workbench(HttpServer.create(address, 0), desk);
        workbench.server.setExecutor(workbench.threads);
        workbench.server.createContext("/", workbench::handle);
        workbench.server.start();
        return workbench;
    }

    /** Returns the address to open, with the secret that lets the page in behind its {@code #}, where no server or log sees it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/#" + door.token();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(HttpQuery.of(exchange)));
        }
    }

    private HttpReply reply(HttpQuery query) throws IOException {
        try {
            door.check(query);
            return routes.reply(query);
        } catch (RefusedException e) {
            return e.reply();
        } catch (RuntimeException | StackOverflowError e) {
            // Without what was sent, which may speak of somebody.
            LOG.error("The workbench could not answer {} {}", query.method(), query.path(), e);
            return HttpReply.error(
                    HttpReply.FAILED, "this failed for a reason unknown to walkrx; the terminal has more");
        }
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        reply.headers().forEach(headers::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Ends it: no further request is met, and what is still being worked out is given up. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        desk.close();
    }
}
