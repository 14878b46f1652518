package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.Assessment;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Walking;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonArray;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * Assessments as Bundles. What is held here is what we know of their structure: required elements, references that lead
 * somewhere, no empty value. The HL7 validator knows more.
 */
class FhirOutputTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Map<Path, Assessment> ASSESSED = new ConcurrentHashMap<>();
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    static List<Path> patients() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/patients"))) {
            return files.sorted().toList();
        }
    }

    private static Assessment assess(Path file) {
        return ASSESSED.computeIfAbsent(file, FhirOutputTest::assessed);
    }

    private static Assessment assessed(Path file) {
        PatientFile patient = new PatientFileReader(ADVISOR.book().vocabulary().findingNames()).read(file);
        return ADVISOR.assess(patient.person(), patient.dateOr(DAY));
    }

    private static List<JsonObject> resources(String json) {
        return ((JsonObject) JsonValue.read(json))
                .objects("entry").stream()
                        .map(entry -> entry.object("resource").orElseThrow())
                        .toList();
    }

    private static List<JsonObject> ofType(List<JsonObject> resources, String type) {
        return resources.stream().filter(each -> Resources.isOf(each, type)).toList();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void aBundleSaysWhatTheAssessmentSays(Path file) {
        Assessment assessment = assess(file);
        List<JsonObject> resources = resources(FhirOutput.of(assessment, "Patient/p1"));
        long referrals = assessment.advice().stream()
                .filter(advice -> advice.kind() == AdviceKind.REFER)
                .count();

        assertThat(ofType(resources, "ServiceRequest")).hasSize((int) referrals);
        assertThat(ofType(resources, "CarePlan")).hasSize(assessment.plan() == null ? 0 : 1);
        assertThat(ofType(resources, "Goal")).hasSize(assessment.plan() == null ? 0 : 1);
        assertThat(ofType(resources, "DetectedIssue"))
                .hasSize(assessment.walking().compareTo(Walking.ON_HOLD) >= 0 ? 1 : 0);
        assertThat(ofType(resources, "GuidanceResponse").get(0).text("status"))
                .contains(assessment.complete() ? "success" : "data-required");
        assertThat(ofType(resources, "Provenance").get(0).json())
                .contains("urn:sha256:" + assessment.ruleSet().sha256());
    }

    @ParameterizedTest
    @MethodSource("patients")
    void everythingIsADraftWithANarrativeAndNothingIsEmpty(Path file) {
        String json = FhirOutput.of(assess(file), "Patient/p1");
        List<JsonObject> resources = resources(json);

        assertThat(resources).allSatisfy(each -> {
            assertThat(each.at("text").orElseThrow().text("div").orElseThrow()).contains("<p>");
            assertThat(each.text("id").orElseThrow()).matches(UUID);
        });
        Stream.of("ServiceRequest", "CarePlan", "RequestGroup")
                .flatMap(type -> ofType(resources, type).stream())
                .forEach(each -> {
                    assertThat(each.text("status")).contains("draft");
                    assertThat(each.text("intent")).contains("proposal");
                });
        assertThat(json).doesNotContain("null", "\"\"", "[]", "{}");
    }

    @ParameterizedTest
    @MethodSource("patients")
    void everyReferenceLeadsSomewhere(Path file) {
        String json = FhirOutput.of(assess(file), "Patient/p1");
        Set<String> known = new TreeSet<>(Set.of("Patient/p1"));
        ((JsonObject) JsonValue.read(json))
                .objects("entry")
                .forEach(entry -> known.add(entry.text("fullUrl").orElseThrow()));
        List<String> references = new ArrayList<>();
        collect(JsonValue.read(json), references);

        assertThat(references).isNotEmpty().allMatch(known::contains);
        assertThat(known).hasSize(resources(json).size() + 1);
    }

    /** The validator of HL7 refused an answer that led to a referral standing alone. */
    @ParameterizedTest
    @MethodSource("patients")
    void theAnswerLeadsToAPlanOrAGroupAndToNothingElse(Path file) {
        List<JsonObject> resources = resources(FhirOutput.of(assess(file), "Patient/p1"));
        JsonObject answer = ofType(resources, "GuidanceResponse").get(0);

        answer.object("result")
                .flatMap(result -> result.text("reference"))
                .ifPresent(reference -> assertThat(Stream.concat(
                                        ofType(resources, "CarePlan").stream(),
                                        ofType(resources, "RequestGroup").stream())
                                .map(each -> "urn:uuid:" + each.text("id").orElseThrow()))
                        .contains(reference));
    }

    private static void collect(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            object.text("reference").ifPresent(references::add);
            object.fields().values().forEach(each -> collect(each, references));
        } else if (value instanceof JsonArray list) {
            list.items().forEach(each -> collect(each, references));
        }
    }

    @ParameterizedTest
    @MethodSource("patients")
    void theSameAssessmentGivesTheSameBytesAndAnotherPersonOthers(Path file) {
        String json = FhirOutput.of(assess(file), "Patient/p1");

        assertThat(FhirOutput.of(assessed(file), "Patient/p1")).isEqualTo(json);
        assertThat(FhirOutput.of(assess(file), "Patient/p2").replace("Patient/p2", "Patient/p1"))
                .isNotEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("patients")
    void aSentenceFitsOnACard(Path file) {
        assertThat(OneSentence.of(assess(file))).hasSizeLessThan(140).startsWith("Back pain: ");
    }

    @Test
    void aReferralNamesTheResourceItRestsOn() {
        JsonObject footDrop = Records.condition("a2", Records.SCT, "27253007")
                .put("onsetDateTime", "2026-11-01")
                .build();
        Reading reading =
                RecordReader.of(ADVISOR.book()).read(Records.bundle(List.of(Records.patient(), footDrop)), DAY);

        String json = FhirOutput.of(ADVISOR.assess(reading.person(), DAY), reading);

        assertThat(ofType(resources(json), "ServiceRequest"))
                .anySatisfy(each -> assertThat(each.objects("reasonReference").stream()
                                .flatMap(reason -> reason.text("reference").stream()))
                        .containsExactly("Condition/a2"));
    }
}
