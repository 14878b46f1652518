package org.walkrx.authoring.comparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.walkrx.authoring.comparison.ComparisonReport.Book;
import org.walkrx.authoring.comparison.ComparisonReport.Example;
import org.walkrx.authoring.comparison.ComparisonReport.GroupChange;
import org.walkrx.authoring.comparison.ComparisonReport.Kind;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.authoring.people.PatientYaml;

/** Writes a comparison as JSON, in one line. */
public final class ComparisonJson {

    private static final JsonFactory FACTORY = new JsonFactory();

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
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new ComparisonJson(json).write(report);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(ComparisonReport report) throws IOException {
        json.writeStartObject();
        write("old", report.before());
        write("new", report.after());
        json.writeArrayFieldStart("rules");
        for (RuleChange rule : report.rules()) {
            write(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        for (GroupChange change : report.groups()) {
            write(change);
        }
        json.writeEndArray();
        json.writeNumberField("people", report.people());
        json.writeNumberField("changed", report.changed());
        json.writeBooleanField("lessCautious", report.isLessCautious());
        json.writeArrayFieldStart("kinds");
        for (Kind kind : report.kinds()) {
            write(kind);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("examples");
        for (Example example : report.examples()) {
            write(example);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String key, Book book) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("origin", book.origin());
        json.writeStringField("sha256", book.sha256());
        json.writeNumberField("rules", book.rules());
        json.writeEndObject();
    }

    private void write(RuleChange rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.name());
        json.writeStringField("place", rule.place());
        json.writeStringField("what", rule.what());
        json.writeEndObject();
    }

    private void write(GroupChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("finding", change.finding());
        json.writeStringField("before", change.before().name());
        json.writeStringField("after", change.after().name());
        json.writeBooleanField("lessCautious", change.isLessCautious());
        json.writeEndObject();
    }

    private void write(Kind kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind.kind().name());
        json.writeStringField("caution", kind.kind().caution().name());
        json.writeNumberField("people", kind.people());
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, Integer> rule : kind.rules().entrySet()) {
            json.writeNumberField(rule.getKey(), rule.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Example example) throws IOException {
        json.writeStartObject();
        texts("kinds", example.kinds().stream().map(ChangeKind::name).toList());
        texts("rules", example.rules());
        texts("differences", example.differences());
        json.writeStringField("patient", PatientYaml.of(example.person()));
        json.writeEndObject();
    }

    private void texts(String key, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
