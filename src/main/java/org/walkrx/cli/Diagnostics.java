package org.walkrx.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.Problem;

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
        Map<String, ArrayNode> byFile = new LinkedHashMap<>();
        sources.files().keySet().forEach(name -> byFile.put(sources.place(name), array()));
        problems.forEach(problem ->
                byFile.computeIfAbsent(problem.file(), file -> array()).add(diagnostic(problem, ERROR)));
        notices.forEach(
                notice -> byFile.computeIfAbsent(notice.file(), file -> array()).add(diagnostic(notice, WARNING)));
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, diagnostics) -> lines.add(line(file, diagnostics)));
        return lines;
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private String line(String file, ArrayNode diagnostics) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("uri", uri(file));
        object.set("diagnostics", diagnostics);
        return object.toString();
    }

    private String uri(String file) {
        return sources.isBundled() ? "walkrx:" + file : Path.of(file).toUri().toString();
    }

    private ObjectNode diagnostic(Problem problem, int severity) {
        ObjectNode diagnostic = JsonNodeFactory.instance.objectNode();
        String line = sources.line(problem).orElse("");
        int start = Math.min(line.length(), offset(line, problem.column()));
        ObjectNode range = diagnostic.putObject("range");
        place(range.putObject("start"), problem, start);
        place(range.putObject("end"), problem, end(line, start));
        diagnostic.put("severity", severity);
        diagnostic.put("code", problem.code());
        diagnostic.put("source", "walkrx");
        diagnostic.put("message", problem.message());
        return diagnostic;
    }

    private static void place(ObjectNode place, Problem problem, int character) {
        place.put("line", Math.max(0, problem.line() - 1));
        place.put("character", character);
    }

    /** The protocol counts in UTF-16, people count characters. */
    private static int offset(String line, int column) {
        int characters = Math.max(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        return line.offsetByCodePoints(0, characters);
    }

    /** Returns the end of the word or text that begins there; at least one character further if there is one. */
    private static int end(String line, int start) {
        if (start >= line.length()) {
            return start;
        }
        int end = start + 1;
        if (line.charAt(start) == '"') {
            int close = line.indexOf('"', end);
            return close < 0 ? line.length() : close + 1;
        }
        while (end < line.length() && isPartOfWord(line.charAt(start)) && isPartOfWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
    }
}
