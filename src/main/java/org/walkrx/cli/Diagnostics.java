package org.walkrx.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.EditorPlace;
import org.walkrx.text.Json;

/**
 * Problems in the shape that the Language Server Protocol has for them ({@code PublishDiagnosticsParams}): one object for
 * each file, those without a problem included, so that an editor knows to forget what it showed before.
 */
final class Diagnostics {

    private static final int ERROR = 1;
    private static final int WARNING = 2;

    private final RuleSources sources;

    Diagnostics(RuleSources sources) {
        this.sources = sources;
    }

    List<String> of(List<Problem> problems, List<Problem> notices) {
        Map<String, List<FoundProblem>> byFile = new LinkedHashMap<>();
        sources.files().keySet().forEach(name -> byFile.put(sources.place(name), new ArrayList<>()));
        problems.forEach(problem -> byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>())
                .add(new FoundProblem(problem, ERROR)));
        notices.forEach(notice -> byFile.computeIfAbsent(notice.file(), file -> new ArrayList<>())
                .add(new FoundProblem(notice, WARNING)));
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, found) -> lines.add(line(file, found)));
        return lines;
    }

    private String line(String file, List<FoundProblem> found) {
        return Json.of(json -> {
            json.writeStringField("uri", uri(file));
            Json.objects(json, "diagnostics", found, one -> write(json, one));
        });
    }

    private String uri(String file) {
        return sources.isBundled() ? "walkrx:" + file : Path.of(file).toUri().toString();
    }

    /** A problem or notice, and how severe the protocol calls it. */
    private record FoundProblem(Problem problem, int severity) {}

    private void write(JsonGenerator json, FoundProblem found) throws IOException {
        Problem problem = found.problem();
        EditorPlace marked = EditorPlace.of(sources.line(problem).orElse(""), problem.column());
        json.writeObjectFieldStart("range");
        place(json, "start", problem, marked.from());
        place(json, "end", problem, marked.to());
        json.writeEndObject();
        json.writeNumberField("severity", found.severity());
        json.writeStringField("code", problem.code());
        json.writeStringField("source", "walkrx");
        json.writeStringField("message", problem.message());
    }

    private static void place(JsonGenerator json, String key, Problem problem, int character) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("line", Math.max(0, problem.line() - 1));
        json.writeNumberField("character", character);
        json.writeEndObject();
    }
}
