package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Activity;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/**
 * Bad and odd input, row by row: one status, one sentence or an OperationOutcome with all problems, and nothing of the patient or of
 * the program. What only a server can refuse (sizes, types, tokens, too many at once) is tried where there is one.
 */
class BadInputTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String PATH = CdsService.PATH + "/" + CdsService.ID;
    private static final String SECRET = "SECRET";
    private static final JsonObject COMPLETE = Responses.whole(
            (JsonObject) JsonValue.read(QuestionnaireWriter.of(ADVISOR.book())),
            QuestionForm.of(ADVISOR.book()),
            Person.builder()
                    .age(65)
                    .weightKg(70.0)
                    .pain(new Pain(2, 3, 3.0, Trend.BETTER))
                    .activity(new Activity(7, 20, 4.0))
                    .othersDenied()
                    .build());

    private static void tellsNothing(String body) {
        assertThat(body).doesNotContain("Exception", "at org.", "java.", SECRET).doesNotContain("\n");
    }

    // Calls of the hook

    /**
     * A row.
     *
     * @param name what is wrong
     * @param body the request
     * @param status the status
     * @param words what is said, in the sentence or on the card
     */
    private record Call(String name, String body, int status, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Call call(String name, String body, int status, String... words) {
        return new Call(name, body, status, List.of(words));
    }

    private static JsonObject backPain() {
        return Records.condition("a1", Records.SCT, "279039007").build();
    }

    private static ObjectBuilder osteoporosis() {
        return Records.condition("a9", Records.SCT, "64859006");
    }

    private static ObjectBuilder prefetch(JsonObject... conditions) {
        return JsonValue.object()
                .put("patient", Records.patient())
                .put("conditions", JsonValue.read(Records.bundle(List.of(conditions))));
    }

    private static String request(ObjectBuilder prefetch) {
        return changed(prefetch, request -> request);
    }

    private static String changed(ObjectBuilder prefetch, UnaryOperator<ObjectBuilder> change) {
        ObjectBuilder request = JsonValue.object()
                .put("hook", "patient-view")
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")
                .put("context", JsonValue.object().put("patientId", "p1").put("userId", "Practitioner/9"))
                .put("prefetch", prefetch);
        return change.apply(request).build().json();
    }

    /** Beside a record that is understood, and complete answers: without the condition the card only informs. */
    private static String with(JsonObject condition) {
        return request(prefetch(backPain(), condition).put("answers", COMPLETE));
    }

    private static ObjectBuilder reference(String to) {
        return JsonValue.object().put("reference", to);
    }

    private static ObjectBuilder weight(String unit) {
        return Records.observation("o1", "29463-7", "2026-11-01")
                .put("valueQuantity", JsonValue.object().put("value", 80).put("code", unit));
    }

    static Stream<Call> refused() {
        ObjectBuilder none = JsonValue.object();
        ObjectBuilder outcome = JsonValue.object().put("resourceType", "OperationOutcome");
        return Stream.of(
                call("not JSON", "hello " + SECRET, 400, "this is not JSON"),
                call("empty", "", 400, "the text is empty"),
                call("an array", "[]", 400, "a request is a JSON object"),
                call("null", "null", 400, "a request is a JSON object"),
                call("too deep", "[".repeat(1_001), 400, "nested too deeply"),
                call("duplicate keys", "{\"hook\":\"x\",\"hook\":\"x\"}", 400, "a key stands twice"),
                call("trailing text", request(prefetch()) + " x", 400, "this is not JSON"),
                call("a second value", request(prefetch()) + " {}", 400, "something stands behind the end"),
                call("hook of another kind", changed(none, all -> all.put("hook", "order-sign")), 400, "hook must be"),
                call("hook that is no text", changed(none, all -> all.put("hook", 7)), 400, "hook must be"),
                call("hookInstance", changed(none, all -> all.put("hookInstance", "7")), 400, "hookInstance must be"),
                call("context", changed(none, all -> all.put("context", "x")), 400, "context must be an object"),
                call(
                        "context.patientId",
                        changed(
                                none,
                                all -> all.put("context", JsonValue.object().put("userId", SECRET))),
                        400,
                        "context.patientId must be a text"),
                call(
                        "context.userId",
                        changed(
                                none,
                                all -> all.put("context", JsonValue.object().put("patientId", SECRET))),
                        400,
                        "context.userId must be a text"),
                call(
                        "prefetch that is an array",
                        changed(none, all -> all.put("prefetch", JsonValue.read("[1]"))),
                        400,
                        "prefetch must be an object"),
                call("several fields at once", "{}", 400, "hook must", "hookInstance must", "context must"),
                call(
                        "no patient, no conditions",
                        request(none),
                        412,
                        "no patient and no conditions",
                        "fetches nothing"),
                call(
                        "patient is an OperationOutcome",
                        request(prefetch().put("patient", outcome)),
                        412,
                        "the prefetch has no patient;"),
                call(
                        "conditions are an OperationOutcome",
                        request(prefetch().put("conditions", outcome)),
                        412,
                        "the prefetch has no conditions;"),
                call(
                        "fhirServer instead of a prefetch",
                        changed(none, all -> all.put("fhirServer", "http://169.254.169.254/" + SECRET)),
                        412,
                        "no patient and no conditions"),
                call(
                        "Patient.id is not that of the context",
                        request(prefetch(backPain())
                                .put(
                                        "patient",
                                        Records.resource("Patient", SECRET).put("birthDate", "1961-03-04"))),
                        400,
                        "different patients"),
                call(
                        "a subject is not that of the context",
                        with(osteoporosis()
                                .put("subject", reference("Patient/" + SECRET))
                                .build()),
                        400,
                        "different patients"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInOneSentence(Call row) {
        Reply reply = hook(ADVISOR, row.body());

        assertThat(reply.status()).as(reply.body()).isEqualTo(row.status());
        assertThat(((JsonObject) JsonValue.read(reply.body())).fields()).containsOnlyKeys("error");
        assertThat(reply.body()).contains(row.words());
        tellsNothing(reply.body());
    }

    private static Reply hook(WalkingAdvisor advisor, String body) {
        return new CdsService(advisor, "", told -> {}).answer("POST", PATH, body.getBytes(StandardCharsets.UTF_8), DAY);
    }

    static Stream<Call> leftOut() {
        ObjectBuilder outcome = JsonValue.object().put("resourceType", "OperationOutcome");
        ObjectBuilder odd = JsonValue.object().put("url", "http://example.org/not");
        return Stream.of(
                call(
                        "an optional key is missing",
                        request(prefetch(backPain())),
                        200,
                        "the prefetch has no medications"),
                call(
                        "an optional key is an OperationOutcome",
                        request(prefetch(backPain()).put("family", outcome)),
                        200,
                        "the prefetch has no family"),
                call(
                        "a page that is not the last",
                        request(prefetch(backPain())
                                .put("answers", COMPLETE)
                                .put(
                                        "observations",
                                        JsonValue.object()
                                                .put("resourceType", "Bundle")
                                                .one("link", JsonValue.object().put("relation", "next")))),
                        200,
                        "of observations only the first page was sent"),
                call(
                        "modifierExtension",
                        with(osteoporosis().one("modifierExtension", odd).build()),
                        200,
                        "Condition/a9: it has a modifier"),
                call(
                        "modifierExtension within",
                        with(osteoporosis()
                                .put("severity", JsonValue.object().one("modifierExtension", odd))
                                .build()),
                        200,
                        "Condition/a9: it has a modifier"),
                call(
                        "implicitRules",
                        with(osteoporosis()
                                .put("implicitRules", "http://example.org/r")
                                .build()),
                        200,
                        "Condition/a9: it has a modifier"),
                call("a unit", with(weight("[stone_av]").build()), 200, "Observation/o1: "),
                call(
                        "a date",
                        with(osteoporosis().put("onsetDateTime", "last spring").build()),
                        200,
                        "Condition/a9: its date cannot be read"),
                call(
                        "a date that lies ahead",
                        with(osteoporosis().put("onsetDateTime", "2031-01-01").build()),
                        200,
                        "Condition/a9: its date lies in the future"),
                call(
                        "a reference that cannot be followed",
                        with(osteoporosis()
                                .put("subject", reference("urn:uuid:1"))
                                .build()),
                        200,
                        "Condition/a9: whose it is does not stand in it"),
                call(
                        "no subject",
                        with(Records.resource("Condition", "a9")
                                .put("code", Records.concept(Records.SCT, "64859006"))
                                .build()),
                        200,
                        "Condition/a9: whose it is does not stand in it"));
    }

    @ParameterizedTest
    @MethodSource("leftOut")
    void isNamedOnACardThatWarns(Call row) {
        JsonObject card = card(row).orElseThrow();

        assertThat(card.text("detail").orElseThrow().replace("\\", "")).contains(row.words());
        assertThat(card.text("indicator").orElseThrow()).isEqualTo("warning");
    }

    @Test
    void aRecordThatIsUnderstoodAndCompleteAnswersOnlyInform() {
        JsonObject card = card(call("all is well", with(backPain()), 200)).orElseThrow();

        assertThat(card.text("indicator")).contains("info");
        assertThat(card.text("detail").orElseThrow()).doesNotContain("Condition/a9");
    }

    private static java.util.Optional<JsonObject> card(Call row) {
        Reply reply = hook(ADVISOR, row.body());
        assertThat(reply.status()).as(reply.body()).isEqualTo(row.status());
        return ((JsonObject) JsonValue.read(reply.body()))
                .objects("cards").stream().findFirst();
    }

    static Stream<Call> said() {
        JsonObject child =
                Records.resource("Patient", "p1").put("birthDate", "2012-05-01").build();
        return Stream.of(
                call(
                        "unknown resources, fields and extensions",
                        changed(
                                prefetch(
                                        backPain(),
                                        Records.resource("Basic", "b")
                                                .put("odd", true)
                                                .build(),
                                        Responses.with(backPain(), "extension", JsonValue.read("[{\"url\":\"x\"}]"))),
                                all -> all.put("extension", JsonValue.object().put("x", 1))),
                        200,
                        "back pain: yes"),
                call(
                        "an optional key that is null: there is nothing",
                        request(prefetch(backPain()).put("medications", new JsonValue.JsonNull())),
                        200,
                        "the prefetch has no observations"),
                call(
                        "under 18",
                        request(prefetch(backPain()).put("patient", child)),
                        200,
                        "CON-01",
                        "made for adults"));
    }

    @ParameterizedTest
    @MethodSource("said")
    void isAnsweredAllTheSame(Call row) {
        String detail = card(row).orElseThrow().text("detail").orElseThrow();

        assertThat(detail).contains(row.words()).doesNotContain("has no medications, ", "Basic/");
    }

    static Stream<Call> nothing() {
        JsonObject dead = Responses.with(Records.patient(), "deceasedBoolean", new JsonValue.JsonTruth(true));
        return Stream.of(
                call("deceased", request(prefetch(backPain()).put("patient", dead)), 200),
                call("no back pain", request(prefetch(osteoporosis().build())), 200),
                call("conditions that are null", request(prefetch().put("conditions", new JsonValue.JsonNull())), 200));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void hasNoCard(Call row) {
        assertThat(card(row)).isEmpty();
    }

    @Test
    void rulesThatFailSayNothing() {
        WalkingAdvisor failing = failing("assess");
        Reply reply = hook(failing, request(prefetch(backPain())));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(((JsonObject) JsonValue.read(reply.body())).fields()).containsOnlyKeys("error");
        tellsNothing(reply.body());

        Reply asked = new NextQuestion(failing("book")).answer(begun(), DAY);
        assertThat(asked.status()).isEqualTo(500);
        assertThat(asked.body()).contains("OperationOutcome", "\"exception\"");
        tellsNothing(asked.body());
    }

    private static WalkingAdvisor failing(String at) {
        return (WalkingAdvisor) Proxy.newProxyInstance(
                WalkingAdvisor.class.getClassLoader(),
                new Class<?>[] {WalkingAdvisor.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(at)) {
                        throw new IllegalStateException("Mrs " + SECRET);
                    }
                    try {
                        return method.invoke(ADVISOR, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    // Answers to questions

    /**
     * A row.
     *
     * @param name what is wrong
     * @param body the response
     * @param status the status
     * @param issues the code, the place and the words of each problem
     */
    private record Answers(String name, String body, int status, List<String> issues) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Answers answers(String name, String body, int status, String... issues) {
        return new Answers(name, body, status, List.of(issues));
    }

    private static String begun() {
        return new NextQuestion(ADVISOR).begin(DAY);
    }

    /** Returns an interview with answers to so many questions, each given as linkId and answers. */
    private static String given(String... items) {
        JsonObject response = (JsonObject) JsonValue.read(begun());
        return Responses.with(response, "item", JsonValue.read("[" + String.join(",", items) + "]"))
                .json();
    }

    private static String item(String linkId, String... answers) {
        return "{\"linkId\":\"" + linkId + "\",\"answer\":[" + String.join(",", answers) + "]}";
    }

    private static String coded(String system, String code) {
        return Responses.coding(system, code).build().json();
    }

    private static String yes() {
        return coded(Canonical.ANSWERS, "yes");
    }

    private static String begun(String key, JsonValue value) {
        return Responses.with((JsonObject) JsonValue.read(begun()), key, value).json();
    }

    private static String contained(String key, JsonValue value) {
        JsonObject questionnaire =
                ((JsonObject) JsonValue.read(begun())).objects("contained").get(0);
        return begun("contained", new JsonValue.JsonArray(List.of(Responses.with(questionnaire, key, value))));
    }

    private static JsonValue derivedFrom(String canonical) {
        return JsonValue.read("[\"" + canonical + "\"]");
    }

    static Stream<Answers> badAnswers() {
        String at = "QuestionnaireResponse.item[0]";
        String questionnaire = "QuestionnaireResponse.questionnaire";
        return Stream.of(
                answers("not JSON", "{" + SECRET, 400, "structure||this is not JSON"),
                answers(
                        "another resource",
                        "{\"resourceType\":\"Patient\"}",
                        400,
                        "structure||a QuestionnaireResponse is"),
                answers(
                        "no response in Parameters",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"x\"}]}",
                        400,
                        "required||the parameter questionnaire-response is missing"),
                answers(
                        "linkId that is misspelt",
                        given(item("sadle-numbness", yes())),
                        422,
                        "not-found|" + at + ".linkId|did you mean \"saddle-numbness\"?"),
                answers(
                        "code that is none",
                        given(item("fever", coded(Canonical.ANSWERS, "maybe"))),
                        422,
                        "code-invalid|" + at + ".answer[0]|takes yes, no or not-sure"),
                answers(
                        "code of LOINC",
                        given(item("fever", coded("http://loinc.org", "LA33-6"))),
                        422,
                        "code-invalid|" + at + ".answer[0]|takes yes, no or not-sure"),
                answers(
                        "valueBoolean",
                        given(item("fever", "{\"valueBoolean\":true}")),
                        422,
                        "code-invalid|" + at + ".answer[0]|takes yes, no or not-sure"),
                answers(
                        "two answers to one",
                        given(item("fever", yes(), coded(Canonical.ANSWERS, "no"))),
                        422,
                        "value|" + at + ".answer|takes one answer, not 2"),
                answers(
                        "the same linkId twice",
                        given(item("fever", yes()), item("fever", yes())),
                        422,
                        "duplicate|QuestionnaireResponse.item[1].linkId|stands here twice"),
                answers(
                        "pain 14",
                        given(item("pain.now", "{\"valueInteger\":14}")),
                        422,
                        "value|" + at + ".answer[0]|pain.now must be from 0 to 10, but is 14"),
                answers(
                        "age 41.5",
                        given(item("age", "{\"valueDecimal\":41.5}")),
                        422,
                        "value|" + at + ".answer[0]|age must be a whole number"),
                answers(
                        "age in words",
                        given(item("age", "{\"valueString\":\"" + SECRET + "\"}")),
                        422,
                        "value|" + at + ".answer[0]|takes a whole number"),
                answers(
                        "weight in pounds",
                        given(item("weightKg", "{\"valueQuantity\":{\"value\":154,\"code\":\"[lb_av]\"}}")),
                        422,
                        "value|" + at + ".answer[0]|takes a number"),
                answers(
                        "worst 3 and now 8",
                        given(item("pain.now", "{\"valueInteger\":8}"), item("pain.worst", "{\"valueInteger\":3}")),
                        422,
                        "value||worst"),
                answers(
                        "version of other questions",
                        contained("derivedFrom", derivedFrom(Canonical.QUESTIONNAIRE + "|0")),
                        409,
                        "conflict|" + questionnaire + "|it answers version \"0\""),
                answers(
                        "no version",
                        contained("derivedFrom", derivedFrom(Canonical.QUESTIONNAIRE)),
                        422,
                        "required|" + questionnaire + "|the version is missing"),
                answers(
                        "unknown url",
                        contained("derivedFrom", derivedFrom("https://example.org/q|1")),
                        404,
                        "not-found|" + questionnaire + "|there is no such questionnaire here"),
                answers(
                        "contained is missing",
                        begun("contained", new JsonValue.JsonNull()),
                        422,
                        "required|QuestionnaireResponse.contained|the Questionnaire so far is missing"),
                answers(
                        "derivedFrom is missing",
                        contained("derivedFrom", new JsonValue.JsonNull()),
                        422,
                        "required|QuestionnaireResponse.contained[0].derivedFrom|does not say from which"),
                answers(
                        "status completed",
                        begun("status", JsonValue.of("completed")),
                        422,
                        "business-rule|QuestionnaireResponse.status|this interview is completed"),
                answers(
                        "status entered-in-error",
                        begun("status", JsonValue.of("entered-in-error")),
                        422,
                        "business-rule|QuestionnaireResponse.status|the status must be"),
                answers(
                        "items of the client's own",
                        contained("item", JsonValue.read("[{\"linkId\":\"mine\",\"type\":\"group\"}]")),
                        422,
                        "invalid|QuestionnaireResponse.contained[0].item|was changed; send it back as it came"),
                answers(
                        "all at once",
                        given(
                                item("sadle-numbness", yes()),
                                item("fever", coded(Canonical.ANSWERS, "maybe")),
                                item("pain.now", "{\"valueInteger\":14}"),
                                item("osteoporosis", yes(), yes())),
                        422,
                        "not-found|" + at + ".linkId|sadle",
                        "code-invalid|QuestionnaireResponse.item[1].answer[0]|takes yes",
                        "value|QuestionnaireResponse.item[2].answer[0]|from 0 to 10",
                        "value|QuestionnaireResponse.item[3].answer|one answer"));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void isRefusedWithAllProblemsAndNoAdvice(Answers row) {
        Reply reply = new NextQuestion(ADVISOR).answer(row.body(), DAY);

        assertThat(reply.status()).as(reply.body()).isEqualTo(row.status());
        JsonObject outcome = (JsonObject) JsonValue.read(reply.body());
        assertThat(outcome.text("resourceType")).contains("OperationOutcome");
        List<JsonObject> issues = outcome.objects("issue");
        assertThat(issues).hasSameSizeAs(row.issues());
        for (int i = 0; i < issues.size(); i++) {
            String[] expected = row.issues().get(i).split("\\|", 3);
            assertThat(issues.get(i).text("severity")).contains("error");
            assertThat(issues.get(i).text("code")).contains(expected[0]);
            assertThat(issues.get(i).fields().containsKey("expression")).isEqualTo(!expected[1].isEmpty());
            assertThat(issues.get(i).json()).contains(expected[1]);
            assertThat(issues.get(i).text("diagnostics").orElseThrow()).contains(expected[2]);
        }
        tellsNothing(reply.body());
        assertThat(reply.body()).doesNotContain(NextQuestion.RESULT + "\"", "EMERGENCY");
    }
}
