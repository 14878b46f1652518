package org.walkrx.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.PlanLimit;
import org.walkrx.rules.RuleInfo;
import org.walkrx.text.Json;

/**
 * Writes an assessment as JSON, in one line: the format that {@code assessment.schema.json} beside the {@code org.walkrx}
 * classes describes. Equal assessments give equal texts.
 */
public final class AssessmentJson {

    private final JsonGenerator json;

    private AssessmentJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns an assessment as JSON, without an end of line.
     *
     * @param assessment the assessment
     */
    public static String of(Assessment assessment) {
        return of(assessment, null);
    }

    /**
     * Returns the assessment of the person of a patient file as JSON, without an end of line.
     *
     * @param assessment the assessment
     * @param file the patient file, which is written as {@code file}; {@code null} if there is none
     */
    public static String of(Assessment assessment, @Nullable Path file) {
        return Json.of(json -> new AssessmentJson(json).write(assessment, file));
    }

    private void write(Assessment assessment, @Nullable Path file) throws IOException {
        if (file != null) {
            json.writeStringField("file", file.toString());
        }
        json.writeStringField("referral", assessment.referral().name());
        json.writeStringField("walking", assessment.walking().name());
        json.writeBooleanField("complete", assessment.complete());
        if (assessment.plan() == null) {
            json.writeNullField("plan");
        } else {
            writePlan(json, assessment.plan());
        }
        writeName("progression", assessment.progression());
        Json.objects(json, "advice", assessment.advice(), this::writeAdvice);
        Json.objects(json, "questions", assessment.questions(), this::writeQuestion);
        writeRuleSet(assessment.ruleSet());
    }

    /** Writes a plan with its key. */
    static void writePlan(JsonGenerator json, WalkingPlan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        for (PlanLimit limit : plan.limits()) {
            writeLimit(json, limit);
        }
        json.writeEndObject();
    }

    private static void writeLimit(JsonGenerator json, PlanLimit limit) throws IOException {
        String key = limit.part().key();
        switch (limit.part().form()) {
            case COUNT -> json.writeNumberField(key, limit.to());
            case WORD -> json.writeStringField(key, limit.name());
            case RANGE -> {
                json.writeObjectFieldStart(key);
                json.writeNumberField("from", limit.from());
                json.writeNumberField("to", limit.to());
                json.writeEndObject();
            }
        }
    }

    private void writeAdvice(Advice advice) throws IOException {
        writeName("topic", advice.topic());
        writeName("kind", advice.kind());
        json.writeStringField("text", advice.text());
        writeRule(advice.rule());
        Json.texts(json, "because", advice.because());
        if (advice.kind() == AdviceKind.REFER) {
            writeName("urgency", advice.urgency());
            writeName("to", advice.to());
        }
    }

    private void writeRule(RuleInfo rule) throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.name());
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeStringField("source", String.join(" ", rule.sources()));
        json.writeStringField("basis", rule.basis());
        json.writeEndObject();
    }

    private void writeQuestion(Question question) throws IOException {
        json.writeStringField("key", question.key());
        json.writeStringField("ask", question.ask());
        writeName("couldMean", question.couldMean());
        writeName("couldMeanWalking", question.couldMeanWalking());
        Json.texts(json, "rules", question.rules());
        json.writeObjectFieldStart("answer");
        writeForm(question.answer());
        json.writeEndObject();
    }

    private void writeForm(Question.AnswerForm form) throws IOException {
        writeName("kind", form.kind());
        if (form.lowest() != null && form.highest() != null) {
            json.writeNumberField("lowest", form.lowest());
            json.writeNumberField("highest", form.highest());
            json.writeBooleanField("wholeNumber", form.wholeNumber());
        }
        if (!form.choices().isEmpty()) {
            Json.texts(json, "choices", form.choices());
        }
    }

    private void writeRuleSet(Assessment.RuleSet ruleSet) throws IOException {
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("sha256", ruleSet.sha256());
        json.writeNumberField("rules", ruleSet.rules());
        json.writeEndObject();
    }

    private void writeName(String key, @Nullable Enum<?> value) throws IOException {
        json.writeStringField(key, value == null ? null : value.name());
    }
}
