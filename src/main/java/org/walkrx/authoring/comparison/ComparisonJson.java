package org.walkrx.authoring.comparison;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.walkrx.authoring.comparison.ComparisonReport.ComparedBook;
import org.walkrx.authoring.comparison.ComparisonReport.EntryKind;
import org.walkrx.authoring.comparison.ComparisonReport.Example;
import org.walkrx.authoring.comparison.ComparisonReport.GroupChange;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.text.Json;

/** Writes a comparison as JSON, in one line. */
public final class ComparisonJson {

    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns the comparison as JSON, without an end of line.
     *
     * @param report the comparison
     */
    public static String of(ComparisonReport report) {
        return Json.of(json -> new ComparisonJson(json).write(report));
    }

    private void write(ComparisonReport report) throws IOException {
        write("old", report.before());
        write("new", report.after());
        Json.objects(json, "rules", report.rules(), this::writeRule);
        Json.objects(json, "groups", report.groups(), this::writeGroup);
        json.writeNumberField("people", report.people());
        json.writeNumberField("changed", report.changed());
        json.writeBooleanField("lessCautious", report.isLessCautious());
        Json.objects(json, "kinds", report.kinds(), this::writeKind);
        Json.objects(json, "examples", report.examples(), this::writeExample);
    }

    private void write(String key, ComparedBook book) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("origin", book.origin());
        json.writeStringField("sha256", book.sha256());
        json.writeNumberField("rules", book.rules());
        json.writeEndObject();
    }

    private void writeRule(RuleChange rule) throws IOException {
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.name());
        json.writeStringField("place", rule.place());
        json.writeStringField("what", rule.what());
    }

    private void writeGroup(GroupChange change) throws IOException {
        json.writeStringField("finding", change.finding());
        json.writeStringField("before", change.before().name());
        json.writeStringField("after", change.after().name());
        json.writeBooleanField("lessCautious", change.isLessCautious());
    }

    private void writeKind(EntryKind kind) throws IOException {
        json.writeStringField("kind", kind.kind().name());
        json.writeStringField("caution", kind.kind().caution().name());
        json.writeNumberField("people", kind.people());
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, Integer> rule : kind.rules().entrySet()) {
            json.writeNumberField(rule.getKey(), rule.getValue());
        }
        json.writeEndObject();
    }

    private void writeExample(Example example) throws IOException {
        Json.texts(json, "kinds", example.kinds().stream().map(ChangeKind::name).toList());
        Json.texts(json, "rules", example.rules());
        Json.texts(json, "differences", example.differences());
        json.writeStringField("patient", PatientYaml.of(example.person()));
    }
}
