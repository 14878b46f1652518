package org.walkrx.cli;

import java.io.PrintWriter;
import java.util.List;
import org.walkrx.authoring.analysis.DeepAnalysis;
import org.walkrx.authoring.analysis.DeepReport;
import org.walkrx.authoring.analysis.Section;
import org.walkrx.rules.RuleBook;

/** {@code ./walkrx check --deep}. */
final class DeepCheck {

    private static final int WIDTH = 118;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Style style = Style.forTerminal();

    DeepCheck(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code. */
    int run(RuleBook book) {
        DeepReport report = DeepAnalysis.of(book, new StepLine(err)::accept);
        report.sections().forEach(this::print);
        out.println();
        int problems = report.items(Section.Weight.PROBLEM).size();
        int open = report.items(Section.Weight.OPEN).size();
        out.println(Output.count(problems, "problem") + ", " + open + " left open, "
                + Output.count(report.items(Section.Weight.NOTE).size(), "note") + ".");
        return report.isFine() ? Main.FINE : Main.PROBLEM;
    }

    private void print(Section section) {
        out.println();
        out.println(style.strong(section.title()));
        if (!section.standing().isEmpty()) {
            AssessmentText.wrapped(section.standing(), WIDTH - 2)
                    .forEach(line -> out.println("  " + style.faint(line)));
        }
        if (section.items().isEmpty()) {
            out.println("  - none");
        }
        section.items().forEach(this::print);
    }

    private void print(Section.Item item) {
        String mark = switch (item.weight()) {
            case PROBLEM -> "PROBLEM: ";
            case OPEN -> "OPEN: ";
            case NOTE -> "";
        };
        List<String> lines = AssessmentText.wrapped(mark + item.text(), WIDTH - 4);
        for (int i = 0; i < lines.size(); i++) {
            out.println((i == 0 ? "  - " : "    ") + lines.get(i));
        }
        if (item.example() != null) {
            out.println("    for instance " + item.example().assessment().referral() + ", walking "
                    + item.example().assessment().walking() + ", for:");
            item.example().patientFile().forEach(line -> out.println("        " + line));
        }
    }
}
