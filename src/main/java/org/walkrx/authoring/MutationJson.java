package org.walkrx.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.walkrx.authoring.MutationReport.Survivor;
import org.walkrx.text.Json;

/** Writes a mutation report as JSON, in one line. */
public final class MutationJson {

    private MutationJson() {}

    /**
     * Returns the report as JSON, without an end of line.
     *
     * @param report the report
     */
    public static String of(MutationReport report) {
        return Json.of(json -> {
            json.writeNumberField("mistakes", report.mistakes());
            json.writeNumberField("noticed", report.noticed());
            json.writeNumberField("score", Math.round(report.score() * 10) / 10.0);
            write(json, "notNoticed", report.survivors());
            write(json, "withoutEffect", report.withoutEffect());
        });
    }

    private static void write(JsonGenerator json, String key, List<Survivor> survivors) throws IOException {
        Json.objects(json, key, survivors, survivor -> {
            json.writeStringField("rule", survivor.rule());
            json.writeStringField("file", survivor.place());
            json.writeNumberField("line", survivor.line());
            json.writeStringField("change", survivor.change());
            json.writeStringField("caseFile", survivor.caseFile());
            json.writeStringField("case", survivor.readyCase());
        });
    }
}
