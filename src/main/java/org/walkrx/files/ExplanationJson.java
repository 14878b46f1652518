package org.walkrx.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.walkrx.Assessment;
import org.walkrx.RuleExplanation;
import org.walkrx.text.Json;

/** Writes why a rule holds for a person, or why not, as JSON in one line. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * Returns an explanation as JSON, without an end of line: {@code {"why": {"rule", "name", "holds", "told",
     * "conditions": [{"depth", "status", "condition"}]}}}. A rule that holds and is not told was silenced by a more urgent
     * referral, or only defines something.
     *
     * @param explanation the explanation
     * @param assessment the assessment of the same person
     */
    public static String of(RuleExplanation explanation, Assessment assessment) {
        return Json.of(json -> {
            json.writeObjectFieldStart("why");
            json.writeStringField("rule", explanation.rule().id());
            json.writeStringField("name", explanation.rule().name());
            json.writeBooleanField("holds", explanation.holds());
            json.writeBooleanField("told", explanation.isTold(assessment));
            Json.objects(json, "conditions", explanation.conditions(), line -> write(json, line));
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, RuleExplanation.Line line) throws IOException {
        json.writeNumberField("depth", line.depth());
        json.writeStringField("status", line.status().name());
        json.writeStringField("condition", line.condition());
    }
}
