package com.example.hospital;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.BearerTokens;
import org.walkrx.fhir.CdsService;
import org.walkrx.fhir.Feedback;
import org.walkrx.fhir.NextQuestion;
import org.walkrx.fhir.QuestionnaireWriter;
import org.walkrx.fhir.Reply;
import org.walkrx.live.Attempt;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveListener;
import org.walkrx.live.LiveOptions;
import org.walkrx.rules.RuleBook;

/**
 * A CDS Hooks service and an interview on the web server of the JDK. It keeps no patient data and logs none: of each call the
 * method, the kind of route, the status and the time. Put a proxy in front of it that ends TLS and takes in bodies whole.
 */
public final class Server implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int LARGEST_BODY = 2 << 20;
    private static final int MOST_DRAINED = 8 << 20;
    private static final int READERS = 64;
    private static final int WAIT_SECONDS = 5;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Options options;
    private final WalkingAdvisor advisor;
    private final CdsService cds;
    private final NextQuestion interview;
    private final Optional<BearerTokens> tokens;
    private final Semaphore gate = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final HttpServer http;

    private Server(Options options) throws IOException {
        this.options = options;
        this.advisor = options.rules().<WalkingAdvisor>map(Server::following).orElseGet(WalkingAdvisor::bundled);
        this.cds = new CdsService(advisor, options.interview(), this::count);
        this.interview = new NextQuestion(advisor);
        this.tokens = options.jwks().map(file -> BearerTokens.of(text(file), options.issuers(), options.audiences()));
        // What the first call would wait for is done before the port is open.
        advisor.assess(Person.builder().age(40).othersDenied().build(), today());
        this.http = HttpServer.create(new InetSocketAddress(options.host(), options.port()), 0);
        http.setExecutor(readers);
        http.createContext("/", this::handle);
        http.start();
    }

    /**
     * Starts the service.
     *
     * @param words see {@link Options#USAGE}
     */
    public static void main(String... words) throws IOException {
        try {
            Server server = start(words);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println(
                    "Ready at http://" + server.options.host() + ":" + server.port() + "/interview and /cds-services");
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static Server start(String... words) throws IOException {
        // Read once, when the first server is made: small answers at once, and no client may keep a reader for long.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        return new Server(Options.of(words));
    }

    /** Follows a folder, and logs which edit was refused, and where its mistake is: that is nothing of a patient. */
    private static LiveAdvisor following(Path folder) {
        return LiveAdvisor.watching(folder, LiveOptions.defaults().listener(new LiveListener() {
            @Override
            public void swapped(RuleBook before, RuleBook now) {
                LOG.log(System.Logger.Level.INFO, "rules {0} are in use", now.sha256());
            }

            @Override
            public void refused(Attempt attempt) {
                attempt.problems()
                        .forEach(problem -> LOG.log(System.Logger.Level.WARNING, "edit refused: {0}", problem));
            }
        }));
    }

    int port() {
        return http.getAddress().getPort();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void count(Feedback feedback) {
        LOG.log(
                System.Logger.Level.INFO,
                "feedback card={0} outcome={1} reason={2} time={3} rules={4}",
                feedback.card(),
                feedback.outcome(),
                feedback.reason(),
                feedback.time(),
                feedback.rules());
        feedback.rules().forEach(rule -> outcomes.merge(rule + " " + feedback.outcome(), 1, Integer::sum));
    }

    // One call

    private void handle(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        Reply reply;
        try {
            reply = answer(exchange);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "failed with {0}", e.getClass().getName());
            reply = error(500, "this did not work; whoever runs this service finds it in the log");
        }
        send(exchange, reply);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} {2} {3} ms",
                exchange.getRequestMethod(),
                kind(exchange),
                reply.status(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** The first part of the path; the rest is the caller's word, and not logged. */
    private static String kind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        for (String known : new String[] {CdsService.PATH, "/fhir", "/interview", "/health", "/version", "/feedback"}) {
            if (path.startsWith(known)) {
                return known;
            }
        }
        return "other";
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        allowOrigin(exchange);
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (method.equals("OPTIONS")) {
            return new Reply(204, JSON, Map.of(), "");
        }
        if (isForClients(path) && !isAllowed(exchange)) {
            return new Reply(401, JSON, Map.of(), "");
        }
        Reply fixed = method.equals("GET") ? page(path) : null;
        if (fixed != null) {
            return fixed;
        }
        if (method.equals("POST") && !isJson(exchange)) {
            return error(415, "send application/json or application/fhir+json, not compressed");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            drain(exchange.getRequestBody());
            return error(413, "the body is larger than 2 MB");
        }
        return gated(method, path, body);
    }

    private static boolean isForClients(String path) {
        return path.startsWith(CdsService.PATH) || path.equals("/feedback");
    }

    private boolean isAllowed(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return tokens.isEmpty() || tokens.get().accepts(header, Instant.now());
    }

    private static boolean isJson(HttpExchange exchange) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        return type.matches("(?i)application/(fhir[+])?json(\\s*;.*)?")
                && !exchange.getRequestHeaders().containsKey("Content-Encoding");
    }

    /** Otherwise the client would see a broken connection in the place of the answer. */
    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int drained = 0; drained < MOST_DRAINED; ) {
            int read = body.read(buffer);
            if (read < 0) {
                return;
            }
            drained += read;
        }
    }

    private Reply gated(String method, String path, byte[] body) {
        try {
            if (!gate.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Reply(503, JSON, Map.of("Retry-After", "1"), "{\"error\":\"too many calls; try again\"}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error(503, "this service is just ending");
        }
        try {
            if (path.equals(NextQuestion.PATH)) {
                return method.equals("POST")
                        ? interview.answer(new String(body, StandardCharsets.UTF_8), today())
                        : new Reply(405, JSON, Map.of("Allow", "POST"), "{\"error\":\"use POST here\"}");
            }
            return cds.answer(method, path, body, today());
        } finally {
            gate.release();
        }
    }

    // Pages

    private Reply page(String path) throws IOException {
        return switch (path) {
            case "/interview" -> resource("interview.html", "text/html; charset=utf-8");
            case "/interview.js" -> resource("interview.js", "text/javascript; charset=utf-8");
            case "/interview.css" -> resource("interview.css", "text/css; charset=utf-8");
            case "/interview/begin" -> reply(interview.begin(today()));
            case "/fhir/Questionnaire/back-pain-walking" -> reply(QuestionnaireWriter.of(advisor.book()));
            case "/health" -> health();
            case "/version" ->
                reply("{\"rules\":\"" + advisor.book().sha256() + "\",\"codesNotSigned\":"
                        + advisor.book().codes().unsigned() + "}");
            case "/feedback" -> reply(counts());
            default -> null;
        };
    }

    private Reply health() {
        boolean good = !(advisor instanceof LiveAdvisor live) || live.status().isFolderGood();
        return reply(
                good
                        ? "{\"status\":\"up\"}"
                        : "{\"status\":\"up\",\"rules\":\"an edit was refused; the last good rules are in use\"}");
    }

    private String counts() {
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(outcomes)
                .forEach((key, count) -> json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(count));
        return json.append('}').toString();
    }

    private static Reply resource(String name, String type) throws IOException {
        try (InputStream in = Server.class.getResourceAsStream(name)) {
            return new Reply(200, type, Map.of(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Reply reply(String json) {
        return new Reply(200, JSON, Map.of(), json);
    }

    private static Reply error(int status, String words) {
        return new Reply(status, JSON, Map.of(), "{\"error\":\"" + words + "\"}");
    }

    private void allowOrigin(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        exchange.getResponseHeaders().set("Vary", "Origin");
        if (origin != null && options.origins().contains(origin)) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Authorization, Content-Type");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        try (exchange) {
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Lets the calls under way come to their end, and ends. */
    @Override
    public void close() {
        http.stop(1);
        readers.shutdown();
        if (advisor instanceof LiveAdvisor live) {
            live.close();
        }
    }
}
