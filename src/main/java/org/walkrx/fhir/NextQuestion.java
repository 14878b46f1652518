package org.walkrx.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.Interview;
import org.walkrx.Question;
import org.walkrx.Screen;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * The operation {@code $next-question} of an adaptive questionnaire: a response comes in, and comes back with the next page, or
 * completed with the decision. It keeps nothing between two calls; each decides anew by the rules of its time. Thread-safe.
 */
public final class NextQuestion {

    /** The path of the operation. */
    public static final String PATH = "/fhir/Questionnaire/$next-question";

    private static final Logger LOG = LoggerFactory.getLogger(NextQuestion.class);

    static final String RESULT = "result";

    private static final String RESPONSE = "QuestionnaireResponse";
    static final String CONTAINED = "#q";

    private final WalkingAdvisor advisor;

    /**
     * Creates the operation.
     *
     * @param advisor who decides
     */
    public NextQuestion(WalkingAdvisor advisor) {
        this.advisor = advisor;
    }

    /**
     * Returns a response to begin with: nothing is asked yet.
     *
     * @param date the day
     */
    public String begin(LocalDate date) {
        QuestionForm form = QuestionForm.of(advisor.book());
        JsonObject questionnaire = JsonValue.object()
                .put("resourceType", "Questionnaire")
                .put("id", CONTAINED.substring(1))
                .one(
                        "extension",
                        JsonValue.object()
                                .put(
                                        "url",
                                        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-questionnaireAdaptive")
                                .put("valueBoolean", true))
                .texts("derivedFrom", List.of(Canonical.QUESTIONNAIRE + "|" + QuestionnaireWriter.version(form)))
                .put("title", "Walking for your back pain")
                .put("status", "active")
                .build();
        return JsonValue.object()
                .put("resourceType", RESPONSE)
                .list("contained", List.of(questionnaire))
                .put("questionnaire", CONTAINED)
                .put("status", "in-progress")
                .put("authored", date + "T00:00:00Z")
                .build()
                .json();
    }

    /**
     * Answers a call.
     *
     * @param body the response, bare or in Parameters
     * @param date the day of the assessment
     * @return the response with the next page or completed, with status 200; or an OperationOutcome
     */
    public Reply answer(String body, LocalDate date) {
        try {
            return reply(200, next(response(body), date));
        } catch (BadRecordException e) {
            return reply(e.status(), ResponseReader.outcome(e));
        } catch (AssessmentFailedException e) {
            LOG.error("The rules failed at rule \"{}\" of rule set {}", e.ruleId(), e.bookSha256());
            return failed();
        } catch (RuntimeException e) {
            // Its message may hold what was answered.
            LOG.error("A call failed with {} at {}", e.getClass().getName(), CdsService.place(e));
            return failed();
        }
    }

    private static Reply failed() {
        return reply(500, ResponseReader.outcome(new BadRecordException(500, "exception", CdsService.FAILED)));
    }

    private static Reply reply(int status, JsonObject body) {
        return new Reply(status, Reply.FHIR, Map.of("Cache-Control", "no-store"), body.json());
    }

    private static JsonObject response(String body) {
        if (!(Resources.json(body) instanceof JsonObject sent)) {
            throw new BadRecordException(400, "structure", "a QuestionnaireResponse is expected");
        }
        JsonObject response = Resources.isOf(sent, "Parameters")
                ? sent.objects("parameter").stream()
                        .filter(each -> each.text("name")
                                .filter("questionnaire-response"::equals)
                                .isPresent())
                        .flatMap(each -> each.object("resource").stream())
                        .findFirst()
                        .orElseThrow(() -> new BadRecordException(
                                400, "required", "the parameter questionnaire-response is missing"))
                : sent;
        if (!Resources.isOf(response, RESPONSE)) {
            throw new BadRecordException(400, "structure", "a QuestionnaireResponse is expected");
        }
        return response;
    }

    private JsonObject next(JsonObject response, LocalDate date) {
        RuleBook book = advisor.book();
        ResponseReader reader = ResponseReader.of(book);
        if (response.text("status").filter("completed"::equals).isPresent()) {
            throw ResponseReader.bad(
                    422, "business-rule", RESPONSE + ".status", "this interview is completed; begin a new one");
        }
        JsonObject questionnaire = contained(response);
        reader.checkQuestionnaire(derivedFrom(questionnaire));
        Map<String, Set<String>> shown = shown(questionnaire, reader.form());
        Map<String, Object> answers = reader.answers(response, shown);
        Interview interview = Interview.resume(
                WalkingAdvisor.using(book), date, reader.person(answers), leftBlank(shown, reader.form(), answers));
        List<JsonObject> pages = new ArrayList<>(questionnaire.objects("item"));
        boolean more = interview.screen().isPresent();
        pages.add(interview
                .screen()
                .map(screen -> page(screen, shown.keySet(), reader.form()))
                .orElseGet(() -> ResultItem.of(interview.assessment())));
        return written(response, questionnaire, pages, more);
    }

    static JsonObject contained(JsonObject response) {
        return response.objects("contained").stream()
                .filter(each -> Resources.isOf(each, "Questionnaire"))
                .findFirst()
                .orElseThrow(() -> ResponseReader.bad(
                        422, "required", RESPONSE + ".contained", "the Questionnaire so far is missing in contained"));
    }

    static String derivedFrom(JsonObject questionnaire) {
        return questionnaire
                .get("derivedFrom")
                .filter(JsonValue.JsonArray.class::isInstance)
                .flatMap(list -> ((JsonValue.JsonArray) list).items().stream().findFirst())
                .filter(JsonValue.JsonText.class::isInstance)
                .map(text -> ((JsonValue.JsonText) text).value())
                .orElseThrow(() -> ResponseReader.bad(
                        422,
                        "required",
                        RESPONSE + ".contained[0].derivedFrom",
                        "the Questionnaire in contained does not say from which it is derived"));
    }

    /** Of the contained copy only the ids are believed: texts, ranges and order are our own. */
    static Map<String, Set<String>> shown(JsonObject questionnaire, QuestionForm form) {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (JsonObject page : questionnaire.objects("item")) {
            String linkId = page.text("linkId").orElse("");
            if (linkId.equals(RESULT)) {
                continue;
            }
            if (form.page(linkId).isEmpty()) {
                throw ResponseReader.bad(
                        422,
                        "invalid",
                        RESPONSE + ".contained[0].item",
                        "the Questionnaire in contained was changed; send it back as it came");
            }
            Set<String> items = page.objects("item").stream()
                    .flatMap(item -> item.text("linkId").stream())
                    .filter(id -> form.item(id).isPresent())
                    .collect(Collectors.toCollection(TreeSet::new));
            shown.put(linkId, items);
        }
        return shown;
    }

    /** What was shown and left blank is passed over: it stays unknown, and is not asked again. */
    private static Set<String> leftBlank(
            Map<String, Set<String>> shown, QuestionForm form, Map<String, Object> answers) {
        return shown.values().stream()
                .flatMap(Set::stream)
                .flatMap(linkId -> form.item(linkId).stream())
                .map(QuestionForm.FormItem::key)
                .filter(key -> !answers.containsKey(key))
                .collect(Collectors.toSet());
    }

    private static JsonObject page(Screen screen, Set<String> shown, QuestionForm form) {
        Set<String> asked = screen.questions().stream().map(Question::key).collect(Collectors.toSet());
        QuestionForm.FormPage page = form.pageOf(screen.questions().get(0).key());
        return QuestionnaireWriter.page(
                page,
                unused(page.linkId(), shown),
                page.items().stream().filter(item -> asked.contains(item.key())).toList());
    }

    private static String unused(String linkId, Set<String> used) {
        String free = linkId;
        for (int i = 2; used.contains(free); i++) {
            free = linkId + "~" + i;
        }
        return free;
    }

    private static JsonObject written(
            JsonObject response, JsonObject questionnaire, List<JsonObject> pages, boolean more) {
        Map<String, JsonValue> asked = new LinkedHashMap<>(questionnaire.fields());
        asked.put("item", new JsonValue.JsonArray(new ArrayList<>(pages)));
        Map<String, JsonValue> written = new LinkedHashMap<>(response.fields());
        written.put("contained", new JsonValue.JsonArray(List.of(new JsonObject(asked))));
        written.put("status", JsonValue.of(more ? "in-progress" : "completed"));
        return new JsonObject(written);
    }
}
