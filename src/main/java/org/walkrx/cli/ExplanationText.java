package org.walkrx.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.walkrx.Assessment;
import org.walkrx.RuleExplanation;
import org.walkrx.WhatIf;

/** Explanations as text for an 80-column terminal. */
final class ExplanationText {

    private static final int STATUS_WIDTH = 11;

    private ExplanationText() {}

    static String of(RuleExplanation explanation) {
        StringBuilder text = new StringBuilder();
        String head = "WHY " + explanation.rule().id() + (explanation.holds() ? " SPOKE" : " DID NOT SPEAK");
        text.append(head).append('\n');
        append(text, "", explanation.rule().name() + ".");
        for (RuleExplanation.Line line : explanation.conditions()) {
            append(text, status(line.status()) + "  ".repeat(line.depth()), line.condition());
        }
        if (explanation.conditions().isEmpty()) {
            append(text, "", "It has no conditions and always speaks.");
        }
        return text.append('\n').toString();
    }

    private static String status(RuleExplanation.Status status) {
        String word = switch (status) {
            case HELD -> "held";
            case NOT_KNOWN -> "not known";
            case DID_NOT_HOLD -> "not so";
        };
        return word + " ".repeat(STATUS_WIDTH - word.length());
    }

    static String of(Assessment assessment, List<WhatIf> whatIfs) {
        StringBuilder text = new StringBuilder("WHAT WOULD LET THIS PERSON WALK\n");
        append(text, "", "This shows what the decision hangs on. It is no suggestion to answer differently.");
        for (WhatIf whatIf : whatIfs) {
            String changes = whatIf.changes().stream()
                    .map(change -> change.key() + ": " + change.to() + " (now " + change.from() + ")")
                    .collect(Collectors.joining("; "));
            append(
                    text,
                    "- ",
                    changes + ". Then: referral " + whatIf.referral() + ", walking " + whatIf.walking() + ".");
        }
        if (whatIfs.isEmpty()) {
            append(text, "- ", nothing(assessment));
        }
        return text.append('\n').toString();
    }

    private static String nothing(Assessment assessment) {
        if (assessment.walking().allowsPlan() && assessment.complete()) {
            return "Nothing keeps this person from walking.";
        }
        return assessment.complete()
                ? "No set of up to four changes would do."
                : "The questions that are still open keep this person from walking; answer them first.";
    }

    private static void append(StringBuilder text, String lead, String content) {
        List<String> lines = AssessmentText.wrapped(content, AssessmentText.WIDTH - lead.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? lead : " ".repeat(lead.length()))
                    .append(lines.get(i))
                    .append('\n');
        }
    }
}
