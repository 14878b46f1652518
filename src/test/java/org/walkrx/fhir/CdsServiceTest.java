package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.WalkingAdvisor;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** The protocol: what each request is answered, and that nothing of a patient is in what goes wrong. */
class CdsServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String CALL = CdsService.PATH + "/" + CdsService.ID;

    private final List<Feedback> told = new ArrayList<>();
    private final CdsService service =
            new CdsService(WalkingAdvisor.bundled(), "https://hospital.example/interview", told::add);

    private Reply post(String path, String body) {
        return service.answer("POST", path, body.getBytes(StandardCharsets.UTF_8), DAY);
    }

    private static ObjectBuilder request(ObjectBuilder prefetch) {
        return JsonValue.object()
                .put("hook", "patient-view")
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")
                .put("context", JsonValue.object().put("patientId", "p1").put("userId", "Practitioner/9"))
                .put("prefetch", prefetch);
    }

    private static ObjectBuilder prefetch(List<JsonObject> conditions) {
        return JsonValue.object()
                .put("patient", Records.patient())
                .put("conditions", JsonValue.read(Records.bundle(conditions)));
    }

    private static JsonObject backPain() {
        return Records.condition("a1", Records.SCT, "279039007").build();
    }

    private static JsonObject footDrop() {
        return Records.condition("a2", Records.SCT, "27253007")
                .put("onsetDateTime", "2026-11-01")
                .build();
    }

    static byte[] emergencyCall() {
        return emergency().getBytes(StandardCharsets.UTF_8);
    }

    private static String emergency() {
        return request(prefetch(List.of(backPain(), footDrop()))).build().json();
    }

    private Optional<JsonObject> card(String request) {
        Reply reply = post(CALL, request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return ((JsonObject) JsonValue.read(reply.body()))
                .objects("cards").stream().findFirst();
    }

    @Test
    void theDiscoveryAsksForTheCodesOfTheFile() {
        Reply reply = service.answer("GET", CdsService.PATH, new byte[0], DAY);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .contains("\"id\":\"walking-for-back-pain\"", "\"hook\":\"patient-view\"")
                .contains(
                        "code=http://loinc.org|29463-7,http://loinc.org|72166-2,http://loinc.org|72514-3,http://loinc.org|82810-3")
                .doesNotContain("null");
    }

    @Test
    void aNewFootDropIsACriticalCardWithADraftOfTheReferral() {
        JsonObject card = card(emergency()).orElseThrow();

        assertThat(card.text("indicator")).contains("critical");
        assertThat(card.text("summary").orElseThrow()).hasSizeLessThan(140);
        assertThat(card.text("detail").orElseThrow()).contains("foot drop: yes", "Condition/a2");
        assertThat(card.at("source").orElseThrow().text("label").orElseThrow()).startsWith("walkrx, rules ");
        assertThat(card.objects("suggestions")).isNotEmpty();
        assertThat(card.objects("suggestions")
                        .get(0)
                        .objects("actions")
                        .get(0)
                        .object("resource")
                        .orElseThrow()
                        .json())
                .contains("\"status\":\"draft\"", "\"intent\":\"proposal\"", "Condition/a2")
                .doesNotContain("urn:uuid");
        assertThat(card.text("selectionBehavior")).contains("any");
        assertThat(card.objects("overrideReasons")).isNotEmpty();
    }

    @Test
    void backPainAloneAsksAndLinksToTheInterview() {
        JsonObject card =
                card(request(prefetch(List.of(backPain()))).build().json()).orElseThrow();

        assertThat(card.text("indicator")).contains("warning");
        assertThat(card.text("summary").orElseThrow())
                .matches("Back pain: ask \\d+ urgent questions before any walking plan");
        assertThat(card.objects("links").get(0).text("url")).contains("https://hospital.example/interview");
        assertThat(card.objects("suggestions")).isEmpty();
        assertThat(card.fields()).doesNotContainKey("selectionBehavior");
    }

    @Test
    void withoutBackPainOrForTheDeadNothingIsSaid() {
        JsonObject over = Records.condition("a1", Records.SCT, "279039007")
                .put("clinicalStatus", Records.concept("x", "resolved"))
                .build();
        JsonObject dead = Records.resource("Patient", "p1")
                .put("deceasedDateTime", "2026-01-01")
                .build();

        assertThat(card(request(prefetch(List.of(over, footDrop()))).build().json()))
                .isEmpty();
        assertThat(card(request(prefetch(List.of(backPain())).put("patient", dead))
                        .build()
                        .json()))
                .isEmpty();
        assertThat(card(request(prefetch(List.of()).put("conditions", new JsonValue.JsonNull()))
                        .build()
                        .json()))
                .isEmpty();
    }

    @Test
    void whatWasLeftOutStandsOnTheCardWhichIsThenAWarningAtLeast() {
        JsonObject odd = Records.condition("a9", Records.SCT, "64859006")
                .one("modifierExtension", JsonValue.object().put("url", "http://example.org/x"))
                .build();

        JsonObject card =
                card(request(prefetch(List.of(backPain(), odd))).build().json()).orElseThrow();

        assertThat(card.text("detail").orElseThrow())
                .contains("**Could not be read**", "Condition/a9: it has a modifier");
        assertThat(card.text("indicator").orElseThrow()).isIn("warning", "critical");
    }

    @Test
    void aPageThatIsNotTheLastIsNamed() {
        JsonObject paged = JsonValue.object()
                .put("resourceType", "Bundle")
                .one("link", JsonValue.object().put("relation", "next").put("url", "http://127.0.0.1/next"))
                .one("entry", JsonValue.object().put("resource", backPain()))
                .build();

        JsonObject card = card(request(prefetch(List.of()).put("conditions", paged))
                        .build()
                        .json())
                .orElseThrow();

        assertThat(card.text("detail").orElseThrow()).contains("of conditions only the first page was sent");
    }

    @Test
    void theSameRequestGivesTheSameBytesInWhateverOrderItsEntriesStand() {
        List<JsonObject> conditions = new ArrayList<>(List.of(backPain(), footDrop()));
        for (int i = 0; i < 8; i++) {
            conditions.add(Records.condition("c" + i, Records.SCT, "64859006").build());
        }
        String first = post(CALL, request(prefetch(conditions)).build().json()).body();
        Collections.shuffle(conditions, new Random(5));

        assertThat(post(CALL, request(prefetch(conditions)).build().json()).body())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{\"hook\":\"patient-view\",\"hook\":\"x\"}",
                "{\"hook\":\"order-sign\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"patientId\":\"SECRET\",\"userId\":\"u\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"7\",\"context\":{\"patientId\":\"SECRET\",\"userId\":\"u\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\"}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"patientId\":7,\"userId\":\"u\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"patientId\":\"SECRET\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"patientId\":\"SECRET\",\"userId\":\"u\"},\"prefetch\":[]}"
            })
    void aRequestThatIsNoneIsRefusedInOneSentence(String body) {
        assertRefused(post(CALL, body), 400);
    }

    private static void assertRefused(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(((JsonObject) JsonValue.read(reply.body())).fields()).containsOnlyKeys("error");
        assertThat(reply.body()).doesNotContain("Exception", "at org.", "SECRET", "cards");
    }

    @Test
    void theFieldsThatAreWrongAreNamedTogether() {
        assertThat(post(CALL, "{}").body())
                .contains("hook must be", "hookInstance must be a UUID", "context must be an object");
    }

    @Test
    void whatIsNestedWithoutEndOrNoUtf8IsRefused() {
        assertRefused(post(CALL, "[".repeat(20_000)), 400);
        assertRefused(service.answer("POST", CALL, new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0}, DAY), 400);
    }

    @Test
    void withoutPatientOrConditionsNothingCanBeSaid() {
        ObjectBuilder outcome = JsonValue.object().put("resourceType", "OperationOutcome");
        ObjectBuilder noConditions = JsonValue.object().put("patient", Records.patient());

        assertRefused(post(CALL, request(JsonValue.object()).build().json()), 412);
        assertRefused(post(CALL, request(noConditions).build().json()), 412);
        assertRefused(
                post(
                        CALL,
                        request(noConditions.put("conditions", outcome)).build().json()),
                412);
        assertThat(post(CALL, request(JsonValue.object()).build().json()).body())
                .contains("the prefetch has no patient and no conditions");
    }

    @Test
    void aMixedUpChartIsRefused() {
        JsonObject other = Records.condition("a2", Records.SCT, "27253007")
                .put("subject", JsonValue.object().put("reference", "Patient/SECRET"))
                .build();
        JsonObject elsewhere = Records.condition("a2", Records.SCT, "27253007")
                .put("subject", JsonValue.object().put("reference", "https://other.example/fhir/Patient/p1"))
                .build();

        assertRefused(
                post(CALL, request(prefetch(List.of(backPain(), other))).build().json()), 400);
        assertRefused(
                post(
                        CALL,
                        request(prefetch(List.of(backPain(), elsewhere)))
                                .put("fhirServer", "https://hospital.example/fhir")
                                .build()
                                .json()),
                400);
    }

    @Test
    void unknownFieldsAndResourcesAreIgnored() {
        JsonObject made = Records.resource("Basic", "x").put("odd", true).build();

        assertThat(card(request(prefetch(List.of(backPain(), made)))
                        .put("extension", JsonValue.object().put("x", 1))
                        .build()
                        .json()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/cds-services/walking-for-back-pain,405",
        "PUT,/cds-services/walking-for-back-pain,405",
        "POST,/cds-services,405",
        "GET,/cds-services/walking-for-back-pain/feedback,405",
        "POST,/cds-services/other,404",
        "GET,/,404",
        "GET,/cds-services/../etc,404"
    })
    void otherMethodsAndPathsAreRefused(String method, String path, int status) {
        Reply reply = service.answer(method, path, new byte[0], DAY);

        assertRefused(reply, status);
        assertThat(reply.headers().containsKey("Allow")).isEqualTo(status == 405);
    }

    @Test
    void feedbackIsKeptWithoutThePatientAndKnowsTheRulesOfItsCard() {
        String id = card(emergency()).orElseThrow().text("uuid").orElseThrow();
        String body =
                "{\"feedback\":[{\"card\":\"" + id + "\",\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":"
                        + "{\"code\":\"seen\"},\"userComment\":\"Mrs SECRET was here\"},\"outcomeTimestamp\":\"2026-11-23T10:00:00Z\"}]}";

        assertThat(post(CALL + "/feedback", body).status()).isEqualTo(200);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).reason()).isEqualTo("seen");
        assertThat(told.get(0).rules()).isNotEmpty();
        assertThat(told.toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"feedback\":[]}",
                "{\"feedback\":[{\"card\":\"x\",\"outcome\":\"accepted\"}]}",
                "{\"feedback\":[{\"card\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"outcome\":\"maybe\"}]}"
            })
    void feedbackThatIsNoneIsRefused(String body) {
        assertRefused(post(CALL + "/feedback", body), 400);
        assertThat(told).isEmpty();
    }

    @Test
    void noServerThatARequestNamesIsEverCalled() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String server = "http://127.0.0.1:" + listener.getLocalPort() + "/fhir";
            ObjectBuilder request = request(JsonValue.object())
                    .put("fhirServer", server)
                    .put("fhirAuthorization", JsonValue.object().put("access_token", "SECRET"));

            assertRefused(post(CALL, request.build().json()), 412);
            Optional<java.net.Socket> called = Optional.empty();
            try {
                called = Optional.of(listener.accept());
            } catch (SocketTimeoutException e) {
                // As it should be.
            }
            assertThat(called).isEmpty();
        }
    }
}
