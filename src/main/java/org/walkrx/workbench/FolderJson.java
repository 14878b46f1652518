package org.walkrx.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.EditorPlace;
import org.walkrx.text.JsonValue;

/** What lies in the folder, and what is wrong with it, as JSON. */
final class FolderJson {

    private FolderJson() {}

    /** Returns the files with their texts, and the people to try them on. */
    static JsonValue.ObjectBuilder folder(RuleSources sources, Map<String, String> people) {
        return JsonValue.object()
                .put("folder", sources.origin())
                .put("sha256", sources.sha256())
                .list(
                        "files",
                        sources.files().entrySet().stream()
                                .map(file -> JsonValue.object()
                                        .put("name", file.getKey())
                                        .put("text", file.getValue())
                                        .put("sha256", sha256(file.getValue()))
                                        .build())
                                .toList())
                .list(
                        "people",
                        people.entrySet().stream()
                                .map(person -> JsonValue.object()
                                        .put("name", person.getKey())
                                        .put("text", person.getValue())
                                        .build())
                                .toList());
    }

    /** Returns the identities of the files alone, to see whether somebody else changed one. */
    static JsonValue.ObjectBuilder identities(RuleSources sources) {
        JsonValue.ObjectBuilder files = JsonValue.object();
        sources.files().forEach((name, text) -> files.put(name, sha256(text)));
        return JsonValue.object().put("sha256", sources.sha256()).put("files", files);
    }

    static List<JsonValue> problems(RuleSources sources, List<Problem> problems) {
        return problems.stream().map(problem -> problem(sources, problem)).toList();
    }

    private static JsonValue problem(RuleSources sources, Problem problem) {
        EditorPlace marked = EditorPlace.of(sources.line(problem).orElse(""), problem.column());
        return JsonValue.object()
                .put("file", name(sources, problem.file()))
                .put("line", problem.line())
                .put("column", problem.column())
                .put("from", marked.from())
                .put("to", marked.to())
                .put("code", problem.code())
                .put("message", problem.message())
                .build();
    }

    /** Returns the name of a file without its folder; empty for the folder itself. */
    static String name(RuleSources sources, String place) {
        return sources.files().keySet().stream()
                .filter(name -> sources.place(name).equals(place))
                .findFirst()
                .orElse("");
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
