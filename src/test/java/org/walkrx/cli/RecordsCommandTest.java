package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.Reading;
import org.walkrx.fhir.RecordReader;
import org.walkrx.fhir.Records;
import org.walkrx.fhir.ResourceLine;
import org.walkrx.files.PatientLine;
import org.walkrx.files.PatientLineJson;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** {@code ./walkrx records}: a folder of FHIR Bulk Data as people on lines. */
class RecordsCommandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final RecordReader READER = RecordReader.of(ADVISOR.book());

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int records(String... more) {
        List<String> words = new ArrayList<>(List.of("records", folder.toString(), "--date", DAY.toString()));
        words.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private void file(String name, String... lines) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(
                folder.resolve(name),
                String.join("\n", lines) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String patient(String id) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"birthDate\":\"1961-03-04\"}";
    }

    private static ObjectBuilder condition(String id, String code, String of) {
        return Records.condition(id, Records.SCT, code)
                .put("subject", JsonValue.object().put("reference", "Patient/" + of));
    }

    private static String backPain(String of) {
        return condition("back-" + of, "279039007", of).build().json();
    }

    // The same decisions

    /** Returns made-up patients with all that is known of each. */
    private static Map<String, List<String>> patients(int count) {
        Records made = new Records(42);
        Map<String, List<String>> patients = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String id = "p" + (100 + i);
            patients.put(
                    id,
                    made.record().stream()
                            .map(each -> each.json()
                                    .replace("\"Patient/p1\"", "\"Patient/" + id + "\"")
                                    .replace("\"id\":\"p1\"", "\"id\":\"" + id + "\""))
                            .toList());
        }
        return patients;
    }

    private void write(Map<String, List<String>> patients) throws IOException {
        List<String> lines =
                new ArrayList<>(patients.values().stream().flatMap(List::stream).toList());
        Random random = new Random(6);
        Collections.shuffle(lines, random);
        for (String line : lines) {
            file(ResourceLine.read(line).type() + ".00" + random.nextInt(3) + ".ndjson", line);
        }
    }

    private static String decision(int number, String id, Reading reading) {
        return PatientLineJson.brief(
                new PatientLine(number, id, null, List.of()), ADVISOR.assess(reading.person(), DAY));
    }

    @Test
    void whatTheLinesAreDecidedIsWhatTheRecordOfEachPatientIsDecided() throws IOException {
        Map<String, List<String>> patients = patients(80);
        write(patients);
        List<String> expected = new ArrayList<>();
        Map<String, Reading> readings = new TreeMap<>();
        patients.forEach((id, resources) -> {
            String bundle = Records.bundle(resources.stream()
                    .map(each -> (JsonObject) JsonValue.read(each))
                    .toList());
            readings.put(id, READER.read(bundle, DAY));
        });
        readings.forEach((id, reading) -> expected.add(decision(expected.size() + 1, id, reading)));

        records("--everybody");
        StringWriter assessed = new StringWriter();
        int code = new PeopleStream(ADVISOR, DAY.plusYears(1), true, new PrintWriter(assessed), new PrintWriter(err))
                .run(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)), 2);

        assertThat(code).isEqualTo(Main.FINE);
        assertThat(assessed.toString().lines()).containsExactlyElementsOf(expected);
    }

    @Test
    void onlyPeopleWithBackPainAreOnLinesAndNobodyWhoHasDied() throws IOException {
        file("Patient.ndjson", patient("a"), patient("b"), patient("c").replace("}", ",\"deceasedBoolean\":true}"));
        file("Condition.ndjson", backPain("a"), backPain("c"));

        assertThat(records()).isEqualTo(Main.FINE);

        assertThat(out.toString().lines())
                .containsExactly("{\"id\":\"a\",\"patient\":{\"date\":\"2026-11-23\",\"age\":65}}");
        assertThat(err.toString())
                .contains(
                        "records: 1 person on lines; on none: 1 without back pain that codes.yaml knows, 1 who have died,");
    }

    @Test
    void aMedicineThatIsAResourceOfItsOwnIsFound() throws IOException {
        ObjectBuilder taken = Records.resource("MedicationRequest", "m")
                .put("status", "active")
                .put("subject", JsonValue.object().put("reference", "Patient/a"))
                .put("medicationReference", JsonValue.object().put("reference", "Medication/warfarin"));
        ObjectBuilder warfarin = Records.resource("Medication", "warfarin")
                .put("code", Records.concept("http://www.nlm.nih.gov/research/umls/rxnorm", "855332"))
                .put("text", JsonValue.object().put("div", "long"));
        file("Condition.ndjson", backPain("a"));
        file("MedicationRequest.ndjson", taken.build().json());
        file("Patient.ndjson", patient("a"));
        file("later/Medication.ndjson", warfarin.build().json());

        assertThat(records()).isEqualTo(Main.FINE);

        assertThat(out.toString()).contains("\"findings\":{\"blood thinners\":\"yes\"}");
    }

    // What is not well

    @Test
    void aBadLineIsNamedAndLosesNoOther() throws IOException {
        file(
                "Condition.ndjson",
                "\uFEFF" + backPain("a") + "\r",
                "",
                "{\"resourceType\":\"Condition\",",
                "[1]",
                condition("x", "27253007", "a")
                        .put("subject", JsonValue.object().put("reference", "urn:uuid:SECRET"))
                        .build()
                        .json(),
                condition("y", "27253007", "a")
                        .put("subject", JsonValue.object().put("reference", "odd/Patient/a"))
                        .build()
                        .json(),
                backPain("b"));
        Files.write(
                folder.resolve("Condition.ndjson"),
                new byte[] {'"', (byte) 0xFF, '"', '\n'},
                StandardOpenOption.APPEND);
        file("Patient.ndjson", patient("a"), patient("../b"), patient("b"));
        Path named = folder.resolve("left-out.jsonl");

        assertThat(records("--left-out", named.toString())).isEqualTo(Main.PROBLEM);

        assertThat(out.toString().lines()).hasSize(2);
        String file = folder.resolve("Condition.ndjson").toString();
        assertThat(err.toString())
                .contains(
                        file + ":3: the JSON ends too early",
                        file + ":4: a FHIR resource is expected, with its resourceType",
                        file + ":5: whose it is does not stand in it",
                        file + ":6: whose it is does not stand in it",
                        file + ":8: this line is not UTF-8 text",
                        folder.resolve("Patient.ndjson") + ":2: whose it is does not stand in it",
                        "records: 6 lines could not be read, or do not say whose they are")
                .doesNotContain("SECRET", "Exception");
        assertThat(Files.readAllLines(named))
                .hasSize(6)
                .first()
                .asString()
                .startsWith("{\"file\":\"")
                .contains("\"line\":3,\"why\":\"the JSON ends too early");
    }

    @Test
    void whatIsNotUnderstoodIsCountedAndNamedForWhoeverAsks() throws IOException {
        file("Patient.ndjson", patient("a"));
        file(
                "Condition.ndjson",
                backPain("a"),
                condition("odd", "27253007", "a")
                        .one("modifierExtension", JsonValue.object().put("url", "http://example.org/not"))
                        .build()
                        .json(),
                condition("over", "27253007", "a")
                        .put("clinicalStatus", Records.concept("x", "resolved"))
                        .build()
                        .json(),
                condition("other", "1", "a").build().json());
        file("Encounter.ndjson", "{\"resourceType\":\"Encounter\"}", "{\"resourceType\":\"Encounter\"}");
        file("log.txt", "not for us");
        Path named = folder.resolve("left-out.jsonl");

        assertThat(records("--left-out", named.toString())).isEqualTo(Main.FINE);

        assertThat(err.toString().lines())
                .contains(
                        folder.resolve("log.txt") + ": not read; its name does not end in .ndjson",
                        "records: 1 of the people have something that was not understood; their line says nothing of it",
                        "not understood: it has a modifier that is not known here, and may mean something else: 1",
                        "nothing that codes.yaml knows: codes.yaml has none of its codes: 1",
                        "types that are not read: Encounter: 2")
                .anyMatch(line -> line.startsWith("read, and says nothing: "));
        assertThat(Files.readAllLines(named))
                .containsExactly(
                        "{\"id\":\"a\",\"resource\":\"Condition/odd\",\"codes\":[\"http://snomed.info/sct|27253007\"],"
                                + "\"why\":\"it has a modifier that is not known here, and may mean something else\"}");
    }

    @Test
    void whoeverHasNoPatientIsOnALineAndCounted() throws IOException {
        file("Condition.ndjson", backPain("a"));

        assertThat(records()).isEqualTo(Main.FINE);

        assertThat(out.toString().lines()).containsExactly("{\"id\":\"a\",\"patient\":{\"date\":\"2026-11-23\"}}");
        assertThat(err.toString()).contains("records: 1 of the people have no Patient here");
    }

    @Test
    void aFolderWithoutRecordsIsAProblem() throws IOException {
        assertThat(records()).isEqualTo(Main.PROBLEM);
        file("Condition.ndjson.gz", "x");
        assertThat(records()).isEqualTo(Main.PROBLEM);
        assertThat(err.toString())
                .contains("no file here ends in .ndjson", "what is packed has to be unpacked first")
                .doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    // In constant memory

    @Test
    void patientsAreInSharesWhichAreGoneAfterwards() throws IOException {
        Path kept;
        PatientShares ended;
        try (PatientShares shares = new PatientShares(1L << 40)) {
            ended = shares;
            kept = shares.folder();
            for (int i = 0; i < 5_000; i++) {
                shares.add(ResourceLine.read(backPain("p" + i % 500)));
            }
            Map<String, Integer> found = new TreeMap<>();
            for (int share = 0; share < shares.count(); share++) {
                shares.share(share)
                        .forEach((id, resources) ->
                                found.merge(id, resources.resources().size(), Integer::sum));
            }

            assertThat(shares.count()).isEqualTo(1024);
            assertThat(found)
                    .hasSize(500)
                    .allSatisfy((id, resources) -> assertThat(resources).isEqualTo(10));
            try (Stream<Path> files = Files.list(kept)) {
                assertThat(files).isNotEmpty();
            }
        }
        assertThat(kept).doesNotExist();

        for (int i = 0; i < 500; i++) {
            ended.add(ResourceLine.read(backPain("p1")));
        }
        assertThat(kept)
                .as("what goes on while a command is ended writes nothing")
                .doesNotExist();
    }
}
