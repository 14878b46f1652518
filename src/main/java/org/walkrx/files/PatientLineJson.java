package org.walkrx.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.problems.Problem;
import org.walkrx.text.Json;

/** Writes what comes of a person on a line of their own as JSON, in one line that begins with its number and id. */
public final class PatientLineJson {

    private PatientLineJson() {}

    /**
     * Returns the assessment of a line's person: what {@link AssessmentJson} says, after the number and id.
     *
     * @param line the line
     * @param assessment the assessment
     */
    public static String of(PatientLine line, Assessment assessment) {
        String head = Json.of(json -> writeLine(json, line));
        // Two objects become one, so that what an assessment looks like stands in one place.
        return head.substring(0, head.length() - 1) + ","
                + AssessmentJson.of(assessment).substring(1);
    }

    /**
     * Returns the decision without its advice: referral, walking, plan, the rules that held and the keys of what is open.
     *
     * @param line the line
     * @param assessment the assessment
     */
    public static String brief(PatientLine line, Assessment assessment) {
        return Json.of(json -> {
            writeLine(json, line);
            json.writeStringField("date", assessment.date().toString());
            json.writeStringField("referral", assessment.referral().name());
            json.writeStringField("walking", assessment.walking().name());
            json.writeBooleanField("complete", assessment.complete());
            if (assessment.plan() == null) {
                json.writeNullField("plan");
            } else {
                AssessmentJson.writePlan(json, assessment.plan());
            }
            Json.texts(json, "firedRules", assessment.firedRules());
            Json.texts(
                    json,
                    "questions",
                    assessment.questions().stream().map(Question::key).toList());
            json.writeStringField("ruleSet", assessment.ruleSet().sha256());
        });
    }

    /**
     * Returns what is wrong with a line.
     *
     * @param line the line
     * @param problems what is wrong with it, or went wrong with it
     */
    public static String of(PatientLine line, List<Problem> problems) {
        return Json.of(json -> {
            writeLine(json, line);
            Json.texts(json, "problems", problems.stream().map(Problem::message).toList());
        });
    }

    private static void writeLine(JsonGenerator json, PatientLine line) throws IOException {
        json.writeNumberField("line", line.number());
        if (line.id() != null) {
            json.writeStringField("id", line.id());
        }
    }
}
