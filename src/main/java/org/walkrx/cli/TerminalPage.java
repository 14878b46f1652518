package org.walkrx.cli;

import java.util.List;
import java.util.Locale;

/** Text for an 80-column terminal: a title, headings, and items behind dashes. */
final class TerminalPage {

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    TerminalPage(Style style) {
        this.style = style;
    }

    void title(String title) {
        line(style.strong(title));
        line("=".repeat(Math.min(AssessmentText.WIDTH, title.length())));
        line("");
    }

    void heading(String title) {
        line("");
        line(style.strong(title.toUpperCase(Locale.ROOT)));
    }

    /** Writes wrapped text behind a dash, with a mark at its end. */
    void item(String content, String mark) {
        String whole = mark.isEmpty() ? content : content + " " + mark;
        List<String> lines = AssessmentText.wrapped(whole, AssessmentText.WIDTH - 2);
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? "- " : "  ") + lines.get(i));
        }
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** Returns the page, with an empty line at its end. */
    String finished() {
        line("");
        return text.toString();
    }
}
