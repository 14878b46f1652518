package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.walkrx.fhir.Records.LOINC;
import static org.walkrx.fhir.Records.SCT;
import static org.walkrx.fhir.Records.concept;
import static org.walkrx.fhir.Records.condition;
import static org.walkrx.fhir.Records.observation;
import static org.walkrx.fhir.Records.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.Answer;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.Reading.Basis;
import org.walkrx.fhir.Reading.NotUsed;
import org.walkrx.language.Referral;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** What a record says, status by status. */
class RecordReaderTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final RecordReader READER = RecordReader.of(ADVISOR.book());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String FOOT_DROP = "27253007";

    private static Reading read(ObjectBuilder... resources) {
        List<JsonObject> all = new ArrayList<>(List.of(Records.patient()));
        Stream.of(resources).map(ObjectBuilder::build).forEach(all::add);
        return READER.read(Records.bundle(all), DAY);
    }

    private static ObjectBuilder footDrop() {
        return condition("a2", SCT, FOOT_DROP).put("onsetDateTime", "2026-11-01");
    }

    private static ObjectBuilder verified(String code) {
        return footDrop().put("verificationStatus", concept("x", code));
    }

    private static String said(Reading reading, String finding) {
        return reading.person().answer(finding).map(Answer::words).orElse("not known");
    }

    @Test
    void aPersonIsWhatTheRecordSaysAndNothingElse() {
        Reading reading = read(
                condition("a1", SCT, "279039007"),
                footDrop(),
                observation("o1", "29463-7", "2026-10-01")
                        .put(
                                "valueQuantity",
                                JsonValue.object().put("value", 70).put("code", "kg")));

        assertThat(reading.patient()).isEqualTo("Patient/p1");
        assertThat(reading.backPain()).isTrue();
        assertThat(reading.person().patient().age()).isEqualTo(65);
        assertThat(reading.person().patient().weightKg()).isEqualTo(70.0);
        assertThat(reading.person().findings()).containsOnlyKeys("foot drop").containsEntry("foot drop", Answer.YES);
        assertThat(reading.basis())
                .contains(new Basis("foot drop", "yes", "Condition/a2", List.of(SCT + "|" + FOOT_DROP)));
        assertThat(ADVISOR.assess(reading.person(), DAY).referral()).isGreaterThanOrEqualTo(Referral.SAME_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed,yes",
        "unconfirmed,not sure",
        "provisional,not sure",
        "differential,not sure",
        "refuted,not known",
        "entered-in-error,not known",
        "odd,not sure"
    })
    void theVerificationSaysHowSureTheRecordIs(String code, String answer) {
        assertThat(said(read(verified(code)), "foot drop")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "active,yes,yes",
        "recurrence,yes,yes",
        "relapse,yes,yes",
        "inactive,not known,yes",
        "remission,not known,yes",
        "resolved,not known,yes"
    })
    void whatIsOverCountsOnlyForWhatIsAskedOfEver(String code, String now, String ever) {
        Reading reading = read(
                footDrop().put("clinicalStatus", concept("x", code)),
                condition("c", SCT, "64859006").put("clinicalStatus", concept("x", code)));

        assertThat(said(reading, "foot drop")).isEqualTo(now);
        assertThat(said(reading, "osteoporosis")).isEqualTo(ever);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,yes",
        "2026-11,yes",
        "2026,yes",
        "2011-05-01,not known",
        "2030-01-01,not sure",
        "spring,not sure",
        "2026-02-31,not sure"
    })
    void whatIsAskedAsNewNeedsItsTime(String onset, String answer) {
        assertThat(said(read(condition("a2", SCT, FOOT_DROP).put("onsetDateTime", onset)), "foot drop"))
                .isEqualTo(answer);
    }

    @Test
    void whatIsNewAndHasNoDateIsNotSureAndSeenTodayAllTheSame() {
        Reading reading = read(condition("a2", SCT, FOOT_DROP));

        assertThat(said(reading, "foot drop")).isEqualTo("not sure");
        assertThat(ADVISOR.assess(reading.person(), DAY).referral()).isGreaterThanOrEqualTo(Referral.SAME_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"modifierExtension", "implicitRules"})
    void whatMayMeanSomethingElseIsLeftOutAndNamed(String key) {
        ObjectBuilder changed = footDrop();
        if (key.equals("implicitRules")) {
            changed.put(key, "http://example.org/rules");
        } else {
            changed.one(key, JsonValue.object().put("url", "http://example.org/not"));
        }

        Reading reading = read(changed);

        assertThat(said(reading, "foot drop")).isEqualTo("not known");
        assertThat(reading.leftOut()).extracting(NotUsed::reference).containsExactly("Condition/a2");
    }

    @Test
    void theMoreCautiousOfTwoSourcesCountsAndBothAreNamed() {
        Reading reading = read(
                condition("a", SCT, "77386006"),
                observation("o", "82810-3", "2026-11-20").put("valueCodeableConcept", concept(LOINC, "LA26683-5")));

        assertThat(said(reading, "pregnant")).isEqualTo("yes");
        assertThat(reading.basis().stream().filter(basis -> basis.key().equals("pregnant")))
                .extracting(Basis::reference)
                .containsExactly("Condition/a", "Observation/o");
    }

    @Test
    void anotherPatientsResourceRefusesTheWholeRecord() {
        ObjectBuilder other = footDrop().put("subject", JsonValue.object().put("reference", "Patient/p2"));

        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> read(other))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400))
                .withMessageNotContaining("p2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:uuid:6d7a1c1e-0000-4000-8000-000000000000", "#p", "Group/1"})
    void aSubjectThatCannotBeFollowedLeavesTheResourceOut(String reference) {
        Reading reading = read(footDrop().put("subject", JsonValue.object().put("reference", reference)));

        assertThat(said(reading, "foot drop")).isEqualTo("not known");
        assertThat(reading.leftOut()).hasSize(1);
    }

    @Test
    void aBundleMayNameItsPatientByTheAddressOfItsEntry() {
        String urn = "urn:uuid:6d7a1c1e-0000-4000-8000-000000000000";
        JsonObject condition = footDrop()
                .put("subject", JsonValue.object().put("reference", urn))
                .build();
        String bundle = JsonValue.object()
                .put("resourceType", "Bundle")
                .list(
                        "entry",
                        List.of(
                                JsonValue.object()
                                        .put("fullUrl", urn)
                                        .put("resource", Records.patient())
                                        .build(),
                                JsonValue.object().put("resource", condition).build()))
                .build()
                .json();

        assertThat(said(READER.read(bundle, DAY), "foot drop")).isEqualTo("yes");
    }

    @Test
    void aMedicineIsFoundInWhatItContainsAndNowhereElse() {
        ObjectBuilder warfarin = resource("Medication", "m")
                .put("code", concept("http://www.nlm.nih.gov/research/umls/rxnorm", "855332"));
        ObjectBuilder order = resource("MedicationRequest", "r")
                .put("status", "active")
                .put("subject", JsonValue.object().put("reference", "Patient/p1"));

        assertThat(said(
                        read(order.one("contained", warfarin)
                                .put("medicationReference", JsonValue.object().put("reference", "#m"))),
                        "blood thinners"))
                .isEqualTo("yes");
        assertThat(read(order.put("medicationReference", JsonValue.object().put("reference", "Medication/far")))
                        .leftOut())
                .extracting(NotUsed::why)
                .containsExactly("its medicine is a reference that leads out of what was sent");
    }

    @Test
    void aValueThatIsAbsentOrOnlyALimitIsNoNumber() {
        ObjectBuilder limit = observation("o", "29463-7", "2026-10-01")
                .put(
                        "valueQuantity",
                        JsonValue.object().put("value", 70).put("code", "kg").put("comparator", "<"));
        ObjectBuilder absent =
                observation("o2", "29463-7", "2026-10-02").put("dataAbsentReason", concept("x", "unknown"));

        Reading reading = read(limit, absent);

        assertThat(reading.person().patient().weightKg()).isNull();
        assertThat(reading.leftOut()).extracting(NotUsed::reference).containsExactly("Observation/o", "Observation/o2");
    }

    @Test
    void anAgeThatTheBirthDateLeavesOpenIsAsked() {
        JsonObject patient = resource("Patient", "p1").put("birthDate", "1981").build();

        Reading reading = READER.read(patient.json(), DAY);

        assertThat(reading.person().patient().age()).isNull();
        assertThat(reading.ignored()).hasSize(1);
    }

    @Test
    void aPatientWithTwoBirthDatesHasNoAge() {
        Reading reading = read(resource("Patient", "p1").put("birthDate", "1941-01-01"));

        assertThat(reading.person().patient().age()).isNull();
        assertThat(reading.leftOut()).extracting(NotUsed::reference).containsExactly("Patient/p1");
        assertThat(read(resource("Patient", "p1").put("birthDate", "1961-03-05"))
                        .person()
                        .patient()
                        .age())
                .isEqualTo(65);
    }

    @Test
    void aMedicineThatMayMeanSomethingElseIsLeftOut() {
        ObjectBuilder warfarin = resource("Medication", "m")
                .put("code", concept("http://www.nlm.nih.gov/research/umls/rxnorm", "855332"))
                .put("implicitRules", "http://example.org/rules");
        ObjectBuilder order = resource("MedicationRequest", "r")
                .put("status", "active")
                .put("subject", JsonValue.object().put("reference", "Patient/p1"))
                .put("medicationReference", JsonValue.object().put("reference", "Medication/m"));

        Reading reading = read(order, warfarin);

        assertThat(said(reading, "blood thinners")).isEqualTo("not known");
        assertThat(reading.leftOut()).extracting(NotUsed::reference).containsExactly("MedicationRequest/r");
    }

    @Test
    void wordsWithoutACodeAreNotRead() {
        ObjectBuilder words = resource("Condition", "a")
                .put("subject", JsonValue.object().put("reference", "Patient/p1"))
                .put("code", JsonValue.object().put("text", "Osteoporosis"));

        Reading reading = read(words);

        assertThat(reading.person().findings()).isEmpty();
        assertThat(reading.unmatched())
                .extracting(NotUsed::why)
                .containsExactly("it has no code, only words or nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"resourceType\":\"Patient\",\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"Patient\"} x",
                "{\"a\":1}"
            })
    void whatIsNoFhirIsRefusedInOneSentenceWithoutItsWords(String text) {
        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> READER.read(text, DAY))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400))
                .satisfies(e -> assertThat(e.issues()).hasSize(1));
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> READER.read("[".repeat(20_000), DAY))
                .withMessageContaining("nested too deeply");
    }
}
