package org.walkrx.authoring.comparison;

import java.util.List;
import java.util.Locale;
import org.walkrx.authoring.comparison.ChangeKind.Caution;
import org.walkrx.authoring.comparison.ComparisonReport.Example;
import org.walkrx.authoring.comparison.ComparisonReport.GroupChange;
import org.walkrx.authoring.comparison.ComparisonReport.Kind;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.authoring.people.PatientYaml;

/** Writes a comparison as one HTML page that needs no script and nothing from elsewhere. */
public final class ComparisonHtml {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Two sets of walking rules compared</title>
            <style>
            :root { color-scheme: light dark; --line: #767676; --less: #a40000; --soft: #f3f3f0; --paper: #fff; --ink: #1a1a1a; }
            @media (prefers-color-scheme: dark) {
              :root { --line: #8a8a8a; --less: #ff9d9d; --soft: #262626; --paper: #161616; --ink: #ededed; }
            }
            body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem;
              margin: 0 auto; padding: 1rem; }
            h1, h2, h3 { line-height: 1.25; }
            h2 { margin-top: 2rem; border-bottom: 1px solid var(--line); }
            .scroll { overflow-x: auto; margin-bottom: 1.5rem; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: bold; padding: .4rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
            .count { text-align: right; font-variant-numeric: tabular-nums; }
            .less { border-left: .3rem solid var(--less); padding-left: .8rem; }
            .less caption, .less h3 { color: var(--less); }
            pre { background: var(--soft); padding: .6rem; overflow-x: auto; }
            code, pre { font-family: ui-monospace, monospace; font-size: .9rem; }
            section.example { break-inside: avoid; }
            @media print { body { max-width: none; } pre { white-space: pre-wrap; } }
            </style>
            </head>
            <body>
            <main>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private ComparisonHtml() {}

    /**
     * Returns the page.
     *
     * @param report the comparison
     */
    public static String of(ComparisonReport report) {
        ComparisonHtml page = new ComparisonHtml();
        page.write(report);
        return page.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void write(ComparisonReport report) {
        line("<h1>Two sets of walking rules compared</h1>");
        line("<p>Old: " + escaped(ComparisonText.described(report.before())) + "<br>New: "
                + escaped(ComparisonText.described(report.after())) + "</p>");
        line(String.format(
                Locale.ROOT,
                "<p><strong>Of %d people %d are told something else.</strong> %s</p>",
                report.people(),
                report.changed(),
                report.isLessCautious()
                        ? "Something became less cautious; it is listed first."
                        : "Nothing became less cautious."));
        line("<h2>Who changes, and how</h2>");
        for (Caution caution : Caution.values()) {
            kinds(caution, report);
        }
        line("<h2>People who show it</h2>");
        line("<p>Between them they show every kind of change and every rule behind one.</p>");
        for (int i = 0; i < report.examples().size(); i++) {
            example(i + 1, report.examples().get(i));
        }
        rules(report.rules());
        groups(report.groups());
    }

    private void groups(List<GroupChange> groups) {
        if (!groups.isEmpty()) {
            line("<h2>Findings that are in another group, or in one with another meaning</h2>");
            line("<ul>");
            groups.forEach(change -> line("<li" + (change.isLessCautious() ? " class=\"less\"" : "") + ">"
                    + escaped(change.words()) + (change.isLessCautious() ? " (less cautious)" : "") + "</li>"));
            line("</ul>");
        }
    }

    private void kinds(Caution caution, ComparisonReport report) {
        List<Kind> kinds = report.kinds().stream()
                .filter(kind -> kind.kind().caution() == caution)
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        line("<div class=\"scroll" + (caution == Caution.LESS ? " less" : "") + "\" role=\"region\" tabindex=\"0\""
                + " aria-label=\"" + caution.words() + "\">");
        line("<table><caption>" + caution.words() + "</caption>");
        line("<thead><tr><th scope=\"col\">Change</th><th scope=\"col\" class=\"count\">People</th>"
                + "<th scope=\"col\">Rules (people)</th></tr></thead><tbody>");
        kinds.forEach(kind -> line("<tr><th scope=\"row\">" + kind.kind().words() + "</th><td class=\"count\">"
                + kind.people() + "</td><td>" + escaped(ComparisonText.rules(kind.rules())) + "</td></tr>"));
        line("</tbody></table></div>");
    }

    private void example(int number, Example example) {
        boolean less = example.kinds().stream().anyMatch(kind -> kind.caution() == Caution.LESS);
        line("<section class=\"example" + (less ? " less" : "") + "\">");
        line("<h3>Person " + number + ": " + ComparisonText.kinds(example) + "</h3>");
        line("<p>By: <code>" + escaped(String.join(" ", example.rules())) + "</code></p>");
        line("<ul>");
        example.firstDifferences().forEach(difference -> line("<li>" + escaped(difference) + "</li>"));
        line("</ul>");
        line("<pre tabindex=\"0\">" + escaped(PatientYaml.of(example.person())) + "</pre>");
        line("</section>");
    }

    private void rules(List<RuleChange> rules) {
        line("<h2>Rules that are not the same</h2>");
        if (rules.isEmpty()) {
            line("<p>Every rule is written the same.</p>");
            return;
        }
        line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Rules that are not the same\"><table>");
        line("<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What</th><th scope=\"col\">Place</th>"
                + "<th scope=\"col\">Sentence</th></tr></thead><tbody>");
        rules.forEach(rule -> line("<tr><th scope=\"row\">" + escaped(rule.id()) + "</th><td>" + escaped(rule.what())
                + "</td><td>" + escaped(rule.place()) + "</td><td>" + escaped(rule.name()) + "</td></tr>"));
        line("</tbody></table></div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void line(String line) {
        html.append(line).append('\n');
    }
}
