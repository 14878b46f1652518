package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {

    private static final String CALL = "/cds-services/walking-for-back-pain";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        server = Server.start("--port", "0", "--origin", "https://ehr.example");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String request(String name) throws IOException {
        return Files.readString(Path.of("requests", name + ".json"));
    }

    @ParameterizedTest
    @CsvSource({
        "emergency,\"indicator\":\"critical\"",
        "record-only,\"indicator\":\"warning\"",
        "no-back-pain,\"cards\":[]"
    })
    void eachRequestOfTheReadmeGetsItsCard(String name, String expected) throws Exception {
        HttpResponse<String> reply = post(CALL, "application/json", request(name));

        assertEquals(200, reply.statusCode(), reply.body());
        assertTrue(reply.body().contains(expected), reply.body());
        assertEquals(reply.body(), post(CALL, "application/json", request(name)).body());
    }

    @Test
    void theDiscoveryMayBeReadFromAPageThatIsAllowedAndNoOther() throws Exception {
        HttpResponse<String> allowed =
                send(to("/cds-services").header("Origin", "https://ehr.example").build());
        HttpResponse<String> other = send(
                to("/cds-services").header("Origin", "https://other.example").build());

        assertTrue(allowed.body().contains("walking-for-back-pain"));
        assertEquals(
                "https://ehr.example",
                allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(other.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void whatIsTooLargeOrNoJsonIsRefused() throws Exception {
        assertEquals(413, post(CALL, "application/json", " ".repeat(3 << 20)).statusCode());
        assertEquals(415, post(CALL, "text/plain", "{}").statusCode());
        assertEquals(400, post(CALL, "application/json", "{}").statusCode());
        assertEquals(404, send(to("/nothing").build()).statusCode());
        assertEquals(405, send(to(CALL).build()).statusCode());
    }

    @Test
    void clientsThatSendHalfARequestKeepNobodyWaiting() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                socket.getOutputStream()
                        .write(("POST " + CALL + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                stalled.add(socket);
            }
            assertEquals(
                    200, post(CALL, "application/json", request("emergency")).statusCode());
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void theInterviewBeginsWithAPageAndLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = send(to("/interview").build());
        String begun = send(to("/interview/begin").build()).body();
        HttpResponse<String> first = post("/fhir/Questionnaire/$next-question", "application/fhir+json", begun);

        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertFalse(page.body().contains("http://") || page.body().contains("https://"));
        String script = send(to("/interview.js").build()).body();
        assertFalse(
                page.body().contains("=\"/") || script.contains("fetch('/"), "it may lie below a path of the proxy's");
        assertEquals(200, first.statusCode(), first.body());
        assertTrue(first.body().contains("\"linkId\":\"page-1\""));
        assertEquals(200, send(to("/interview.js").build()).statusCode());
        assertEquals(200, send(to("/interview.css").build()).statusCode());
        assertEquals(200, send(to("/health").build()).statusCode());
        assertEquals(200, send(to("/version").build()).statusCode());
    }

    @Test
    void withoutKeysItListensAtThisMachineOnly() {
        assertThrows(IllegalArgumentException.class, () -> Options.of("--host", "0.0.0.0"));
        assertThrows(IllegalArgumentException.class, () -> Options.of("--prot", "1"));
        assertThrows(IllegalArgumentException.class, () -> Options.of("--jwks", "keys.json"));
    }
}
