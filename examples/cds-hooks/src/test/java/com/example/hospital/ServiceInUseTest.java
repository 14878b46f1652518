package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.rules.RuleSources;

/** The service as a hospital runs it: edits while it runs, many callers at once, callers without a key, addresses it must not call. */
class ServiceInUseTest {

    private static final String CALL = "/cds-services/walking-for-back-pain";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LAST_CODE = "    - {code: \"icd10cm M48.0*\"";

    @TempDir
    Path folder;

    private static HttpResponse<String> call(Server server, String body) throws IOException, InterruptedException {
        return CLIENT.send(request(server, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Server server, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + CALL))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String body(String name) throws IOException {
        return Files.readString(Path.of("requests", name + ".json"));
    }

    private Path rules() throws IOException {
        for (var file : RuleSources.bundled().files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** Asks again until the answer is as wanted; the milliseconds that took are printed, not judged. */
    private static void await(Server server, String body, String what, Predicate<String> wanted) throws Exception {
        long start = System.nanoTime();
        String last = "";
        while (Duration.ofNanos(System.nanoTime() - start).compareTo(PATIENCE) < 0) {
            last = call(server, body).body();
            if (wanted.test(last)) {
                System.out.println(what + " after " + (System.nanoTime() - start) / 1_000_000 + " ms");
                return;
            }
        }
        throw new AssertionError(what + ": " + last);
    }

    @Test
    void aCodeThatIsAddedIsUsedAndAWrongOneIsRefusedWithItsPlace() throws Exception {
        Path codes = rules().resolve("codes.yaml");
        String before = Files.readString(codes);
        String asked = body("record-only")
                .replace("http://snomed.info/sct", "http://hl7.org/fhir/sid/icd-10-cm")
                .replace("279039007", "R52");
        try (Server server = Server.start("--port", "0", "--rules", folder.toString())) {
            assertTrue(call(server, asked).body().contains("\"cards\":[]"));

            String added = "    - {code: icd10cm R52, name: Pain, found: G, signed: no}\n" + LAST_CODE;
            Files.writeString(codes, before.replace(LAST_CODE, added));
            await(server, asked, "a code that was added is used", reply -> reply.contains("\"indicator\""));

            Files.writeString(codes, before.replace(LAST_CODE, added.replace("icd10cm R52", "icd11 R52")));
            URI health = URI.create("http://127.0.0.1:" + server.port() + "/health");
            String told = "";
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!told.contains("an edit was refused") && System.nanoTime() < end) {
                told = CLIENT.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
            }
            assertTrue(told.contains("an edit was refused"), told);
            assertTrue(call(server, asked).body().contains("\"indicator\""), "the last good codes stay in use");
        }
    }

    @Test
    void fortyCallersAtOnceGetTheSameCard() throws Exception {
        try (Server server = Server.start("--port", "0")) {
            String body = body("emergency");
            String expected = call(server, body).body();

            List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 40)
                    .mapToObj(
                            i -> CLIENT.sendAsync(request(server, body).build(), HttpResponse.BodyHandlers.ofString()))
                    .toList();

            for (CompletableFuture<HttpResponse<String>> each : calls) {
                assertEquals(200, each.get().statusCode());
                assertEquals(expected, each.get().body());
            }
        }
    }

    private static String keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS384\",\"kid\":\"k\",\"n\":\"" + base64(key.getModulus())
                + "\",\"e\":\"" + base64(key.getPublicExponent()) + "\"}]}";
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    @Test
    void noAddressOfARequestOrATokenIsEverCalled() throws Exception {
        Path keys = Files.writeString(folder.resolve("keys.json"), keys());
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Server open = Server.start("--port", "0");
                Server closed = Server.start(
                        "--port", "0",
                        "--jwks", keys.toString(),
                        "--issuer", "https://ehr.example",
                        "--audience", "https://cds.example")) {
            String address = "http://127.0.0.1:" + listener.getLocalPort();
            String body = body("record-only")
                    .replaceFirst(
                            "\\{",
                            "{\"fhirServer\":\"" + address + "\",\"fhirAuthorization\":{\"access_token\":\"x\","
                                    + "\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"x\",\"subject\":\"x\"},");
            String header = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("{\"alg\":\"RS384\",\"kid\":\"k\",\"jku\":\"" + address + "/keys\"}").getBytes());

            assertEquals(200, call(open, body).statusCode());
            assertEquals(401, call(closed, body).statusCode());
            HttpResponse<String> withToken = CLIENT.send(
                    request(closed, body)
                            .header("Authorization", "Bearer " + header + ".e30.AAAA")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(401, withToken.statusCode());

            listener.setSoTimeout(500);
            assertThrows(SocketTimeoutException.class, listener::accept, "somebody was called");
        }
    }
}
