package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as others than this machine reach it: with keys, tokens, and pages of other origins. */
class TokensIT {

    private static final String CALL = ServiceProcess.CALL;
    private static final String ISSUER = "https://ehr.example.org";
    private static final String AUDIENCE = "https://cds.example.org" + CALL;
    private static final String ES384 = "{\"alg\":\"ES384\",\"typ\":\"JWT\",\"kid\":\"ec\"}";
    private static final String RS384 = "{\"alg\":\"RS384\",\"typ\":\"JWT\",\"kid\":\"rsa\"}";
    private static final ClientKeys KEYS = new ClientKeys();
    private static final ClientKeys OTHERS = new ClientKeys();
    private static final List<String> SENT = new ArrayList<>();

    @TempDir
    static Path folder;

    private static ServerSocket listener;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Path keys = Files.writeString(folder.resolve("keys.json"), KEYS.jwks());
        service = ServiceProcess.start(
                "--host",
                "0.0.0.0",
                "--jwks",
                keys.toString(),
                "--issuer",
                ISSUER,
                "--audience",
                AUDIENCE,
                "--audience",
                AUDIENCE + "/feedback",
                "--audience",
                "https://cds.example.org/cds-services",
                "--origin",
                ISSUER,
                "--origin",
                "https://sandbox.example.org");
    }

    @AfterAll
    static void noTokenIsInTheLogAndNobodyWasCalled() throws Exception {
        service.close();
        listener.setSoTimeout(200);
        assertThrows(SocketTimeoutException.class, listener::accept, "somebody was called");
        listener.close();
        String log = service.output();
        assertTrue(log.contains("POST /cds-services 401"), log);
        for (String token : SENT) {
            for (String part : token.split("\\.")) {
                assertFalse(part.length() > 8 && log.contains(part), log);
            }
        }
        for (String word : Unmistakable.ALL) {
            assertFalse(log.contains(word), log);
        }
    }

    private static String claims(String audience, long endsInSeconds) {
        return claims(ISSUER, audience, endsInSeconds, UUID.randomUUID().toString());
    }

    private static String claims(String issuer, String audience, long endsInSeconds, String id) {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"" + issuer + "\",\"aud\":\"" + audience + "\",\"iat\":" + now + ",\"exp\":"
                + (now + endsInSeconds) + ",\"jti\":\"" + id + "\"}";
    }

    private static String good() {
        return KEYS.es384(ES384, claims(AUDIENCE, 300));
    }

    private static HttpRequest.Builder call(String authorization) {
        SENT.add(authorization);
        HttpRequest.Builder request = service.to(CALL)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Unmistakable.CALL));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    static Stream<Arguments> tokensThatAreGood() {
        return Stream.of(
                Arguments.of("ES384", good()),
                Arguments.of("RS384", KEYS.rs384(RS384, claims(AUDIENCE, 300))),
                Arguments.of(
                        "one of two audiences",
                        KEYS.es384(
                                ES384,
                                claims("x\",\"y", 300)
                                        .replace(
                                                "\"aud\":\"x\",\"y\"",
                                                "\"aud\":[\"https://other.example.org\",\"" + AUDIENCE + "\"]"))),
                Arguments.of("a jku, which is not followed", KEYS.es384(withJku(ES384), claims(AUDIENCE, 300))));
    }

    private static String withJku(String header) {
        return header.replace("{", "{\"jku\":\"http://127.0.0.1:" + listener.getLocalPort() + "/keys\",");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreGood")
    void aGoodTokenIsAnsweredOnce(String what, String token) throws Exception {
        HttpResponse<String> first = ServiceProcess.send(call("Bearer " + token));
        HttpResponse<String> again = ServiceProcess.send(call("Bearer " + token));

        assertEquals(200, first.statusCode(), first.body());
        assertTrue(first.body().contains("\"cards\":[{"), first.body());
        assertEquals(401, again.statusCode(), "a token that was seen before");
    }

    static Stream<Arguments> tokensThatAreBad() throws GeneralSecurityException {
        String header = "{\"alg\":\"%s\",\"kid\":\"%s\"}";
        return Stream.of(
                Arguments.of("none at all", ""),
                Arguments.of("another scheme", "Basic " + good()),
                Arguments.of("no scheme", good()),
                Arguments.of("nothing after it", "Bearer "),
                Arguments.of("no token", "Bearer " + Unmistakable.NAME),
                Arguments.of("dots", "Bearer .."),
                Arguments.of("no JSON in it", "Bearer " + KEYS.es384("x", "y")),
                Arguments.of("too long", "Bearer " + good() + "A".repeat(9_000)),
                Arguments.of("the key of another", "Bearer " + OTHERS.es384(ES384, claims(AUDIENCE, 300))),
                Arguments.of(
                        "the key of another, where it lies",
                        "Bearer " + OTHERS.es384(withJku(ES384), claims(AUDIENCE, 300))),
                Arguments.of(
                        "a key that is not known, where it lies",
                        "Bearer " + OTHERS.es384(withJku(header.formatted("ES384", "new")), claims(AUDIENCE, 300))),
                Arguments.of("no name of a key", "Bearer " + KEYS.es384("{\"alg\":\"ES384\"}", claims(AUDIENCE, 300))),
                Arguments.of("altered", "Bearer " + ClientKeys.altered(good())),
                Arguments.of(
                        "algorithm none",
                        "Bearer " + ClientKeys.unsigned(header.formatted("none", "ec"), claims(AUDIENCE, 300)) + "."),
                Arguments.of("not signed", "Bearer " + ClientKeys.unsigned(ES384, claims(AUDIENCE, 300)) + "."),
                Arguments.of(
                        "algorithm of another key",
                        "Bearer " + KEYS.rs384(header.formatted("RS384", "ec"), claims(AUDIENCE, 300))),
                Arguments.of(
                        "the public key as a secret",
                        "Bearer " + hmac(header.formatted("HS384", "rsa"), claims(AUDIENCE, 300))),
                Arguments.of(
                        "another issuer",
                        "Bearer " + KEYS.es384(ES384, claims("https://other.example.org", AUDIENCE, 300, "i1"))),
                Arguments.of(
                        "for another", "Bearer " + KEYS.es384(ES384, claims("https://other.example.org/cds", 300))),
                Arguments.of(
                        "for nobody",
                        "Bearer " + KEYS.es384(ES384, claims(AUDIENCE, 300).replace("\"aud\"", "\"to\""))),
                Arguments.of("over", "Bearer " + KEYS.es384(ES384, claims(AUDIENCE, -1))),
                Arguments.of(
                        "without an end",
                        "Bearer " + KEYS.es384(ES384, claims(AUDIENCE, 300).replace("\"exp\"", "\"until\""))),
                Arguments.of("for a year", "Bearer " + KEYS.es384(ES384, claims(AUDIENCE, 31_536_000))),
                Arguments.of(
                        "without an id",
                        "Bearer " + KEYS.es384(ES384, claims(AUDIENCE, 300).replace("\"jti\"", "\"id\""))));
    }

    private static String hmac(String header, String claims) throws GeneralSecurityException {
        String text = ClientKeys.unsigned(header, claims);
        Mac mac = Mac.getInstance("HmacSHA384");
        mac.init(new SecretKeySpec(KEYS.publicBytes(), "HmacSHA384"));
        return text + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreBad")
    void aBadTokenIsRefusedWithoutAReason(String what, String authorization) throws Exception {
        HttpResponse<String> reply = ServiceProcess.send(call(authorization));

        assertEquals(401, reply.statusCode(), reply.body());
        assertEquals("", reply.body());
        assertEquals("Bearer", reply.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @Test
    void theDiscoveryAndTheFeedbackNeedOneAndTheInterviewDoesNot() throws Exception {
        for (String path : List.of("/cds-services", "/cds-services/other", "/feedback")) {
            assertEquals(401, service.get(path).statusCode(), path);
        }
        assertEquals(401, service.post(CALL + "/feedback", "{}").statusCode());
        for (String path : List.of("/interview", "/interview/begin", "/health", "/version")) {
            assertEquals(200, service.get(path).statusCode(), path);
        }
        HttpResponse<String> discovery = ServiceProcess.send(service.to("/cds-services")
                .header(
                        "Authorization",
                        "Bearer " + KEYS.es384(ES384, claims("https://cds.example.org/cds-services", 300))));
        assertEquals(200, discovery.statusCode());
    }

    // Pages of other origins

    private static HttpResponse<String> preflight(String origin) throws Exception {
        return ServiceProcess.send(service.to(CALL)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"));
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER, "https://sandbox.example.org"})
    void thePagesThatWereNamedMayCall(String origin) throws Exception {
        HttpResponse<String> asked = preflight(origin);
        HttpResponse<String> called =
                ServiceProcess.send(call("Bearer " + good()).header("Origin", origin));
        HttpResponse<String> refused = ServiceProcess.send(call("").header("Origin", origin));

        assertEquals(204, asked.statusCode());
        assertTrue(header(asked, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(asked, "Access-Control-Allow-Headers").contains("Authorization"));
        assertTrue(header(asked, "Access-Control-Allow-Headers").contains("Content-Type"));
        assertEquals(200, called.statusCode());
        assertEquals(401, refused.statusCode());
        for (HttpResponse<String> each : List.of(asked, called, refused)) {
            assertEquals(origin, header(each, "Access-Control-Allow-Origin"));
            assertEquals("Origin", header(each, "Vary"));
            assertEquals("", header(each, "Access-Control-Allow-Credentials"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ehr.example.org.evil.example", "http://ehr.example.org", "null", "*"})
    void noOtherPageMay(String origin) throws Exception {
        HttpResponse<String> asked = preflight(origin);

        assertEquals("", header(asked, "Access-Control-Allow-Origin"));
        assertEquals("", header(asked, "Access-Control-Allow-Methods"));
    }
}
