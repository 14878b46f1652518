package org.walkrx.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.walkrx.authoring.MutationReport.Survivor;

/** Writes a mutation report as JSON, in one line. */
public final class MutationJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private MutationJson() {}

    /**
     * Returns the report as JSON, without an end of line.
     *
     * @param report the report
     */
    public static String of(MutationReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("mistakes", report.mistakes());
            json.writeNumberField("noticed", report.noticed());
            json.writeNumberField("score", Math.round(report.score() * 10) / 10.0);
            write(json, "notNoticed", report.survivors());
            write(json, "withoutEffect", report.withoutEffect());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String key, List<Survivor> survivors) throws IOException {
        json.writeArrayFieldStart(key);
        for (Survivor survivor : survivors) {
            json.writeStartObject();
            json.writeStringField("rule", survivor.rule());
            json.writeStringField("file", survivor.place());
            json.writeNumberField("line", survivor.line());
            json.writeStringField("change", survivor.change());
            json.writeStringField("caseFile", survivor.caseFile());
            json.writeStringField("case", survivor.readyCase());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
