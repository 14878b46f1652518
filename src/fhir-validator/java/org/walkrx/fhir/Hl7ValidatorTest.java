package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.Assessment;
import org.walkrx.GeneratedPeople;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.cases.Parallel;
import org.walkrx.cases.WorkedCases;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** What goes to record systems, held against FHIR R4 by the validator of HL7: no error, and a narrative everywhere. */
class Hl7ValidatorTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int GENERATED = 300;
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\[[0-9]+]");
    private static final Predicate<String> ERRORS = finding -> !finding.startsWith("WARNING");
    private static final Hl7Validator VALIDATOR = new Hl7Validator();

    private record Named(String name, Person person, LocalDate date) {

        String bundle() {
            return FhirOutput.of(ADVISOR.assess(person, date), "Patient/p1");
        }
    }

    private static void holdsFor(String what, List<Named> people) {
        areValid(what, Parallel.each(people, named -> Map.entry(named.name(), named.bundle())));
    }

    /** Each kind of finding once, and where it was met first. */
    private static void areValid(String what, List<Map.Entry<String, String>> resources) {
        areValid(what, resources, finding -> true);
    }

    private static void areValid(String what, List<Map.Entry<String, String>> resources, Predicate<String> counts) {
        Map<String, String> findings = new ConcurrentSkipListMap<>();
        Parallel.each(resources, resource -> {
            VALIDATOR.findings(resource.getValue()).stream()
                    .filter(counts)
                    .forEach(finding ->
                            findings.putIfAbsent(NUMBERS.matcher(finding).replaceAll("*"), resource.getKey()));
            return resource;
        });
        System.out.println(
                "HL7 validator: " + what + ": " + resources.size() + " resources, " + findings.size() + " findings");
        assertThat(findings).isEmpty();
        assertThat(resources).isNotEmpty();
    }

    @Test
    void whatIsWrongIsSeen() {
        String bundle = FhirOutput.of(ADVISOR.assess(Person.builder().build(), DAY), "Patient/p1");

        assertThat(VALIDATOR.findings(bundle)).isEmpty();
        assertThat(VALIDATOR.findings(bundle.replaceFirst("\"text\":\\{\"status\":\"generated\",\"div\":.*?\\},", "")))
                .anyMatch(finding -> finding.startsWith("WARNING") && finding.contains("dom-6"));
        assertThat(VALIDATOR.findings(bundle.replace("\"data-required\"", "\"waiting\"")))
                .anyMatch(finding -> finding.startsWith("ERROR") && finding.contains("waiting"));
        assertThat(VALIDATOR.findings(bundle.replace("\"assembler\"", "\"assembly\"")))
                .anyMatch(finding -> finding.contains("assembly"));
    }

    @Test
    void theBundlesOfAllExamplesAreValid() throws IOException {
        PatientFileReader reader =
                new PatientFileReader(ADVISOR.book().vocabulary().findingNames());
        List<Named> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/patients"))) {
            files.sorted().forEach(file -> {
                PatientFile patient = reader.read(file);
                examples.add(new Named(file.getFileName().toString(), patient.person(), patient.dateOr(DAY)));
            });
        }
        holdsFor("Bundles of the examples", examples);
    }

    @Test
    void theBundlesOfAllWorkedCasesAreValid() {
        holdsFor(
                "Bundles of the worked cases",
                WorkedCases.of(ADVISOR.book()).stream()
                        .map(worked -> new Named(worked.place(), worked.person(), worked.date()))
                        .toList());
    }

    @Test
    void theBundlesOfGeneratedPeopleAreValid() {
        List<Person> people = GeneratedPeople.some(GENERATED);
        holdsFor(
                "Bundles of generated people",
                IntStream.range(0, people.size())
                        .mapToObj(i -> new Named("person " + i, people.get(i), GeneratedPeople.DAY))
                        .toList());
    }

    @Test
    void theQuestionnaireIsValid() {
        areValid("the questionnaire", List.of(Map.entry("all", QuestionnaireWriter.of(ADVISOR.book()))));
    }

    @Test
    void theCodeSystemsAreValid() {
        areValid("the code systems", List.of(Map.entry("all", QuestionnaireWriter.withCodeSystems(ADVISOR.book()))));
    }

    /** Somebody who denies everything, and leaves the rest blank. The response is theirs: its narrative is not ours to write. */
    @Test
    void anInterviewIsValidAtEachOfItsPages() {
        NextQuestion next = new NextQuestion(ADVISOR);
        List<Map.Entry<String, String>> bodies = new ArrayList<>();
        JsonObject response = (JsonObject) JsonValue.read(next.begin(DAY));
        while (response.text("status").filter("in-progress"::equals).isPresent()) {
            Reply reply = next.answer(response.json(), DAY);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            bodies.add(Map.entry("page " + bodies.size(), reply.body()));
            response = denied((JsonObject) JsonValue.read(reply.body()));
        }
        areValid("an interview", bodies, ERRORS);
    }

    /** Ticks "no to all the others" on the newest page. */
    private static JsonObject denied(JsonObject response) {
        List<JsonObject> pages = response.objects("contained").get(0).objects("item");
        JsonObject page = pages.get(pages.size() - 1);
        List<JsonValue> answered = new ArrayList<>(response.objects("item"));
        answered.add(JsonValue.object()
                .put("linkId", page.text("linkId").orElseThrow())
                .list(
                        "item",
                        page.objects("item").stream()
                                .map(item -> item.text("linkId").orElseThrow())
                                .filter(linkId -> linkId.endsWith(QuestionForm.OTHERS))
                                .map(linkId -> JsonValue.object()
                                        .put("linkId", linkId)
                                        .one(
                                                "answer",
                                                Responses.coding(Canonical.ANSWERS, QuestionnaireWriter.OTHERS_NO))
                                        .build())
                                .toList())
                .build());
        return Responses.with(response, "item", new JsonValue.JsonArray(answered));
    }

    @Test
    void whatIsAnsweredToMistakesIsValid() {
        NextQuestion next = new NextQuestion(ADVISOR);
        List<Map.Entry<String, String>> outcomes = Stream.of(
                        "{",
                        "{}",
                        "{\"resourceType\":\"QuestionnaireResponse\"}",
                        next.begin(DAY).replace("in-progress", "completed"),
                        next.begin(DAY).replaceFirst("\\|[0-9a-f]+", "|0"),
                        next.begin(DAY)
                                .replaceFirst("}$", ",\"item\":[{\"linkId\":\"sadle\"},{\"linkId\":\"sadle\"}]}"))
                .map(body -> next.answer(body, DAY))
                .peek(reply -> assertThat(reply.status()).isBetween(400, 499))
                .map(reply -> Map.entry(reply.status() + " " + reply.body(), reply.body()))
                .toList();
        areValid("OperationOutcomes", outcomes, ERRORS);
    }

    @Test
    void whatACardSuggestsIsValid() throws IOException {
        CdsService service = new CdsService(ADVISOR, "", feedback -> {});
        byte[] call = Files.readAllBytes(Path.of("examples/cds-hooks/requests/emergency.json"));
        Reply reply = service.answer("POST", CdsService.PATH + "/walking-for-back-pain", call, DAY);
        List<Map.Entry<String, String>> suggested = ((JsonObject) JsonValue.read(reply.body()))
                .objects("cards").stream()
                        .flatMap(card -> card.objects("suggestions").stream())
                        .flatMap(suggestion -> suggestion.objects("actions").stream())
                        .map(action -> action.object("resource").orElseThrow())
                        .map(resource -> Map.entry(Resources.name(resource), resource.json()))
                        .toList();
        areValid("suggestions of a card", suggested);
    }

    /** With whatever the record holds that could be named in a referral. */
    @Test
    void theBundlesOfGeneratedRecordsAreValidAndTheSameHoweverTheRecordIsOrdered() {
        Records records = new Records(18);
        Random random = new Random(18);
        RecordReader reader = RecordReader.of(ADVISOR.book());
        List<List<JsonObject>> all =
                Stream.generate(records::record).limit(GENERATED).toList();
        List<Map.Entry<String, String>> bundles = new ArrayList<>();
        for (List<JsonObject> resources : all) {
            String bundle = bundle(reader, resources);
            List<JsonObject> shuffled = new ArrayList<>(resources);
            Collections.shuffle(shuffled, random);

            assertThat(bundle(reader, resources)).isEqualTo(bundle);
            assertThat(bundle(reader, shuffled)).isEqualTo(bundle);
            bundles.add(Map.entry("record " + bundles.size(), bundle));
        }
        areValid("Bundles of generated records", bundles);
    }

    private static String bundle(RecordReader reader, List<JsonObject> resources) {
        Reading reading = reader.read(Records.bundle(resources), DAY);
        Assessment assessment = ADVISOR.assess(reading.person(), DAY);
        return FhirOutput.of(assessment, reading);
    }
}
