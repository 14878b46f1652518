package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** As many decide at a time as there are processors; who waits too long is told when to try again. */
class GateTest {

    private static HttpResponse<String> post(Server server, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoFindsNoPlaceIsToldToTryAgainAndThePagesAreServedAllTheSame() throws Exception {
        try (Server server = Server.start("--port", "0")) {
            int places = server.gate().drainPermits();
            assertEquals(Runtime.getRuntime().availableProcessors(), places);

            HttpResponse<String> call = post(server, ServiceProcess.CALL, Unmistakable.CALL);
            HttpResponse<String> next = post(server, ServiceProcess.NEXT, "{}");

            assertEquals(503, call.statusCode());
            assertEquals("{\"error\":\"too many calls; try again\"}", call.body());
            assertEquals("1", call.headers().firstValue("Retry-After").orElse(""));
            assertEquals(503, next.statusCode());
            assertTrue(next.body().contains("OperationOutcome"), next.body());
            assertEquals("1", next.headers().firstValue("Retry-After").orElse(""));
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health"))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            assertEquals(
                    200,
                    HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.ofString())
                            .statusCode());

            server.gate().release(places);
            assertEquals(
                    200, post(server, ServiceProcess.CALL, Unmistakable.CALL).statusCode());
            assertEquals(places, server.gate().availablePermits(), "every place is given back");
        }
    }
}
