package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.WalkingPlan;
import org.walkrx.fhir.Reading.Basis;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.PlanPart;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.RuleInfo;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/**
 * Writes an assessment as a Bundle of FHIR R4: the answer (GuidanceResponse), referrals (ServiceRequest, in a RequestGroup), the
 * plan (CarePlan and Goal), what keeps the person from walking (DetectedIssue), and whence it comes (Device, Provenance). All are
 * drafts and proposals: a person decides. Equal input gives equal bytes; no clock is asked.
 */
public final class FhirOutput {

    private static final Set<AdviceKind> NOT_NOTED = Set.of(AdviceKind.REFER, AdviceKind.TIP, AdviceKind.BENEFIT);
    private static final Set<String> REASONS = Set.of("Condition", "Observation");

    private static final int DAYS_OF_A_WEEK = 7;

    private final Assessment assessment;
    private final String patient;
    private final List<Basis> basis;
    private final String rules;
    private final String moment;
    private final List<JsonObject> resources = new ArrayList<>();

    private FhirOutput(Assessment assessment, String patient, List<Basis> basis) {
        this.assessment = assessment;
        this.patient = patient;
        this.basis = basis;
        this.rules = Canonical.shortened(assessment.ruleSet().sha256());
        this.moment = assessment.date() + "T00:00:00Z";
    }

    /**
     * Returns an assessment as a Bundle.
     *
     * @param assessment the assessment
     * @param patient the reference of the person, as in {@code Patient/17}
     */
    public static String of(Assessment assessment, String patient) {
        return bundle(assessment, patient, List.of()).json();
    }

    /**
     * Returns an assessment as a Bundle whose referrals name the resources that they rest on.
     *
     * @param assessment the assessment of the person of the reading
     * @param reading what was read
     */
    public static String of(Assessment assessment, Reading reading) {
        return bundle(assessment, reading.patient(), reading.basis()).json();
    }

    private static JsonObject bundle(Assessment assessment, String patient, List<Basis> basis) {
        return new FhirOutput(assessment, patient, basis).bundle();
    }

    /** Returns the resources that somebody may take over by themselves: the referrals and the plan. */
    static List<JsonObject> proposals(Assessment assessment, Reading reading) {
        FhirOutput output = new FhirOutput(assessment, reading.patient(), reading.basis());
        Stream<JsonObject> plan = assessment.plan() == null
                ? Stream.of()
                : Stream.of(output.carePlan(assessment.plan(), false).build());
        return Stream.concat(
                        output.referrals()
                                .map(advice -> output.referral(advice, false).build()),
                        plan)
                .toList();
    }

    private JsonObject bundle() {
        add(device());
        WalkingPlan plan = assessment.plan();
        List<JsonObject> toDo = new ArrayList<>();
        referrals().forEach(advice -> toDo.add(add(referral(advice, true))));
        if (plan != null) {
            add(goal(plan));
            toDo.add(add(carePlan(plan, true)));
        }
        if (assessment.walking().compareTo(Walking.ON_HOLD) >= 0) {
            add(issue());
        }
        if (isGrouped(toDo)) {
            add(group(toDo));
        }
        add(guidance(toDo));
        add(provenance());
        return JsonValue.object()
                .put("resourceType", "Bundle")
                .put("id", id("bundle"))
                .put("type", "collection")
                .put("timestamp", moment)
                .list("entry", resources.stream().map(FhirOutput::entry).toList())
                .build();
    }

    /** The answer may lead to a plan or to a group, but not to a referral that stands alone. */
    private static boolean isGrouped(List<JsonObject> toDo) {
        return toDo.stream().anyMatch(each -> Resources.isOf(each, "ServiceRequest"));
    }

    private JsonObject add(ObjectBuilder resource) {
        JsonObject built = resource.build();
        resources.add(built);
        return built;
    }

    private static JsonObject entry(JsonObject resource) {
        return JsonValue.object()
                .put("fullUrl", "urn:uuid:" + resource.text("id").orElseThrow())
                .put("resource", resource)
                .build();
    }

    // Ids and references

    private String id(String role) {
        return Canonical.uuid(String.join("|", assessment.ruleSet().sha256(), patient, moment, role));
    }

    private ObjectBuilder start(String type, String role, String narrative) {
        return JsonValue.object()
                .put("resourceType", type)
                .put("id", id(role))
                .put("text", JsonValue.object().put("status", "generated").put("div", div(narrative)));
    }

    private static String div(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + escaped + "</p></div>";
    }

    private ObjectBuilder refersTo(String role) {
        return JsonValue.object().put("reference", "urn:uuid:" + id(role));
    }

    private static ObjectBuilder refersTo(JsonObject resource) {
        return JsonValue.object()
                .put("reference", "urn:uuid:" + resource.text("id").orElseThrow());
    }

    private ObjectBuilder person() {
        return patient.isEmpty()
                ? JsonValue.object().put("display", "the person this was asked for")
                : JsonValue.object().put("reference", patient);
    }

    private static ObjectBuilder words(String text) {
        return JsonValue.object().put("text", text);
    }

    private static ObjectBuilder coded(String system, String code, String display) {
        return JsonValue.object()
                .one(
                        "coding",
                        JsonValue.object()
                                .put("system", system)
                                .put("code", code)
                                .put("display", display));
    }

    private ObjectBuilder identifier(String kind, String value) {
        return JsonValue.object()
                .put("system", Canonical.BASE + "/" + kind)
                .put("value", String.join("|", rules, assessment.date().toString(), value));
    }

    // Resources

    private ObjectBuilder device() {
        return start("Device", "device", "walkrx, rules " + rules)
                .one("deviceName", JsonValue.object().put("name", "walkrx").put("type", "user-friendly-name"))
                .one(
                        "version",
                        JsonValue.object()
                                .put("type", words("SHA-256 of the rules"))
                                .put("value", assessment.ruleSet().sha256()));
    }

    private Stream<Advice> referrals() {
        return assessment.advice().stream().filter(advice -> advice.kind() == AdviceKind.REFER);
    }

    private ObjectBuilder referral(Advice advice, boolean inBundle) {
        String to = advice.to() == null ? "a clinician" : advice.to().words();
        String role = "referral|" + advice.rule().id() + "|" + advice.text();
        ObjectBuilder made = start("ServiceRequest", role, advice.text())
                .one("identifier", identifier("referral", advice.rule().id()))
                .texts(
                        "instantiatesCanonical",
                        List.of(Canonical.BASE + "/PlanDefinition/"
                                + advice.rule().id() + "|" + rules))
                .put("status", "draft")
                .put("intent", "proposal")
                .one("category", coded("http://snomed.info/sct", "3457005", "Patient referral"))
                .put("priority", priority(Objects.requireNonNullElse(advice.urgency(), Referral.ROUTINE)))
                .put("code", words("Referral to " + to))
                .put("subject", person())
                .put("authoredOn", moment)
                .put("performerType", words(to))
                .list(
                        "reasonCode",
                        advice.because().stream().map(why -> words(why).build()).toList())
                .list("reasonReference", reasons(advice))
                .put("patientInstruction", advice.text());
        return inBundle ? made.put("requester", refersTo("device")) : made;
    }

    /** The resources on which the reasons of an advice rest. */
    private List<JsonObject> reasons(Advice advice) {
        return basis.stream()
                .filter(each -> advice.because().stream().anyMatch(why -> why.startsWith(each.key() + ": ")))
                .map(Basis::reference)
                .filter(reference -> REASONS.contains(reference.replaceFirst("/.*", "")) && !reference.contains("("))
                .distinct()
                .map(reference -> JsonValue.object().put("reference", reference).build())
                .toList();
    }

    private static String priority(Referral urgency) {
        return switch (urgency) {
            case EMERGENCY -> "stat";
            case SAME_DAY -> "asap";
            case WITHIN_TWO_WEEKS -> "urgent";
            case ROUTINE, NONE -> "routine";
        };
    }

    private ObjectBuilder goal(WalkingPlan plan) {
        String text = "Walk up to " + plan.minutesPerDay().to() + " minutes a day in all";
        return start("Goal", "goal", text)
                .put("lifecycleStatus", "proposed")
                .put("description", words(text))
                .put("subject", person())
                .put("startDate", assessment.date().toString())
                .one(
                        "target",
                        JsonValue.object()
                                .put("measure", words("Minutes walked a day"))
                                .put(
                                        "detailRange",
                                        JsonValue.object()
                                                .put(
                                                        "low",
                                                        minutes(plan.minutesPerDay()
                                                                .from()))
                                                .put(
                                                        "high",
                                                        minutes(plan.minutesPerDay()
                                                                .to()))));
    }

    private static ObjectBuilder minutes(int value) {
        return quantity(value, "min", "min");
    }

    private static ObjectBuilder quantity(int value, String unit, String code) {
        return JsonValue.object()
                .put("value", value)
                .put("unit", unit)
                .put("system", "http://unitsofmeasure.org")
                .put("code", code);
    }

    private ObjectBuilder carePlan(WalkingPlan plan, boolean inBundle) {
        String text = "Walking: " + plan.minutesPerSession().from() + " to "
                + plan.minutesPerSession().to() + " minutes, up to " + plan.sessionsPerDay() + " times a day on up to "
                + plan.daysPerWeek() + " days a week";
        ObjectBuilder made = start("CarePlan", "plan", text)
                .one("identifier", identifier("plan", "walking"))
                .put("status", "draft")
                .put("intent", "proposal")
                .one("category", words("Walking for back pain"))
                .put("title", "Walking for back pain")
                .put("description", "A ceiling in every part, not a target: less is always allowed.")
                .put("subject", person())
                .put("period", JsonValue.object().put("start", assessment.date().toString()))
                .put("created", moment)
                .one("activity", JsonValue.object().put("detail", walks(plan)))
                .list("note", notes());
        return inBundle ? made.put("author", refersTo("device")).one("goal", refersTo("goal")) : made;
    }

    private static ObjectBuilder walks(WalkingPlan plan) {
        return JsonValue.object()
                .put("kind", "ServiceRequest")
                .put(
                        "code",
                        coded("http://snomed.info/sct", "229065009", "Exercise therapy")
                                .put("text", "Walking"))
                .put("status", "not-started")
                .put("doNotPerform", false)
                .put("scheduledTiming", JsonValue.object().put("repeat", timing(plan)))
                .put("description", "Walk " + manner(plan) + ", on at most " + plan.daysPerWeek() + " days a week.");
    }

    private static String manner(WalkingPlan plan) {
        return plan.limits().stream()
                .filter(limit -> limit.part().form() == PlanPart.Form.WORD)
                .map(PlanLimit::phrase)
                .collect(Collectors.joining(", "));
    }

    private static ObjectBuilder timing(WalkingPlan plan) {
        boolean daily = plan.daysPerWeek() == DAYS_OF_A_WEEK;
        ObjectBuilder made = JsonValue.object()
                .put("boundsDuration", quantity(1, "week", "wk"))
                .put("duration", plan.minutesPerSession().from());
        if (plan.minutesPerSession().to() > plan.minutesPerSession().from()) {
            made.put("durationMax", plan.minutesPerSession().to());
        }
        int most = daily ? plan.sessionsPerDay() : plan.sessionsPerDay() * plan.daysPerWeek();
        made.put("durationUnit", "min").put("frequency", 1);
        if (most > 1) {
            made.put("frequencyMax", most);
        }
        return made.put("period", 1).put("periodUnit", daily ? "d" : "wk");
    }

    private List<JsonObject> notes() {
        return assessment.advice().stream()
                .filter(advice -> !NOT_NOTED.contains(advice.kind()))
                .map(advice ->
                        words(advice.text() + " (" + advice.rule().id() + ")").build())
                .toList();
    }

    private ObjectBuilder issue() {
        boolean none = assessment.walking() == Walking.NONE;
        String text = none
                ? "Walking for exercise is not advised until the person has been seen."
                : "A walking programme waits for now; ordinary gentle moving about is fine.";
        List<JsonObject> evidence = assessment.advice().stream()
                .filter(advice -> Set.of(AdviceKind.REFER, AdviceKind.HOLD, AdviceKind.STOP_WALK)
                        .contains(advice.kind()))
                .flatMap(advice -> advice.because().stream())
                .distinct()
                .sorted()
                .map(why -> JsonValue.object().one("code", words(why)).build())
                .toList();
        return start("DetectedIssue", "issue", text)
                .one("identifier", identifier("issue", "walking"))
                .put("status", "preliminary")
                .put(
                        "code",
                        coded("http://terminology.hl7.org/CodeSystem/v3-ActCode", "COND", "Condition Alert")
                                .put("text", none ? "No walking for now" : "Walking programme on hold"))
                .put("severity", none ? "high" : "moderate")
                .put("patient", person())
                .put("identifiedDateTime", moment)
                .put("author", refersTo("device"))
                .list("evidence", evidence)
                .put("detail", text);
    }

    private ObjectBuilder group(List<JsonObject> toDo) {
        return start("RequestGroup", "group", OneSentence.of(assessment))
                .put("status", "draft")
                .put("intent", "proposal")
                .put("subject", person())
                .put("authoredOn", moment)
                .put("author", refersTo("device"))
                .list(
                        "action",
                        toDo.stream()
                                .map(each -> JsonValue.object()
                                        .put(
                                                "title",
                                                each.object("code")
                                                        .flatMap(code -> code.text("text"))
                                                        .orElse("Walking for back pain"))
                                        .put("resource", refersTo(each))
                                        .build())
                                .toList());
    }

    private ObjectBuilder guidance(List<JsonObject> toDo) {
        ObjectBuilder made = start("GuidanceResponse", "guidance", OneSentence.of(assessment))
                .put(
                        "requestIdentifier",
                        JsonValue.object()
                                .put("system", Canonical.BASE + "/request")
                                .put("value", id("request")))
                .put("moduleCanonical", Canonical.BASE + "/PlanDefinition/walking-for-back-pain|" + rules)
                .put("status", assessment.complete() ? "success" : "data-required")
                .put("subject", person())
                .put("occurrenceDateTime", moment)
                .put("performer", refersTo("device"))
                .list("note", guidanceNotes());
        if (!assessment.complete()) {
            made.one("dataRequirement", JsonValue.object().put("type", "QuestionnaireResponse"));
        }
        if (!toDo.isEmpty()) {
            made.put("result", isGrouped(toDo) ? refersTo("group") : refersTo(toDo.get(0)));
        }
        return made;
    }

    private List<JsonObject> guidanceNotes() {
        List<JsonObject> notes = new ArrayList<>();
        notes.add(words("Referral " + assessment.referral() + ", walking " + assessment.walking() + ", open questions "
                        + assessment.questions().size() + ", rules that held: "
                        + String.join(", ", assessment.firedRules()))
                .build());
        if (assessment.plan() == null) {
            notes.addAll(notes());
        }
        return notes;
    }

    private ObjectBuilder provenance() {
        List<JsonObject> entities = assessment.advice().stream()
                .map(Advice::rule)
                .distinct()
                .sorted(Comparator.comparing(RuleInfo::id))
                .map(rule -> JsonValue.object()
                        .put("role", "source")
                        .put(
                                "what",
                                JsonValue.object()
                                        .put(
                                                "identifier",
                                                JsonValue.object()
                                                        .put("system", Canonical.BASE + "/rule")
                                                        .put("value", rule.id()))
                                        .put(
                                                "display",
                                                rule.name() + " (" + rule.basis() + "; evidence "
                                                        + String.join(" ", rule.sources()) + ")"))
                        .build())
                .toList();
        List<JsonObject> targets = resources.stream()
                .filter(each -> !Resources.isOf(each, "Device"))
                .map(each -> refersTo(each).build())
                .toList();
        return start(
                        "Provenance",
                        "provenance",
                        "Made by walkrx with the rules " + assessment.ruleSet().sha256())
                .list("target", targets)
                .put("occurredDateTime", moment)
                .put("recorded", moment)
                .texts("policy", List.of("urn:sha256:" + assessment.ruleSet().sha256()))
                .put("activity", coded("http://terminology.hl7.org/CodeSystem/v3-DataOperation", "CREATE", "create"))
                .one(
                        "agent",
                        JsonValue.object()
                                .put(
                                        "type",
                                        coded(
                                                "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
                                                "assembler",
                                                "Assembler"))
                                .put("who", refersTo("device")))
                .list("entity", entities);
    }
}
