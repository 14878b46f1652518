package org.walkrx.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.codes.CodeMeaning;
import org.walkrx.rules.codes.MappedCode;
import org.walkrx.rules.codes.RecordEntry;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/**
 * The protocol of CDS Hooks 2.0 without a socket: a request comes in as method, path and body, an answer goes out as status and
 * text. It never fetches anything, whatever a request names as {@code fhirServer}, and never logs a word of a request. Where
 * there is no coded back pain it says nothing. Thread-safe.
 */
public final class CdsService {

    /** The path of the discovery. */
    public static final String PATH = "/cds-services";

    /** The id of the one service. */
    public static final String ID = "walking-for-back-pain";

    private static final Logger LOG = LoggerFactory.getLogger(CdsService.class);
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    static final String FAILED = "the rules failed, and nothing is said; whoever runs this service finds it in the log";
    private static final String ACCEPTED = "accepted";
    private static final String OVERRIDDEN = "overridden";

    private final WalkingAdvisor advisor;
    private final String interview;
    private final Consumer<Feedback> feedback;
    private final CardMemory cards = new CardMemory();

    /**
     * Creates a service.
     *
     * @param advisor who decides; if it follows a folder, so does the service
     * @param interview the address of a page that asks the open questions; empty if there is none
     * @param feedback who is told what became of cards
     */
    public CdsService(WalkingAdvisor advisor, String interview, Consumer<Feedback> feedback) {
        this.advisor = advisor;
        this.interview = interview;
        this.feedback = feedback;
    }

    /**
     * Answers a request.
     *
     * @param method as in HTTP
     * @param path the path, beginning with {@link #PATH}
     * @param body the body; empty for GET
     * @param today the day of the assessment
     */
    public Reply answer(String method, String path, byte[] body, LocalDate today) {
        try {
            return switch (path) {
                case PATH -> method.equals("GET") ? discovery() : notAllowed("GET");
                case PATH + "/" + ID ->
                    method.equals("POST") ? call(CdsRequest.of(text(body)), today) : notAllowed("POST");
                case PATH + "/" + ID + "/feedback" -> method.equals("POST") ? told(text(body)) : notAllowed("POST");
                default -> error(404, "there is no such service; GET " + PATH + " lists those there are");
            };
        } catch (BadRecordException e) {
            return error(e.status(), String.valueOf(e.getMessage()));
        } catch (AssessmentFailedException e) {
            LOG.error("The rules failed at rule \"{}\" of rule set {}", e.ruleId(), e.bookSha256());
            return error(500, FAILED);
        } catch (RuntimeException e) {
            // Its message may hold what the request held.
            LOG.error("A call failed with {} at {}", e.getClass().getName(), place(e));
            return error(500, FAILED);
        }
    }

    /** Returns where something failed; the JVM leaves that out of what fails often. */
    static String place(RuntimeException e) {
        StackTraceElement[] places = e.getStackTrace();
        return places.length == 0 ? "a place that is not known" : places[0].toString();
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRecordException(400, "structure", "the body is not UTF-8");
        }
    }

    private static Reply error(int status, String words) {
        return Reply.json(status, JsonValue.object().put("error", words).build().json());
    }

    private static Reply notAllowed(String allowed) {
        return new Reply(
                405,
                Reply.JSON,
                Map.of("Allow", allowed),
                JsonValue.object()
                        .put("error", "use " + allowed + " here")
                        .build()
                        .json());
    }

    // patient-view

    private Reply call(CdsRequest request, LocalDate today) {
        RuleBook book = advisor.book();
        Reading reading = RecordReader.of(book).read(request.resources(), request.patientId(), request.server(), today);
        if (reading.deceased() || !reading.backPain()) {
            return cards(List.of());
        }
        Assessment assessment = assess(book, reading.person(), today);
        HookCard card = new HookCard(assessment, reading, request, interview);
        cards.shown(card.id(), card.rules());
        return cards(List.of(card.write()));
    }

    /** The rules may have been changed since the record was read; then those it was read by decide. */
    private Assessment assess(RuleBook book, Person person, LocalDate today) {
        try {
            Assessment assessment = advisor.assess(person, today);
            if (assessment.ruleSet().sha256().equals(book.sha256())) {
                return assessment;
            }
        } catch (InvalidPatientException e) {
            LOG.info("The rules were changed during a call; it is answered by those it began with");
        }
        return WalkingAdvisor.using(book).assess(person, today);
    }

    private static Reply cards(List<JsonObject> cards) {
        List<JsonValue> items = new ArrayList<>(cards);
        return Reply.json(200, new JsonObject(Map.of("cards", new JsonValue.JsonArray(items))).json());
    }

    // Feedback

    private Reply told(String text) {
        if (!(Resources.json(text) instanceof JsonObject request)
                || request.objects("feedback").isEmpty()) {
            throw new BadRecordException(400, "invalid", "feedback must be a list of objects");
        }
        List<Feedback> all =
                request.objects("feedback").stream().map(this::feedback).toList();
        all.forEach(feedback);
        return Reply.json(200, "{}");
    }

    private Feedback feedback(JsonObject item) {
        String card = item.text("card").orElse("");
        String outcome = item.text("outcome").orElse("");
        if (!UUID.matcher(card).matches() || !Set.of(ACCEPTED, OVERRIDDEN).contains(outcome)) {
            throw new BadRecordException(
                    400, "invalid", "each feedback needs card, a UUID, and outcome, accepted or overridden");
        }
        String reason = item.at("overrideReason", "reason")
                .flatMap(coding -> coding.text("code"))
                .filter(code -> REASON.matcher(code).matches())
                .orElse("");
        String time = item.text("outcomeTimestamp")
                .filter(moment -> MOMENT.matcher(moment).matches())
                .orElse("");
        return new Feedback(card, outcome, reason, time, cards.rulesOf(card));
    }

    // Discovery

    private Reply discovery() {
        JsonObject service = JsonValue.object()
                .put("hook", "patient-view")
                .put("id", ID)
                .put("title", "Walking for back pain")
                .put(
                        "description",
                        "May this person walk for their back pain, how much, and whom must they see first? Only for people"
                                + " with back pain among their coded conditions; of all others it says nothing.")
                .put("prefetch", prefetch(advisor.book().codes()))
                .put(
                        "usageRequirements",
                        "Needs patient and conditions in the prefetch; fetches nothing itself. Supports a clinician, and"
                                + " decides nothing alone.")
                .build();
        return Reply.json(
                200,
                JsonValue.object().list("services", List.of(service)).build().json());
    }

    /** The codes to ask for are those of codes.yaml, so that they stand in one place. */
    private static ObjectBuilder prefetch(CodeMap codes) {
        String of = "?patient={{context.patientId}}";
        String observed = Stream.concat(
                        codes.findings().values().stream()
                                .flatMap(List::stream)
                                .filter(meaning -> meaning.source() == RecordEntry.Source.OBSERVATION)
                                .map(CodeMeaning::codes),
                        codes.facts().values().stream().map(fact -> fact.codes()))
                .flatMap(List::stream)
                .map(CdsService::token)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        ObjectBuilder prefetch = JsonValue.object()
                .put(CdsRequest.PATIENT, "Patient/{{context.patientId}}")
                .put(CdsRequest.CONDITIONS, "Condition" + of)
                .put("medications", "MedicationRequest" + of + "&status=active");
        if (!observed.isEmpty()) {
            prefetch.put("observations", "Observation" + of + "&code=" + observed + "&_sort=-date&_count=50");
        }
        return prefetch.put("family", "FamilyMemberHistory" + of)
                .put(
                        "answers",
                        "QuestionnaireResponse" + of + "&questionnaire=" + Canonical.QUESTIONNAIRE
                                + "&_sort=-authored&_count=1");
    }

    private static String token(MappedCode code) {
        return code.system() + "|" + code.code();
    }
}
