package org.walkrx.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.walkrx.DecisionRecord;
import org.walkrx.Minutes;
import org.walkrx.WalkingPlan;

/** Writes the record of a decision as one line of JSON. */
final class DecisionRecordJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private DecisionRecordJson(JsonGenerator json) {
        this.json = json;
    }

    /** Returns a record as JSON, without an end of line. */
    static String of(Instant at, DecisionRecord decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new DecisionRecordJson(json).write(at, decision);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(Instant at, DecisionRecord decision) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", at.toString());
        json.writeStringField("book", decision.bookSha256());
        json.writeStringField("facts", decision.factsSha256());
        json.writeStringField("date", decision.date().toString());
        json.writeStringField("referral", decision.referral().name());
        json.writeStringField("walking", decision.walking().name());
        json.writeBooleanField("complete", decision.complete());
        if (decision.plan() != null) {
            writePlan(decision.plan());
        }
        if (decision.progression() != null) {
            json.writeStringField("progression", decision.progression().name());
        }
        json.writeArrayFieldStart("rules");
        for (String rule : decision.rules()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        if (decision.person() != null) {
            json.writeFieldName("person");
            json.writeRawValue(PatientFileWriter.json(decision.person()));
        }
        json.writeEndObject();
    }

    private void writePlan(WalkingPlan plan) throws IOException {
        json.writeObjectFieldStart("plan");
        json.writeNumberField("sessionsPerDay", plan.sessionsPerDay());
        writeMinutes("minutesPerSession", plan.minutesPerSession());
        writeMinutes("minutesPerDay", plan.minutesPerDay());
        json.writeNumberField("daysPerWeek", plan.daysPerWeek());
        json.writeStringField("pace", plan.pace().name());
        json.writeStringField("gradient", plan.gradient().name());
        json.writeEndObject();
    }

    private void writeMinutes(String key, Minutes minutes) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("from", minutes.from());
        json.writeNumberField("to", minutes.to());
        json.writeEndObject();
    }
}
