package org.walkrx.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** What the page in the browser asks, asked by a test. */
final class Page implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final long A_MOMENT_NANOS = 20_000_000;

    final Workbench workbench;
    final URI address;
    final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private Page(Workbench workbench) {
        this.workbench = workbench;
        this.address = URI.create(workbench.address());
        this.token = address.getFragment();
    }

    static Page of(Path folder) throws IOException {
        return new Page(Workbench.open(folder, Path.of("examples/patients"), () -> TODAY, 0));
    }

    static void copyRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    record Said(int status, JsonObject body) {

        List<JsonObject> list(String key) {
            return body.objects(key);
        }
    }

    Said get(String path) {
        return send(request(path).GET());
    }

    Said post(String path, ObjectBuilder body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.build().json())));
    }

    Said put(String file, String seen, String text) {
        HttpRequest.Builder request = request("/api/files/" + file)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        JsonValue.object().put("text", text).build().json()));
        return send(seen.isEmpty() ? request : request.header("If-Match", seen));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("X-Walkrx-Token", token);
    }

    private Said send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(response.statusCode(), (JsonObject) JsonValue.read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectBuilder edits(Map<String, String> edits) {
        ObjectBuilder texts = JsonValue.object();
        edits.forEach(texts::put);
        return JsonValue.object().put("edits", texts);
    }

    /** Waits for what comes of a job. */
    JsonObject job(ObjectBuilder asked) {
        Said state = post("/api/jobs", asked);
        String id = state.body().text("id").orElseThrow();
        while (state.body().text("state").orElse("").equals("running")) {
            LockSupport.parkNanos(A_MOMENT_NANOS);
            state = get("/api/jobs/" + id);
        }
        JsonObject done = state.body();
        return done.object("result").orElseThrow(() -> new AssertionError(done.json()));
    }

    @Override
    public void close() {
        workbench.close();
    }
}
