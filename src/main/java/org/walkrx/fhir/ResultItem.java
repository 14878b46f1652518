package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.Summary;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** The short form of an assessment as the last group of an interview: a heading and lines to read, and nothing to answer. */
final class ResultItem {

    private final List<JsonObject> sections = new ArrayList<>();

    private ResultItem() {}

    /** Returns the group. Its code says the referral and the walking to programs. */
    static JsonObject of(Assessment assessment) {
        Summary summary = assessment.summary();
        ResultItem result = new ResultItem();
        result.section("What to do", texts(summary.toDo()));
        result.section("Still to be answered", questions(summary));
        result.section("Your plan", texts(summary.plan()));
        result.section("How to walk", texts(summary.tips()));
        result.section(
                "When to stop and get help",
                summary.whenToStop().stream().map(Summary.Signs::text).toList());
        result.section("What walking may do", texts(summary.benefits()));
        result.section("Not on this page", leftOut(summary.leftOut()));
        return JsonValue.object()
                .put("linkId", NextQuestion.RESULT)
                .list(
                        "code",
                        List.of(
                                code(Canonical.REFERRAL, assessment.referral()),
                                code(Canonical.WALKING, assessment.walking())))
                .put("text", summary.decision())
                .put("type", "group")
                .list("item", result.sections)
                .build();
    }

    private static List<String> texts(List<Summary.Passage> passages) {
        return passages.stream().map(Summary.Passage::text).toList();
    }

    private static List<String> questions(Summary summary) {
        int others = summary.leftOut().questions();
        return Stream.concat(
                        summary.questions().stream().map(Question::ask),
                        others == 0 ? Stream.of() : Stream.of("And " + others + " more."))
                .toList();
    }

    /** What the short form leaves out it counts. */
    private static List<String> leftOut(Summary.LeftOut left) {
        return Stream.of(
                        counted(left.tips(), "more on how to walk"),
                        counted(left.benefits(), "more on what walking may do"),
                        counted(left.shortened(), "said here in fewer words"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> counted(int count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what + ".");
    }

    private static JsonObject code(String system, Enum<?> value) {
        return JsonValue.object()
                .put("system", system)
                .put("code", value.name())
                .build();
    }

    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String linkId = NextQuestion.RESULT + "." + (sections.size() + 1);
        List<JsonObject> items = new ArrayList<>();
        for (String line : lines) {
            items.add(JsonValue.object()
                    .put("linkId", linkId + "." + (items.size() + 1))
                    .put("text", line)
                    .put("type", "display")
                    .build());
        }
        sections.add(JsonValue.object()
                .put("linkId", linkId)
                .put("text", title)
                .put("type", "group")
                .list("item", items)
                .build());
    }
}
