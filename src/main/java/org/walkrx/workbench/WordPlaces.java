package org.walkrx.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * Where a finding or concept is named in a folder, and the folder with another name for it. In a rule a name stands in quotes;
 * in the other files it is a value or key by itself, never a part of a sentence.
 */
final class WordPlaces {

    private static final String RENAMED = "to";

    private final RuleSources sources;
    private final String name;
    private final JsonObject asked;

    WordPlaces(RuleSources sources, JsonObject asked) {
        this.sources = sources;
        this.asked = asked;
        this.name = asked.text("name")
                .orElseThrow(() -> new RefusedException(HttpReply.BAD_REQUEST, "the name is missing"));
    }

    JsonValue.ObjectBuilder answer() {
        JsonValue.ObjectBuilder answer = JsonValue.object().list("places", places());
        asked.text(RENAMED).ifPresent(to -> answer.put("edits", renamed(to)));
        return answer;
    }

    private Pattern pattern(String file) {
        String quoted = Pattern.quote(name);
        return Pattern.compile(
                file.endsWith(RuleSources.RULES)
                        ? "(?<=\")" + quoted + "(?=\")"
                        : "(?m)(?<=[\\[{,:]\\s{0,8}[\"']?|^\\s{0,40}-\\s{0,8}[\"']?|^\\s{0,40}[\"']?)" + quoted
                                + "(?=[\"']?\\s*(?:[:,}\\]#]|$))");
    }

    private List<JsonValue> places() {
        List<JsonValue> places = new ArrayList<>();
        sources.files().forEach((file, text) -> {
            Pattern named = pattern(file);
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher found = named.matcher(lines.get(i));
                while (found.find()) {
                    places.add(JsonValue.object()
                            .put("file", file)
                            .put("line", i + 1)
                            .put("from", found.start())
                            .put("to", found.end())
                            .put("text", lines.get(i).strip())
                            .build());
                }
            }
        });
        return places;
    }

    /** Applications know findings by their names, so the vocabulary keeps the old one as what it used to be called. */
    private JsonValue.ObjectBuilder renamed(String to) {
        if (to.contains("\"") || to.contains("\n")) {
            throw new RefusedException(HttpReply.BAD_REQUEST, "a name has no quotes and stands on one line");
        }
        JsonValue.ObjectBuilder edits = JsonValue.object();
        sources.files().forEach((file, text) -> {
            String changed = pattern(file).matcher(text).replaceAll(Matcher.quoteReplacement(to));
            if (file.equals(RuleSources.VOCABULARY)) {
                changed = changed.replaceFirst(
                        "(?m)^(\\s*)- name: " + Pattern.quote(to) + "$",
                        Matcher.quoteReplacement("") + "$1- name: " + Matcher.quoteReplacement(to) + "\n$1  aka: "
                                + Matcher.quoteReplacement(name));
            }
            if (!changed.equals(text)) {
                edits.put(file, changed);
            }
        });
        return edits;
    }
}
