package org.walkrx.cli;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.Summary;
import org.walkrx.handout.Speech;

/** The short form of an assessment as text for an 80-column terminal: one page, and how to see the rest. */
final class SummaryText {

    private final Assessment assessment;
    private final Summary summary;
    private final Style style;
    private final TerminalPage page;
    private final String more;
    private final Speech speech;

    /**
     * Prepares the text.
     *
     * @param assessment the assessment
     * @param style how it may be marked
     * @param more how to see the whole, as a sentence
     * @param speech the person's language
     */
    SummaryText(Assessment assessment, Style style, String more, Speech speech) {
        this.assessment = assessment;
        this.summary = assessment.summary();
        this.style = style;
        this.page = new TerminalPage(style);
        this.more = more;
        this.speech = speech;
    }

    /** Returns the text under a title. */
    String titled(String title) {
        page.title(title);
        AssessmentText.wrapped(speech.say(summary.decision()), AssessmentText.WIDTH)
                .forEach(line -> page.line(style.urgent(line, assessment.referral())));
        if (!assessment.complete()) {
            page.line(style.strong(speech.say("NOT COMPLETE: questions that could change this are still open.")));
        }
        section("What to do", summary.toDo());
        questions();
        section("Your plan", summary.plan());
        section("How to walk", summary.tips());
        if (!summary.whenToStop().isEmpty()) {
            page.heading(speech.say("When to stop and get help"));
            summary.whenToStop().forEach(group -> page.item(speech.say(group), ""));
        }
        section("What walking may do", summary.benefits());
        leftOut();
        if (!speech.remark().isEmpty()) {
            AssessmentText.wrapped(speech.remark(), AssessmentText.WIDTH).forEach(page::line);
        }
        return page.finished();
    }

    private void section(String title, List<Summary.Passage> lines) {
        if (!lines.isEmpty()) {
            page.heading(speech.say(title));
            lines.forEach(line -> page.item(speech.say(line.text(), line.rules()), mark(line.rules())));
        }
    }

    private static String mark(List<String> rules) {
        return rules.isEmpty() ? "" : "[" + String.join(" ", rules) + "]";
    }

    private void questions() {
        if (summary.questions().isEmpty()) {
            return;
        }
        page.heading(speech.say("Please answer"));
        for (Question question : summary.questions()) {
            page.item(speech.say(question.ask()), AssessmentText.mark(question));
        }
        int others = summary.leftOut().questions();
        if (others > 0) {
            page.item(AssessmentText.MORE_QUESTIONS, "");
        }
    }

    private void leftOut() {
        Summary.LeftOut left = summary.leftOut();
        List<String> parts = new ArrayList<>();
        add(parts, left.tips(), "more on how to walk");
        add(parts, left.benefits(), "on what walking may do");
        add(parts, left.shortened(), "shortened");
        String what = parts.isEmpty() ? "" : "Not here: " + String.join(", ", parts) + ". ";
        page.line("");
        AssessmentText.wrapped(what + more, AssessmentText.WIDTH).forEach(page::line);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
