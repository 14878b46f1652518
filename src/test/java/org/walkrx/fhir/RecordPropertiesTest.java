package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.Reading.Basis;
import org.walkrx.fhir.Reading.NotUsed;
import org.walkrx.rules.codes.CodeMeaning;
import org.walkrx.rules.codes.MappedCode;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * What holds of every record, tried on made-up ones; {@code -Dwalkrx.records=N} for more, also of those whose people are
 * assessed, and of those that are read again without each of their resources.
 */
class RecordPropertiesTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final RecordReader READER = RecordReader.of(ADVISOR.book());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int RECORDS = Integer.getInteger("walkrx.records", 1_000);
    private static final int ASSESSED = Integer.getInteger("walkrx.records", 25);
    private static final int TAKEN_APART = Integer.getInteger("walkrx.records", 50);

    private static final ResponseReader ANSWERS = ResponseReader.of(ADVISOR.book());
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    private static final Set<String> ANSWERED = Set.of("completed", "amended");

    private final IdentityHashMap<JsonObject, Optional<Person>> answers = new IdentityHashMap<>();

    private static Reading read(List<JsonObject> resources) {
        return READER.read(Records.bundle(resources), DAY);
    }

    private static List<List<JsonObject>> records(int count) {
        List<List<JsonObject>> records = new ArrayList<>();
        Records made = new Records(7);
        for (int i = 0; i < count; i++) {
            records.add(made.record());
        }
        return records;
    }

    // Who says no

    @Test
    void noIsSaidOnlyByAValueThatMeansNo() {
        Set<String> by = new TreeSet<>();
        for (List<JsonObject> resources : records(RECORDS)) {
            Reading reading = read(resources);
            denied(reading).forEach(finding -> {
                List<JsonObject> grounds = resources.stream()
                        .filter(each -> restsOn(reading, finding, each))
                        .toList();
                assertThat(grounds).as(finding).isNotEmpty().allMatch(each -> saysNo(finding, each));
                grounds.forEach(each -> by.add(each.text("resourceType").orElseThrow()));
            });
            assertThat(reading.person().othersDenied()).isFalse();
        }
        assertThat(by).containsExactly("Observation", "QuestionnaireResponse");
    }

    private static List<String> denied(Reading reading) {
        return reading.person().findings().entrySet().stream()
                .filter(answer -> answer.getValue() == Answer.NO)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean restsOn(Reading reading, String key, JsonObject resource) {
        return reading.basis().stream()
                .anyMatch(basis -> basis.key().equals(key) && basis.reference().equals(Resources.name(resource)));
    }

    /** Found out without the reader of records: by the file of codes, and by the reader of answers. */
    private boolean saysNo(String finding, JsonObject resource) {
        if (Resources.mayMeanSomethingElse(resource)) {
            return false;
        }
        String status = resource.text("status").orElse("");
        return switch (resource.text("resourceType").orElse("")) {
            case "Observation" -> FINAL.contains(status) && isMeasuredAsNo(finding, resource);
            case "QuestionnaireResponse" -> ANSWERED.contains(status) && isAnsweredNo(finding, resource);
            default -> false;
        };
    }

    private static boolean isMeasuredAsNo(String finding, JsonObject observation) {
        return observation.object("dataAbsentReason").isEmpty()
                && Records.CODES.findings().getOrDefault(finding, List.of()).stream()
                        .anyMatch(meaning -> meaning.source().word().equals("Observation")
                                && has(observation, "code", meaning.codes())
                                && has(observation, "valueCodeableConcept", meaning.no()));
    }

    private static boolean has(JsonObject resource, String key, List<MappedCode> codes) {
        return Resources.codes(resource.object(key)).stream()
                .anyMatch(coding -> codes.stream()
                        .anyMatch(code -> code.system().equals(coding.system())
                                && code.code().equals(coding.code())));
    }

    private boolean isAnsweredNo(String finding, JsonObject response) {
        String authored = response.text("authored").orElseThrow();
        return authored.compareTo("2026-11-16") >= 0
                && authored.compareTo("2026-11-24") < 0
                && answers.computeIfAbsent(response, RecordPropertiesTest::answers)
                        .flatMap(person -> person.answer(finding))
                        .equals(Optional.of(Answer.NO));
    }

    private static Optional<Person> answers(JsonObject response) {
        try {
            return Optional.of(ANSWERS.read(response.json()));
        } catch (BadRecordException e) {
            return Optional.empty();
        }
    }

    /** Whoever is silent says nothing: only what said something else, or could not be read, held a "no" back. */
    @Test
    void takingAResourceAwayNeverMakesANoThatNothingSaid() {
        int uncovered = 0;
        for (List<JsonObject> resources : records(TAKEN_APART)) {
            Reading whole = read(resources);
            for (JsonObject removed : resources) {
                List<JsonObject> others = without(resources, removed);
                Reading rest = read(others);
                for (String finding : denied(rest)) {
                    assertThat(others).as(finding).anyMatch(each -> saysNo(finding, each));
                    if (!denied(whole).contains(finding)) {
                        uncovered++;
                        assertThat(restsOn(whole, finding, removed) || isLeftOut(whole, removed))
                                .as(finding)
                                .isTrue();
                    }
                }
                assertThat(rest.person().findings().keySet())
                        .allSatisfy(finding -> assertThat(
                                        whole.person().findings().containsKey(finding) || isLeftOut(whole, removed))
                                .isTrue());
            }
        }
        assertThat(uncovered).isPositive();
    }

    private static List<JsonObject> without(List<JsonObject> resources, JsonObject removed) {
        List<JsonObject> rest = new ArrayList<>(resources);
        rest.remove(removed);
        return rest;
    }

    private static boolean isLeftOut(Reading reading, JsonObject resource) {
        return reading.leftOut().stream().anyMatch(each -> each.reference().equals(Resources.name(resource)));
    }

    @Test
    void whatIsRefutedOrEnteredInErrorIsAsIfItWereNotThere() {
        for (List<JsonObject> resources : records(TAKEN_APART)) {
            for (JsonObject resource : resources.subList(1, resources.size())) {
                List<JsonObject> rest = without(resources, resource);
                Person expected = read(rest).person();
                for (JsonObject taken : takenBack(resource)) {
                    List<JsonObject> changed = new ArrayList<>(rest);
                    changed.add(taken);
                    assertThat(read(changed).person()).as(taken.json()).isEqualTo(expected);
                }
            }
        }
    }

    private static List<JsonObject> takenBack(JsonObject resource) {
        if (!Resources.isOf(resource, "Condition")) {
            return List.of(Responses.with(resource, "status", JsonValue.of("entered-in-error")));
        }
        return Stream.of("refuted", "entered-in-error")
                .map(code -> Responses.with(
                        resource,
                        "verificationStatus",
                        Records.concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", code)
                                .build()))
                .toList();
    }

    @Test
    void whatHasWordsAndNoCodesAnswersNothing() {
        JsonValue words = JsonValue.read("{\"text\":\"Never had any pain, no cancer, not pregnant\"}");
        for (List<JsonObject> resources : records(RECORDS)) {
            List<JsonObject> silent = resources.stream()
                    .filter(each -> !Resources.isOf(each, "QuestionnaireResponse"))
                    .filter(each -> !Resources.isOf(each, "FamilyMemberHistory"))
                    .map(each -> Responses.with(each, "medicationCodeableConcept", words))
                    .map(each -> Responses.with(each, "code", words))
                    .toList();
            Reading reading = read(silent);

            assertThat(reading.person().findings()).isEmpty();
            assertThat(reading.backPain()).isFalse();
        }
    }

    // What is left out

    @Test
    void everyResourceThatIsReadIsUsedOrNamedWithTheReason() {
        for (List<JsonObject> resources : records(RECORDS)) {
            Reading reading = read(resources);
            Set<String> named = Stream.of(
                            reading.basis().stream().map(Basis::reference),
                            Stream.of(reading.leftOut(), reading.ignored(), reading.unmatched())
                                    .flatMap(List::stream)
                                    .map(NotUsed::reference))
                    .flatMap(each -> each)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(resources).allSatisfy(each -> assertThat(named).contains(Resources.name(each)));
            resources.stream()
                    .filter(Resources::mayMeanSomethingElse)
                    .forEach(each -> assertThat(reading.leftOut())
                            .extracting(NotUsed::reference)
                            .contains(Resources.name(each)));
        }
    }

    /** Beside back pain that was understood, and beside whatever else a record holds. */
    @Test
    void whatWasLeftOutStandsOnTheCard() {
        CdsService service = new CdsService(ADVISOR, "", told -> {});
        int leftOut = 0;
        for (List<JsonObject> resources : records(ASSESSED)) {
            List<JsonObject> more = new ArrayList<>(resources);
            more.add(Records.condition("back", Records.SCT, "279039007").build());
            Reading reading = read(more);
            JsonObject card = card(service, more).orElseThrow();
            String detail = card.text("detail").orElseThrow().replaceAll("\\\\(.)", "$1");

            assertThat(reading.leftOut())
                    .allSatisfy(each -> assertThat(detail).contains("* " + each.reference() + ": " + each.why()));
            if (!reading.leftOut().isEmpty()) {
                leftOut++;
                assertThat(card.text("indicator").orElseThrow()).isIn("warning", "critical");
            }
        }
        assertThat(leftOut).isPositive();
    }

    private static Optional<JsonObject> card(CdsService service, List<JsonObject> resources) {
        String request = JsonValue.object()
                .put("hook", "patient-view")
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")
                .put("context", JsonValue.object().put("patientId", "p1").put("userId", "Practitioner/9"))
                .put(
                        "prefetch",
                        JsonValue.object()
                                .put("patient", resources.get(0))
                                .put("conditions", JsonValue.read(Records.bundle(resources))))
                .build()
                .json();
        Reply reply = service.answer(
                "POST",
                CdsService.PATH + "/" + CdsService.ID,
                request.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                DAY);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return ((JsonObject) JsonValue.read(reply.body()))
                .objects("cards").stream().findFirst();
    }

    /** To say nothing is a "no", so back pain that was not understood is told, and not passed over. */
    @Test
    void backPainThatWasLeftOutHasACard() {
        CdsService service = new CdsService(ADVISOR, "", told -> {});
        JsonObject pain = Records.condition("a1", Records.SCT, "279039007").build();
        JsonObject odd =
                Responses.with(pain, "modifierExtension", JsonValue.read("[{\"url\":\"http://example.org/not\"}]"));
        JsonObject nobodys = Responses.with(pain, "subject", JsonValue.read("{\"reference\":\"Group/1\"}"));
        JsonObject answers = Responses.with(
                Responses.with(pain, "resourceType", JsonValue.of("QuestionnaireResponse")),
                "questionnaire",
                JsonValue.of(Canonical.QUESTIONNAIRE + "|0"));
        JsonObject completed = Responses.with(
                Responses.with(answers, "status", JsonValue.of("completed")), "authored", JsonValue.of("2026-11-22"));
        JsonObject over = Responses.with(
                odd, "clinicalStatus", Records.concept("x", "resolved").build());

        for (JsonObject left : List.of(odd, nobodys, completed)) {
            assertThat(card(service, List.of(Records.patient(), left)))
                    .as(left.json())
                    .hasValueSatisfying(card -> {
                        assertThat(card.text("indicator").orElseThrow()).isIn("warning", "critical");
                        assertThat(card.text("detail").orElseThrow()).contains(Resources.name(left));
                    });
        }
        assertThat(card(service, List.of(Records.patient(), over))).isEmpty();
    }

    // Order, and more of it

    @Test
    void theOrderOfTheResourcesChangesNothing() {
        Random random = new Random(3);
        for (List<JsonObject> resources : records(RECORDS)) {
            List<JsonObject> shuffled = new ArrayList<>(resources);
            Collections.shuffle(shuffled, random);
            assertThat(read(shuffled)).isEqualTo(read(resources));
        }
    }

    @Test
    void oneMoreActiveConditionNeverLowersTheReferral() {
        Random random = new Random(11);
        List<String> days = List.of("2026-11-10", "2026", "2019-05-01", "some time ago");
        List<String> certainties = List.of("confirmed", "provisional");
        List<MappedCode> codes = Records.CODES.findings().values().stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.source().word().equals("Condition"))
                .map(CodeMeaning::codes)
                .flatMap(List::stream)
                .filter(code -> !code.prefix())
                .toList();
        for (List<JsonObject> resources : records(ASSESSED)) {
            MappedCode code = codes.get(random.nextInt(codes.size()));
            List<JsonObject> more = new ArrayList<>(resources);
            more.add(Records.condition("added", code.system(), code.code())
                    .put("onsetDateTime", days.get(random.nextInt(days.size())))
                    .put("verificationStatus", Records.concept("x", certainties.get(random.nextInt(2))))
                    .put("clinicalStatus", Records.concept("x", "active"))
                    .build());
            Assessment before = ADVISOR.assess(read(resources).person(), DAY);
            Assessment after = ADVISOR.assess(read(more).person(), DAY);
            assertThat(after.referral()).isGreaterThanOrEqualTo(before.referral());
            assertThat(after.walking()).isGreaterThanOrEqualTo(before.walking());
        }
    }
}
