package org.walkrx.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.walkrx.DecisionRecord;
import org.walkrx.text.Json;

/** Writes the record of a decision as one line of JSON. */
final class DecisionRecordJson {

    private DecisionRecordJson() {}

    /** Returns a record as JSON, without an end of line. */
    static String of(Instant at, DecisionRecord decision) {
        return Json.of(json -> write(json, at, decision));
    }

    private static void write(JsonGenerator json, Instant at, DecisionRecord decision) throws IOException {
        json.writeStringField("at", at.toString());
        json.writeStringField("book", decision.bookSha256());
        json.writeStringField("facts", decision.factsSha256());
        json.writeStringField("date", decision.date().toString());
        json.writeStringField("referral", decision.referral().name());
        json.writeStringField("walking", decision.walking().name());
        json.writeBooleanField("complete", decision.complete());
        if (decision.plan() != null) {
            AssessmentJson.writePlan(json, decision.plan());
        }
        if (decision.progression() != null) {
            json.writeStringField("progression", decision.progression().name());
        }
        Json.texts(json, "rules", decision.rules());
        if (decision.person() != null) {
            json.writeFieldName("person");
            json.writeRawValue(PatientFileWriter.json(decision.person()));
        }
    }
}
