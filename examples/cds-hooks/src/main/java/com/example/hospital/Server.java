package com.example.hospital;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.walkrx.live.LiveAdvisor;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.InvalidRulesException;

/**
 * A CDS Hooks service and an interview on the web server of the JDK. It keeps no patient data and logs none: of each call the
 * method, the kind of route, the status and the time. Put a proxy in front of it that ends TLS and takes in bodies whole.
 */
public final class Server implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int LARGEST_RECORD = 2 << 20;
    private static final int LARGEST_INTERVIEW = 1 << 20;
    private static final int READERS = 64;
    private static final int DECIDING = Runtime.getRuntime().availableProcessors();
    private static final int WAIT_SECONDS = 5;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String FAILED = "this did not work; whoever runs this service finds it in the log";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE");
    private static final List<String> KINDS =
            List.of(CdsService.PATH, "/fhir", "/interview", "/health", "/version", "/feedback");

    private final Options options;
    private final WalkingAdvisor advisor;
    private final CdsService cds;
    private final NextQuestion interview;
    private final Optional<BearerTokens> tokens;
    private final Bodies bodies = new Bodies();
    /** In order of arrival, so that a large body, which needs it whole, gets its turn. */
    private final Semaphore gate = new Semaphore(DECIDING, true);

    private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final HttpServer http;

    private Server(Options options) {
        this.options = options;
        this.tokens = options.jwks().map(file -> BearerTokens.of(text(file), options.issuers(), options.audiences()));
        this.advisor =
                options.rules().<WalkingAdvisor>map(LiveAdvisor::watching).orElseGet(WalkingAdvisor::bundled);
        this.cds = new CdsService(advisor, options.interview(), this::count);
        this.interview = new NextQuestion(advisor);
        // What the first call would wait for is done before the port is open.
        advisor.assess(Person.builder().age(40).othersDenied().build(), today());
        this.http = listening(options);
        http.setExecutor(readers);
        http.createContext("/", this::handle);
        http.start();
    }

    /**
     * Starts the service, and ends with code 2 and a sentence if that cannot be.
     *
     * @param words see {@link Options#USAGE}
     */
    public static void main(String... words) {
        // One line each, and no message of an exception: it might hold what a call held.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %5$s%n");
        try {
            Server server = start(words);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println(
                    "Ready at http://" + server.options.host() + ":" + server.port() + "/interview and /cds-services");
        } catch (IllegalArgumentException | InvalidRulesException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static Server start(String... words) {
        // Read once, when the first server is made: small answers at once, and no client may keep a reader for long.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        return new Server(Options.of(words));
    }

    private static HttpServer listening(Options options) {
        try {
            return HttpServer.create(new InetSocketAddress(options.host(), options.port()), 0);
        } catch (IOException | UnresolvedAddressException e) {
            String why = e instanceof IOException ? e.getMessage() : "there is no such address";
            throw new IllegalArgumentException(
                    "cannot listen at " + options.host() + ":" + options.port() + ": " + why, e);
        }
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
            throw new IllegalArgumentException("cannot read " + file, e);
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
        } catch (Bodies.RefusedException e) {
            reply = error(exchange, e.status(), e.getMessage());
        } catch (AssessmentFailedException e) {
            LOG.log(System.Logger.Level.ERROR, "the rules {0} failed at rule {1}", e.bookSha256(), e.ruleId());
            reply = error(exchange, 500, FAILED);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "failed with {0} at {1}",
                    e.getClass().getName(),
                    e.getStackTrace()[0]);
            reply = error(exchange, 500, FAILED);
        }
        send(exchange, reply);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} {2} {3} ms",
                known(METHODS, exchange.getRequestMethod()),
                known(KINDS, exchange.getRequestURI().getPath()),
                String.valueOf(reply.status()),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Of a method or a path only what is known: the rest is the caller's word, and not logged. */
    private static String known(List<String> all, String said) {
        return all.stream().filter(said::startsWith).findFirst().orElse("other");
    }

    private Reply answer(HttpExchange exchange) throws IOException, Bodies.RefusedException {
        allowOrigin(exchange);
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (method.equals("OPTIONS")) {
            return new Reply(204, JSON, Map.of(), "");
        }
        if (isForClients(path) && !isAllowed(exchange)) {
            return new Reply(401, JSON, Map.of("WWW-Authenticate", "Bearer"), "");
        }
        Reply fixed = page(path);
        if (fixed != null) {
            return method.equals("GET") || method.equals("HEAD") ? fixed : notAllowed(exchange, "GET");
        }
        if (method.equals("POST") && !isJson(exchange)) {
            return error(exchange, 415, "send application/json or application/fhir+json, not compressed");
        }
        if (path.equals(NextQuestion.PATH)) {
            return method.equals("POST")
                    ? bodies.use(exchange, LARGEST_INTERVIEW, body -> gated(body, this::next))
                    : notAllowed(exchange, "POST");
        }
        if (path.startsWith("/fhir")) {
            return error(exchange, 404, "here are only /fhir/Questionnaire/back-pain-walking and its $next-question");
        }
        return bodies.use(
                exchange, LARGEST_RECORD, body -> gated(body, whole -> cds.answer(method, path, whole, today())));
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

    private Reply next(byte[] body) throws Bodies.RefusedException {
        return interview.answer(Bodies.text(body), today());
    }

    /** Lets as many decide at a time as there are processors, and who has a large body decide alone: read, it takes much memory. */
    private Reply gated(byte[] body, Bodies.Use<Reply> decide) throws Bodies.RefusedException {
        int share = body.length > Bodies.LARGE ? DECIDING : 1;
        try {
            if (!gate.tryAcquire(share, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Bodies.RefusedException(503, "too many calls; try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Bodies.RefusedException(503, "this service is just ending");
        }
        try {
            return decide.of(body);
        } finally {
            gate.release(share);
        }
    }

    /** For tests: what no call has of the gate. */
    Semaphore gate() {
        return gate;
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

    /** One sentence, where FHIR is spoken as FHIR has it. */
    private static Reply error(HttpExchange exchange, int status, String words) {
        Map<String, String> headers = status == 503 ? Map.of("Retry-After", "1") : Map.of();
        return error(exchange, status, headers, words);
    }

    private static Reply notAllowed(HttpExchange exchange, String allowed) {
        return error(exchange, 405, Map.of("Allow", allowed), "use " + allowed + " here");
    }

    private static Reply error(HttpExchange exchange, int status, Map<String, String> headers, String words) {
        return exchange.getRequestURI().getPath().startsWith("/fhir")
                ? new Reply(
                        status,
                        "application/fhir+json; charset=utf-8",
                        headers,
                        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\""
                                + kind(status) + "\",\"diagnostics\":\"" + words + "\"}]}")
                : new Reply(status, JSON, headers, "{\"error\":\"" + words + "\"}");
    }

    private static String kind(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 413 -> "too-long";
            case 405, 415 -> "not-supported";
            case 503 -> "throttled";
            case 500 -> "exception";
            default -> "structure";
        };
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
            boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), silent ? -1 : body.length);
            if (!silent) {
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
