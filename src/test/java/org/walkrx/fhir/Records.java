package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.codes.CodeMeaning;
import org.walkrx.rules.codes.MappedCode;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** Makes up resources and records, the same for the same seed. */
public final class Records {

    private static final RuleBook BOOK = RuleBook.bundled();
    private static final QuestionForm FORM = QuestionForm.of(BOOK);
    private static final JsonObject QUESTIONNAIRE = (JsonObject) JsonValue.read(QuestionnaireWriter.of(BOOK));

    static final CodeMap CODES = BOOK.codes();
    public static final String SCT = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";

    private static final List<String> DATES = List.of(
            "2026-11-20", "2026-11-01T10:00:00Z", "2026-09", "2026", "2019-03-01", "2030-01-01", "last spring", "");
    private static final List<String> CLINICAL = List.of("active", "recurrence", "relapse", "resolved", "inactive", "");
    private static final List<String> VERIFICATION =
            List.of("confirmed", "", "provisional", "differential", "refuted", "entered-in-error", "odd");

    private final Random random;
    private int number;

    public Records(long seed) {
        this.random = new Random(seed);
    }

    public static ObjectBuilder resource(String type, String id) {
        return JsonValue.object().put("resourceType", type).put("id", id);
    }

    public static JsonObject patient() {
        return resource("Patient", "p1").put("birthDate", "1961-03-04").build();
    }

    public static ObjectBuilder concept(String system, String code) {
        return JsonValue.object()
                .one("coding", JsonValue.object().put("system", system).put("code", code));
    }

    public static ObjectBuilder condition(String id, String system, String code) {
        return resource("Condition", id)
                .put("subject", JsonValue.object().put("reference", "Patient/p1"))
                .put("code", concept(system, code));
    }

    public static ObjectBuilder observation(String id, String code, String day) {
        return resource("Observation", id)
                .put("status", "final")
                .put("subject", JsonValue.object().put("reference", "Patient/p1"))
                .put("code", concept(LOINC, code))
                .put("effectiveDateTime", day);
    }

    public static String bundle(List<JsonObject> resources) {
        return JsonValue.object()
                .put("resourceType", "Bundle")
                .put("type", "collection")
                .list(
                        "entry",
                        resources.stream()
                                .map(each ->
                                        JsonValue.object().put("resource", each).build())
                                .toList())
                .build()
                .json();
    }

    /** Returns the resources of a record: the patient, and up to a dozen things about them. */
    public List<JsonObject> record() {
        List<JsonObject> resources = new ArrayList<>(List.of(patient()));
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            resources.add(something());
        }
        return resources;
    }

    private JsonObject something() {
        String id = "r" + ++number;
        ObjectBuilder made = switch (random.nextInt(13)) {
            case 0, 1 -> measured(id);
            case 2 -> medicine(id);
            case 3 -> operation(id);
            case 4 -> relative(id);
            case 5, 6 -> answers(id);
            default -> diagnosis(id);
        };
        if (one(12)) {
            made.one(
                    "modifierExtension",
                    JsonValue.object().put("url", "http://example.org/not").put("valueBoolean", true));
        }
        return made.build();
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private MappedCode code(String source) {
        List<MappedCode> codes = CODES.findings().values().stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.source().word().equals(source))
                .flatMap(meaning -> meaning.codes().stream())
                .toList();
        return any(codes);
    }

    private ObjectBuilder coded(String id, String type, String source) {
        MappedCode code = code(source);
        ObjectBuilder made = resource(type, id);
        if (!one(20)) {
            made.put("subject", JsonValue.object().put("reference", "Patient/p1"));
        }
        return made.put(
                source.equals("Medication") ? "medicationCodeableConcept" : "code",
                concept(code.system(), code.code() + (code.prefix() ? "9" : "")));
    }

    private ObjectBuilder diagnosis(String id) {
        ObjectBuilder made = coded(id, "Condition", "Condition").put("onsetDateTime", any(DATES));
        String clinical = any(CLINICAL);
        String verification = any(VERIFICATION);
        if (!clinical.isEmpty()) {
            made.put("clinicalStatus", concept("http://terminology.hl7.org/CodeSystem/condition-clinical", clinical));
        }
        if (!verification.isEmpty()) {
            made.put(
                    "verificationStatus",
                    concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", verification));
        }
        return made;
    }

    private ObjectBuilder medicine(String id) {
        return coded(id, "MedicationRequest", "Medication")
                .put("status", any(List.of("active", "stopped", "entered-in-error", "unknown", "cancelled")))
                .put("authoredOn", any(DATES));
    }

    private ObjectBuilder operation(String id) {
        return coded(id, "Procedure", "Condition")
                .put("status", any(List.of("completed", "in-progress", "not-done", "entered-in-error", "unknown")))
                .put("performedDateTime", any(DATES));
    }

    /** Answers to the questions, whole or not, new or old, to these questions or to those of another version. */
    private ObjectBuilder answers(String id) {
        Person.Builder person = Person.builder();
        BOOK.vocabulary().findingNames().stream()
                .filter(name -> one(3))
                .forEach(name -> person.finding(name, any(List.of(Answer.NO, Answer.NO, Answer.NOT_SURE, Answer.YES))));
        if (one(2)) {
            person.answer("pain.now", random.nextInt(11));
        }
        JsonObject response = Responses.whole(QUESTIONNAIRE, FORM, person.build());
        ObjectBuilder made = JsonValue.object();
        response.fields().forEach(made::put);
        if (one(6)) {
            made.put("questionnaire", Canonical.QUESTIONNAIRE + "|0");
        }
        return made.put("id", id)
                .put(
                        "status",
                        any(List.of(
                                "completed", "completed", "completed", "amended", "in-progress", "entered-in-error")))
                .put(
                        "authored",
                        any(List.of(
                                "2026-11-22T10:00:00Z",
                                "2026-11-20",
                                "2026-11-17",
                                "2026-11-19",
                                "2026-09-01",
                                "2031-01-01",
                                "soon")));
    }

    private ObjectBuilder relative(String id) {
        MappedCode code = code("FamilyMemberHistory");
        return resource("FamilyMemberHistory", id)
                .put("status", "completed")
                .put("patient", JsonValue.object().put("reference", "Patient/p1"))
                .put(
                        "relationship",
                        concept("http://terminology.hl7.org/CodeSystem/v3-RoleCode", any(List.of("MTH", "GRMTH"))))
                .one("condition", JsonValue.object().put("code", concept(code.system(), code.code())));
    }

    private ObjectBuilder measured(String id) {
        if (one(3)) {
            return observation(id, "29463-7", any(DATES))
                    .put(
                            "valueQuantity",
                            JsonValue.object()
                                    .put("value", 40 + random.nextInt(80))
                                    .put("code", any(List.of("kg", "[lb_av]", "stone"))));
        }
        CodeMeaning meaning = any(CODES.findings().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.source().word().equals("Observation"))
                .toList());
        MappedCode value = any(Stream.of(meaning.yes(), meaning.no(), meaning.notSure(), meaning.codes())
                .flatMap(List::stream)
                .toList());
        ObjectBuilder made = observation(id, meaning.codes().get(0).code(), any(DATES))
                .put("status", any(List.of("final", "amended", "preliminary", "entered-in-error", "cancelled")));
        if (one(8)) {
            return made.put("valueBoolean", random.nextBoolean());
        }
        if (one(8)) {
            made.put(
                    "dataAbsentReason", concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown"));
        }
        return made.put("valueCodeableConcept", concept(value.system(), value.code()));
    }
}
