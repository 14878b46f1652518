package org.walkrx.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Minutes;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.rules.RuleInfo;

/**
 * Writes an assessment as JSON, in one line: the format that {@code assessment.schema.json} beside the {@code org.walkrx}
 * classes describes. Equal assessments give equal texts.
 */
public final class AssessmentJson {

    private static final JsonFactory FACTORY = new JsonFactory();

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
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new AssessmentJson(json).write(assessment, file);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(Assessment assessment, @Nullable Path file) throws IOException {
        json.writeStartObject();
        if (file != null) {
            json.writeStringField("file", file.toString());
        }
        json.writeStringField("referral", assessment.referral().name());
        json.writeStringField("walking", assessment.walking().name());
        json.writeBooleanField("complete", assessment.complete());
        json.writeFieldName("plan");
        writePlan(assessment.plan());
        writeName("progression", assessment.progression());
        json.writeArrayFieldStart("advice");
        for (Advice advice : assessment.advice()) {
            writeAdvice(advice);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("questions");
        for (Question question : assessment.questions()) {
            writeQuestion(question);
        }
        json.writeEndArray();
        writeRuleSet(assessment.ruleSet());
        json.writeEndObject();
    }

    private void writePlan(@Nullable WalkingPlan plan) throws IOException {
        if (plan == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("sessionsPerDay", plan.sessionsPerDay());
        writeMinutes("minutesPerSession", plan.minutesPerSession());
        writeMinutes("minutesPerDay", plan.minutesPerDay());
        json.writeNumberField("daysPerWeek", plan.daysPerWeek());
        writeName("pace", plan.pace());
        writeName("gradient", plan.gradient());
        json.writeEndObject();
    }

    private void writeMinutes(String key, Minutes minutes) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("from", minutes.from());
        json.writeNumberField("to", minutes.to());
        json.writeEndObject();
    }

    private void writeAdvice(Advice advice) throws IOException {
        json.writeStartObject();
        writeName("topic", advice.topic());
        writeName("kind", advice.kind());
        json.writeStringField("text", advice.text());
        writeRule(advice.rule());
        writeTexts("because", advice.because());
        if (advice.kind() == Advice.Kind.REFER) {
            writeName("urgency", advice.urgency());
            writeName("to", advice.to());
        }
        json.writeEndObject();
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
        json.writeStartObject();
        json.writeStringField("finding", question.finding());
        json.writeStringField("ask", question.ask());
        writeName("couldMean", question.couldMean());
        writeName("couldMeanWalking", question.couldMeanWalking());
        writeTexts("rules", question.rules());
        json.writeFieldName("answer");
        writeForm(question.answer());
        json.writeEndObject();
    }

    private void writeForm(Question.AnswerForm form) throws IOException {
        json.writeStartObject();
        writeName("kind", form.kind());
        if (form.lowest() != null && form.highest() != null) {
            json.writeNumberField("lowest", form.lowest());
            json.writeNumberField("highest", form.highest());
            json.writeBooleanField("wholeNumber", form.wholeNumber());
        }
        if (!form.choices().isEmpty()) {
            writeTexts("choices", form.choices());
        }
        json.writeEndObject();
    }

    private void writeRuleSet(Assessment.RuleSet ruleSet) throws IOException {
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("sha256", ruleSet.sha256());
        json.writeNumberField("rules", ruleSet.rules());
        json.writeEndObject();
    }

    private void writeTexts(String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void writeName(String key, @Nullable Enum<?> value) throws IOException {
        json.writeStringField(key, value == null ? null : value.name());
    }
}
