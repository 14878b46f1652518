package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Referral;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** The one card of a call: the decision, why, what to do, and what could not be read. */
final class HookCard {

    private static final Set<AdviceKind> NOT_SHOWN = Set.of(AdviceKind.TIP, AdviceKind.BENEFIT);
    private static final int MOST_QUESTIONS = 9;

    private final Assessment assessment;
    private final Reading reading;
    private final CdsRequest request;
    private final String interview;

    HookCard(Assessment assessment, Reading reading, CdsRequest request, String interview) {
        this.assessment = assessment;
        this.reading = reading;
        this.request = request;
        this.interview = interview;
    }

    String id() {
        return id("card");
    }

    private String id(String role) {
        return Canonical.uuid(
                String.join("|", request.hookInstance(), assessment.ruleSet().sha256(), role));
    }

    /** Returns the ids of the rules that speak on it. */
    List<String> rules() {
        return assessment.advice().stream()
                .map(advice -> advice.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    JsonObject write() {
        List<JsonObject> suggestions = suggestions();
        ObjectBuilder card = JsonValue.object()
                .put("uuid", id())
                .put("summary", OneSentence.of(assessment))
                .put("detail", detail())
                .put("indicator", indicator())
                .put(
                        "source",
                        JsonValue.object()
                                .put(
                                        "label",
                                        "walkrx, rules "
                                                + Canonical.shortened(
                                                        assessment.ruleSet().sha256())))
                .list("suggestions", suggestions);
        if (!suggestions.isEmpty()) {
            card.put("selectionBehavior", "any");
        }
        card.list("overrideReasons", overrideReasons());
        if (!interview.isEmpty() && !assessment.questions().isEmpty()) {
            card.one(
                    "links",
                    JsonValue.object()
                            .put("label", "Ask the open questions")
                            .put("url", interview)
                            .put("type", "absolute"));
        }
        return card.build();
    }

    private String indicator() {
        if (assessment.referral().compareTo(Referral.SAME_DAY) >= 0) {
            return "critical";
        }
        boolean careful = assessment.referral() == Referral.WITHIN_TWO_WEEKS
                || !assessment.complete()
                || !reading.leftOut().isEmpty()
                || request.partial();
        return careful ? "warning" : "info";
    }

    private static List<JsonObject> overrideReasons() {
        return OwnCodes.overrides().entrySet().stream()
                .map(reason -> reason(reason.getKey(), reason.getValue()))
                .toList();
    }

    private static JsonObject reason(String code, String display) {
        return JsonValue.object()
                .put("code", code)
                .put("system", Canonical.OVERRIDE)
                .put("display", display)
                .build();
    }

    private List<JsonObject> suggestions() {
        return FhirOutput.proposals(assessment, reading).stream()
                .map(this::suggestion)
                .toList();
    }

    private JsonObject suggestion(JsonObject resource) {
        String label = Resources.isOf(resource, "CarePlan")
                ? "Draft the walking plan"
                : "Draft the referral"
                        + resource.at("performerType")
                                .flatMap(to -> to.text("text"))
                                .map(to -> " to " + to)
                                .orElse("");
        return JsonValue.object()
                .put("label", label)
                .put("uuid", id(resource.text("id").orElse("")))
                .one(
                        "actions",
                        JsonValue.object()
                                .put("type", "create")
                                .put("description", label)
                                .put("resource", resource))
                .build();
    }

    // Words

    private String detail() {
        List<String> lines = new ArrayList<>();
        for (Advice advice : assessment.advice()) {
            if (!NOT_SHOWN.contains(advice.kind())) {
                lines.add("* " + plain(advice.text()) + " *(" + plain(grounds(advice)) + ")*");
            }
        }
        section(lines, "Could not be read", notRead());
        section(
                lines,
                "Rests on",
                reading.basis().stream()
                        .map(basis -> basis.key() + ": " + basis.answer() + " (" + basis.reference() + ")")
                        .toList());
        section(
                lines,
                "Open questions, the most serious first",
                assessment.questions().stream()
                        .limit(MOST_QUESTIONS)
                        .map(Question::ask)
                        .toList());
        lines.add("");
        lines.add("What the record does not say counts as not known. Rules "
                + assessment.ruleSet().sha256() + ".");
        return String.join("\n", lines);
    }

    private static String grounds(Advice advice) {
        String why = advice.because().isEmpty() ? "" : String.join(", ", advice.because()) + "; ";
        return why + advice.rule().id() + ", " + advice.rule().basis() + ", evidence "
                + String.join(" ", advice.rule().sources());
    }

    private List<String> notRead() {
        return Stream.concat(
                        request.notes().stream(),
                        reading.leftOut().stream().map(each -> each.reference() + ": " + each.why()))
                .toList();
    }

    private static void section(List<String> lines, String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add("**" + title + "**");
            lines.add("");
            items.forEach(item -> lines.add("* " + plain(item)));
        }
    }

    /** Returns a text in which no sign has a meaning in Markdown or HTML. */
    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1")
                .replaceAll("\\s+", " ");
    }
}
