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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.rules.RuleSources;

/**
 * What is wrong or odd with a call, each over HTTP: one status, one sentence or an OperationOutcome. Every call is about a patient
 * whose words would be found in the log, and at the end none is.
 */
class BadCallsIT {

    private static final String CALL = ServiceProcess.CALL;
    private static final String NEXT = ServiceProcess.NEXT;
    private static final String FEEDBACK = CALL + "/feedback";
    private static final String CARD = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";
    private static final String JSON = "application/json";
    private static final String SENTENCE = "\\{\"error\":\"[^\"\\\\]+(\\\\.[^\"\\\\]*)*\"\\}";

    @TempDir
    static Path folder;

    private static ServerSocket listener;
    private static ServiceProcess service;
    private static String begun;

    /** A call and what it is answered. */
    private record Row(
            String what, String method, String path, String type, byte[] body, int status, List<String> words) {
        @Override
        public String toString() {
            return status + " " + what;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        service = ServiceProcess.start("--rules", failingAtTheAgeOf97().toString());
        begun = service.get("/interview/begin").body();
    }

    @AfterAll
    static void nothingOfThePatientIsInTheLogAndNobodyWasCalled() throws Exception {
        service.close();
        listener.setSoTimeout(200);
        assertThrows(SocketTimeoutException.class, listener::accept, "somebody was called");
        listener.close();
        String log = service.output();
        assertTrue(log.contains("POST /cds-services 400"), log);
        for (String word : Unmistakable.ALL) {
            assertFalse(log.contains(word), () -> word + " is in the log: " + log);
        }
        assertFalse(log.contains("Exception:") || log.contains("\tat "), log);
    }

    /** The rules that are shipped, and one that proposes for people of 97 what no plan can have. */
    private static Path failingAtTheAgeOf97() throws Exception {
        for (var file : RuleSources.bundled().files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("failing.drl"), """
                // Fails on purpose.
                package org.walkrx.rulebook;

                import org.walkrx.language.*;

                global Advise advise;

                rule "people of 97"
                    @id( "ZZ-01" )
                    @source( "C8" )
                    @basis( "guideline" )
                    @reviewed( "2026-11-27" )
                when
                    Patient( age == 97, $age : age )
                then
                    advise.minutesPerDay( $age, 30 );
                end
                """);
        return folder;
    }

    private static Row post(String what, String body, int status, String... words) {
        return new Row(what, "POST", CALL, JSON, body.getBytes(StandardCharsets.UTF_8), status, List.of(words));
    }

    private static Row to(String method, String path, String type, int status, String... words) {
        return new Row(
                method + " " + path + " " + type,
                method,
                path,
                type,
                Unmistakable.CALL.getBytes(StandardCharsets.UTF_8),
                status,
                List.of(words));
    }

    private static Row feedback(String what, String item, int status, String... words) {
        return new Row(
                what,
                "POST",
                FEEDBACK,
                JSON,
                ("{\"feedback\":" + item + "}").getBytes(StandardCharsets.UTF_8),
                status,
                List.of(words));
    }

    static Stream<Row> refusedCalls() {
        String trap = "http://127.0.0.1:" + listener.getLocalPort();
        return Stream.of(
                post("empty", "", 400, "JSON"),
                post("no JSON", "{", 400, "JSON"),
                post("null", "null", 400, "a request is a JSON object"),
                post("a list", "[]", 400, "a request is a JSON object"),
                post("nested deeply", "{\"a\":" + "[".repeat(20_000), 400, "nested too deeply"),
                post(
                        "a key twice",
                        Unmistakable.but("{\"hook\"", "{\"hook\": \"x\", \"hook\""),
                        400,
                        "a key stands twice"),
                post("text after it", Unmistakable.CALL + "{}", 400, "JSON"),
                post("a number without end", "{\"a\":" + "9".repeat(20_000) + "}", 400, "JSON"),
                post("a huge exponent", "{\"a\":1e999999999999}", 400, "exponent"),
                new Row(
                        "UTF-16",
                        "POST",
                        CALL,
                        JSON,
                        Unmistakable.CALL.getBytes(StandardCharsets.UTF_16),
                        400,
                        List.of("not UTF-8")),
                post("3 MB", Unmistakable.CALL + " ".repeat(3 << 20), 413, "larger than 2 MB"),
                to("POST", CALL, "text/plain", 415, "application/json"),
                to("POST", CALL, "application/fhir+xml", 415, "application/json"),
                to("POST", CALL, "", 415, "application/json"),
                to("GET", CALL, "", 405, "use POST here"),
                to("PUT", CALL, JSON, 405, "use POST here"),
                to("DELETE", CALL, "", 405, "use POST here"),
                to(Unmistakable.NAME, CALL, JSON, 405, "use POST here"),
                to("POST", "/cds-services", JSON, 405, "use GET here"),
                to("POST", "/health", JSON, 405, "use GET here"),
                to("POST", "/cds-services/walking", JSON, 404, "no such service"),
                to("GET", "/" + Unmistakable.NAME + "?id=" + Unmistakable.ID, "", 404, "no such service"),
                post("hook missing", Unmistakable.but("\"hook\": \"patient-view\",", ""), 400, "hook must be"),
                post("another hook", Unmistakable.but("patient-view", "order-sign"), 400, "hook must be"),
                post(
                        "hookInstance no UUID",
                        Unmistakable.but(CARD, Unmistakable.NAME),
                        400,
                        "hookInstance must be a UUID"),
                post(
                        "context a text",
                        Unmistakable.but("\"context\"", "\"context\": \"x\", \"con\""),
                        400,
                        "context must be an object"),
                post(
                        "patientId a number",
                        Unmistakable.but("\"patientId\": \"pat-Xq7Vw93\"", "\"patientId\": 7"),
                        400,
                        "context.patientId"),
                post("userId missing", Unmistakable.but("\"userId\": \"Practitioner/9\",", ""), 400, "context.userId"),
                post(
                        "fhirServer a number",
                        Unmistakable.but("\"context\"", "\"fhirServer\": 7, \"context\""),
                        400,
                        "fhirServer must be a text"),
                post(
                        "prefetch a list",
                        Unmistakable.but("\"prefetch\": {", "\"prefetch\": [], \"pre\": {"),
                        400,
                        "prefetch must be an object"),
                post("all at once", "{}", 400, "hook must be", "hookInstance must be", "context must be"),
                post("no prefetch", Unmistakable.but("\"prefetch\"", "\"pre\""), 412, "no patient and no conditions"),
                post(
                        "no prefetch, but a server",
                        Unmistakable.but(
                                "\"prefetch\"",
                                "\"fhirServer\": \"" + trap + "\", \"fhirAuthorization\": {\"access_token\": \""
                                        + Unmistakable.NAME + "\", \"token_type\": \"Bearer\"}, \"pre\""),
                        412,
                        "no patient and no conditions",
                        "fetches nothing"),
                post(
                        "a server that is a file",
                        Unmistakable.but("\"prefetch\"", "\"fhirServer\": \"file:///etc/passwd\", \"pre\""),
                        412,
                        "no patient"),
                post(
                        "no patient",
                        Unmistakable.but("\"patient\":", "\"person\":"),
                        412,
                        "the prefetch has no patient;"),
                post(
                        "patient null",
                        Unmistakable.but("\"patient\": {", "\"patient\": null, \"person\": {"),
                        412,
                        "the prefetch has no patient;"),
                post(
                        "patient failed",
                        Unmistakable.but("\"resourceType\": \"Patient\"", "\"resourceType\": \"OperationOutcome\""),
                        412,
                        "no patient;"),
                post(
                        "no conditions",
                        Unmistakable.but("\"conditions\":", "\"problems\":"),
                        412,
                        "the prefetch has no conditions;"),
                post(
                        "conditions failed",
                        Unmistakable.but("\"resourceType\": \"Bundle\"", "\"resourceType\": \"OperationOutcome\""),
                        412,
                        "the prefetch has no conditions;"),
                post(
                        "another patient's Condition",
                        Unmistakable.but(
                                "\"a2\", \"subject\": {\"reference\": \"Patient/pat-Xq7Vw93",
                                "\"a2\", \"subject\": {\"reference\": \"Patient/" + Unmistakable.NAME),
                        400,
                        "patient"),
                post(
                        "another Patient",
                        Unmistakable.but("\"id\": \"pat-Xq7Vw93\"", "\"id\": \"other\""),
                        400,
                        "patient"),
                post(
                        "the rules fail",
                        Unmistakable.but(Unmistakable.BIRTH, bornYearsAgo(97)),
                        500,
                        "the rules failed, and nothing is said"),
                feedback("feedback no list", "7", 400, "feedback must be a list"),
                feedback("feedback empty", "[]", 400, "feedback must be a list"),
                feedback(
                        "card no UUID",
                        "[{\"card\":\"" + Unmistakable.NAME + "\",\"outcome\":\"accepted\"}]",
                        400,
                        "card, a UUID"),
                feedback(
                        "card nearly a UUID",
                        "[{\"card\":\"" + "-".repeat(36) + "\",\"outcome\":\"accepted\"}]",
                        400,
                        "card, a UUID"),
                feedback(
                        "another outcome",
                        "[{\"card\":\"" + CARD + "\",\"outcome\":\"" + Unmistakable.NAME + "\"}]",
                        400,
                        "accepted or overridden"));
    }

    private static String bornYearsAgo(int years) {
        return LocalDate.now().minusYears(years).minusDays(40).toString();
    }

    private static HttpResponse<String> send(Row row) throws Exception {
        HttpRequest.Builder request = service.to(row.path())
                .method(
                        row.method(),
                        row.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(row.body()));
        return ServiceProcess.send(row.type().isEmpty() ? request : request.header("Content-Type", row.type()));
    }

    private static void assertAnswered(Row row, HttpResponse<String> reply) {
        assertEquals(row.status(), reply.statusCode(), reply.body());
        for (String word : row.words()) {
            assertTrue(reply.body().contains(word), reply.body());
        }
        for (String not : List.of("Exception", "at org.", "at java.", "/src/", "null")) {
            assertFalse(reply.body().contains(not), reply.body());
        }
    }

    @ParameterizedTest
    @MethodSource("refusedCalls")
    void isRefusedInOneSentenceWithoutAnyAdvice(Row row) throws Exception {
        HttpResponse<String> reply = send(row);

        assertAnswered(row, reply);
        assertTrue(reply.body().matches(SENTENCE), reply.body());
        for (String word : Unmistakable.ALL) {
            assertFalse(reply.body().contains(word), reply.body());
        }
        assertEquals(row.status() == 405, reply.headers().firstValue("Allow").isPresent());
    }

    @Test
    void whatIsCompressedIsRefused() throws Exception {
        HttpResponse<String> reply = ServiceProcess.send(service.to(CALL)
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0})));

        assertEquals(415, reply.statusCode(), reply.body());
        assertTrue(reply.body().matches(SENTENCE), reply.body());
    }

    static Stream<Row> oddCalls() {
        return Stream.of(
                post("good", Unmistakable.CALL, 200, "\"indicator\":\"warning\"", "Condition/a2"),
                post(
                        "unknown fields and extensions",
                        Unmistakable.but("{\"hook\"", "{\"extension\": {\"x\": [1, {}]}, \"new\": true, \"hook\""),
                        200,
                        "\"indicator\":\"warning\""),
                post(
                        "an unknown resource in the Bundle",
                        Unmistakable.but(
                                "\"entry\": [",
                                "\"entry\": [{\"resource\": {\"resourceType\": \"Spaceship\", \"id\": \"s\"}},"),
                        200,
                        "\"indicator\":\"warning\""),
                post(
                        "medications missing",
                        Unmistakable.but("\"medications\": null,", ""),
                        200,
                        "the prefetch has no medications"),
                post(
                        "medications failed",
                        Unmistakable.but(
                                "\"medications\": null",
                                "\"medications\": {\"resourceType\": \"OperationOutcome\", \"issue\": []}"),
                        200,
                        "the prefetch has no medications"),
                post(
                        "conditions paged",
                        Unmistakable.but(
                                "\"type\": \"searchset\"",
                                "\"type\": \"searchset\", \"link\": [{\"relation\": \"next\", \"url\": \"http://127.0.0.1:"
                                        + listener.getLocalPort() + "\"}]"),
                        200,
                        "of conditions only the first page was sent",
                        "\"indicator\":\"warning\""),
                post(
                        "a modifier",
                        Unmistakable.but("\"id\": \"a2\"", "\"id\": \"a2\", \"modifierExtension\": [{\"url\": \"x\"}]"),
                        200,
                        "Could not be read",
                        "Condition/a2: "),
                post(
                        "implicit rules",
                        Unmistakable.but("\"id\": \"a2\"", "\"id\": \"a2\", \"implicitRules\": \"x\""),
                        200,
                        "Could not be read",
                        "Condition/a2: "),
                post(
                        "a date that is none",
                        Unmistakable.but(
                                "\"id\": \"a2\"", "\"id\": \"a2\", \"onsetDateTime\": \"" + Unmistakable.NAME + "\""),
                        200,
                        "\"indicator\":\"warning\""),
                post(
                        "a reference that leads nowhere",
                        Unmistakable.but(
                                "\"a2\", \"subject\": {\"reference\": \"Patient/pat-Xq7Vw93",
                                "\"a2\", \"subject\": {\"reference\": \"urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea"),
                        200,
                        "Could not be read",
                        "Condition/a2: "),
                post(
                        "an unknown unit",
                        Unmistakable.but(
                                "\"observations\": null",
                                "\"observations\": {\"resourceType\": \"Observation\", \"id\": \"o1\", \"status\": \"final\", \"subject\": {\"reference\": \"Patient/pat-Xq7Vw93\"}, "
                                        + "\"effectiveDateTime\": \"" + LocalDate.now()
                                        + "\", \"code\": {\"coding\": [{\"system\": \"http://loinc.org\", \"code\": \"29463-7\"}]}, \"valueQuantity\": {\"value\": 70, \"code\": \"[stone_av]\", \"system\": \"http://unitsofmeasure.org\"}}"),
                        200,
                        "Could not be read",
                        "Observation/o1: "),
                post(
                        "dead",
                        Unmistakable.but("\"birthDate\"", "\"deceasedBoolean\": true, \"birthDate\""),
                        200,
                        "{\"cards\":[]}"),
                post("no back pain", Unmistakable.but("279039007", "38341003"), 200, "{\"cards\":[]}"),
                post(
                        "conditions null",
                        Unmistakable.but("\"conditions\": {", "\"conditions\": null, \"problems\": {"),
                        200,
                        "{\"cards\":[]}"),
                post("a child", Unmistakable.but(Unmistakable.BIRTH, bornYearsAgo(12)), 200, "CON-01"),
                feedback(
                        "overridden",
                        "[{\"card\":\"" + CARD
                                + "\",\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{\"code\":\""
                                + Unmistakable.NAME + "\"},\"userComment\":\"" + Unmistakable.WORDS
                                + "\"},\"outcomeTimestamp\":\"" + Unmistakable.BIRTH + "\"}]",
                        200,
                        "{}"));
    }

    @ParameterizedTest
    @MethodSource("oddCalls")
    void isAnsweredAndSaysWhatCouldNotBeUsed(Row row) throws Exception {
        assertAnswered(row, send(row));
    }

    // The interview

    private static Row next(String what, String body, int status, String... words) {
        return new Row(
                what,
                "POST",
                NEXT,
                "application/fhir+json",
                body.getBytes(StandardCharsets.UTF_8),
                status,
                List.of(words));
    }

    /** The response to begin with, and these items answered. */
    private static String answering(String items) {
        return begunBut("\"status\":\"in-progress\"", "\"status\":\"in-progress\",\"item\":[" + items + "]");
    }

    private static String begunBut(String has, String instead) {
        if (!begun.contains(has)) {
            throw new IllegalArgumentException(begun + " has no " + has);
        }
        return begun.replace(has, instead);
    }

    private static String item(String linkId, String answers) {
        return "{\"linkId\":\"" + linkId + "\",\"answer\":[" + answers + "]}";
    }

    private static String coded(String system, String code) {
        return "{\"valueCoding\":{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}}";
    }

    static Stream<Row> refusedResponses() {
        String yes = coded("https://walkrx.org/fhir/CodeSystem/walkrx-answer", "yes");
        return Stream.of(
                next("no JSON", "{", 400, "\"code\":\"structure\"", "JSON"),
                next(
                        "another resource",
                        "{\"resourceType\":\"Patient\",\"id\":\"" + Unmistakable.ID + "\"}",
                        400,
                        "\"code\":\"structure\""),
                next(
                        "Parameters without it",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[]}",
                        400,
                        "\"code\":\"required\""),
                new Row("UTF-16", "POST", NEXT, JSON, begunBytes(), 400, List.of("not UTF-8")),
                next("2 MB", begun + " ".repeat(2 << 20), 413, "\"code\":\"too-long\"", "larger than 1 MB"),
                new Row(
                        "XML",
                        "POST",
                        NEXT,
                        "application/fhir+xml",
                        new byte[0],
                        415,
                        List.of("\"code\":\"not-supported\"")),
                new Row("GET", "GET", NEXT, "", new byte[0], 405, List.of("use POST here")),
                new Row(
                        "another operation",
                        "GET",
                        "/fhir/Patient/" + Unmistakable.ID,
                        "",
                        new byte[0],
                        404,
                        List.of("\"code\":\"not-found\"")),
                next(
                        "an item that is not there",
                        answering(item("sadle-numbness", yes)),
                        422,
                        "\"code\":\"not-found\"",
                        "saddle-numbness",
                        "QuestionnaireResponse.item[0].linkId"),
                next(
                        "an item named like the patient",
                        answering(item(Unmistakable.NAME, yes)),
                        422,
                        "\"code\":\"not-found\""),
                next(
                        "a code that is not there",
                        answering(item(
                                "saddle-numbness", coded("https://walkrx.org/fhir/CodeSystem/walkrx-answer", "maybe"))),
                        422,
                        "\"code\":\"code-invalid\""),
                next(
                        "a code of others",
                        answering(item("saddle-numbness", coded("http://loinc.org", "LA33-6"))),
                        422,
                        "\"code\":\"code-invalid\""),
                next(
                        "a truth for a code",
                        answering(item("saddle-numbness", "{\"valueBoolean\":true}")),
                        422,
                        "\"code\":\"code-invalid\""),
                next("two answers", answering(item("saddle-numbness", yes + "," + yes)), 422, "takes one answer"),
                next(
                        "an item twice",
                        answering(item("saddle-numbness", yes) + "," + item("saddle-numbness", yes)),
                        422,
                        "\"code\":\"duplicate\""),
                next(
                        "pain 14",
                        answering(item("pain.now", "{\"valueInteger\":14}")),
                        422,
                        "\"code\":\"value\"",
                        "pain.now",
                        "10",
                        "14"),
                next(
                        "half a year of age",
                        answering(item("age", "{\"valueDecimal\":41.5}")),
                        422,
                        "\"code\":\"value\"",
                        "age"),
                next(
                        "age in words",
                        answering(item("age", "{\"valueString\":\"" + Unmistakable.WORDS + "\"}")),
                        422,
                        "\"code\":\"value\"",
                        "age"),
                next(
                        "weight in pounds",
                        answering(item("weightKg", "{\"valueQuantity\":{\"value\":150,\"code\":\"[lb_av]\"}}")),
                        422,
                        "\"code\":\"value\"",
                        "weightKg"),
                next(
                        "worst less than now",
                        answering(item("pain.now", "{\"valueInteger\":8}") + ","
                                + item("pain.worst", "{\"valueInteger\":3}")),
                        422,
                        "\"code\":\"value\""),
                next(
                        "all together",
                        answering(item("pain.now", "{\"valueInteger\":14}") + "," + item("nothing", yes)),
                        422,
                        "\"code\":\"value\"",
                        "\"code\":\"not-found\""),
                next(
                        "another version",
                        begun.replaceFirst("\\|[0-9a-f]{16}", "|0000"),
                        409,
                        "\"code\":\"conflict\"",
                        "0000"),
                next("no version", begun.replaceFirst("\\|[0-9a-f]{16}", ""), 422, "\"code\":\"required\""),
                next(
                        "another questionnaire",
                        begunBut("Questionnaire/back-pain-walking|", "Questionnaire/phq-9|"),
                        404,
                        "\"code\":\"not-found\""),
                next(
                        "nothing contained",
                        begunBut("\"contained\"", "\"content\""),
                        422,
                        "\"code\":\"required\"",
                        "contained"),
                next(
                        "derived from nothing",
                        begunBut("\"derivedFrom\"", "\"derived\""),
                        422,
                        "\"code\":\"required\"",
                        "derivedFrom"),
                next("completed", begunBut("in-progress", "completed"), 422, "\"code\":\"business-rule\""),
                next(
                        "entered in error",
                        begunBut("in-progress", "entered-in-error"),
                        422,
                        "\"code\":\"business-rule\""),
                next(
                        "contained changed",
                        begunBut(
                                "\"derivedFrom\"",
                                "\"item\":[{\"linkId\":\"mine\",\"type\":\"group\",\"text\":\"x\"}],\"derivedFrom\""),
                        422,
                        "\"code\":\"invalid\"",
                        "changed"),
                next(
                        "the rules fail",
                        answering(item("age", "{\"valueInteger\":97}") + "," + item("saddle-numbness", yes)),
                        500,
                        "\"code\":\"exception\""));
    }

    private static byte[] begunBytes() {
        return begun.getBytes(StandardCharsets.UTF_16);
    }

    @ParameterizedTest
    @MethodSource("refusedResponses")
    void isRefusedWithAllThatIsWrongAsAnOperationOutcome(Row row) throws Exception {
        HttpResponse<String> reply = send(row);

        assertAnswered(row, reply);
        assertTrue(reply.body().contains("\"resourceType\":\"OperationOutcome\""), reply.body());
        assertFalse(reply.body().contains("\"linkId\":\"result\""), reply.body());
        assertTrue(reply.headers().firstValue("Content-Type").orElse("").startsWith("application/fhir+json"));
    }

    /** A service of 128 MB outlives as many large bodies as it has readers, and goes on. */
    @Test
    void noNumberOfLargeCallsEndsIt() throws Exception {
        String large = "{\"a\":[" + "[],".repeat(340_000) + "[]]}";
        List<CompletableFuture<HttpResponse<String>>> calls = Stream.of(CALL, NEXT)
                .flatMap(path -> Stream.generate(() -> path).limit(32))
                .map(path -> ServiceProcess.CLIENT.sendAsync(
                        service.to(path)
                                .timeout(Duration.ofSeconds(60))
                                .header("Content-Type", JSON)
                                .POST(HttpRequest.BodyPublishers.ofString(large))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        for (var call : calls) {
            assertTrue(
                    List.of(400, 413, 503).contains(call.get().statusCode()),
                    call.get().body());
        }
        assertEquals(200, service.post(CALL, Unmistakable.CALL).statusCode());
        assertFalse(service.output().contains("OutOfMemory"), service.output());
    }
}
