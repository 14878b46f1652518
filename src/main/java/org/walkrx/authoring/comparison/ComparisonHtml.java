package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.comparison.ChangeKind.Tendency;
import org.walkrx.authoring.comparison.ComparisonReport.EntryKind;
import org.walkrx.authoring.comparison.ComparisonReport.Example;
import org.walkrx.authoring.comparison.ComparisonReport.GroupChange;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.authoring.comparison.ComparisonReport.WordChange;
import org.walkrx.authoring.comparison.LinesBeside.LinePair;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.text.Html;

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
            table.beside { table-layout: fixed; }
            .beside td { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere; border-bottom: 0; padding: .1rem .6rem .1rem 0; }
            .beside th { width: 50%; }
            .beside .other { background: var(--soft); border-left: .2rem solid var(--line); padding-left: .4rem; }
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

    private ComparisonHtml() {}

    /**
     * Returns the page.
     *
     * @param report the comparison
     */
    public static String of(ComparisonReport report) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("h1", "Two sets of walking rules compared"));
        parts.add(Html.tag("p", "Old: " + ComparisonText.described(report.before())));
        parts.add(Html.tag("p", "New: " + ComparisonText.described(report.after())));
        parts.add(summary(report));
        parts.add(sentences("Renamed, and compared as the same", report.renamed()));
        parts.add(sentences("Perhaps renamed", report.suspected()));
        parts.add(Html.tag("h2", "Who changes, and how"));
        for (Tendency caution : Tendency.values()) {
            parts.add(kinds(caution, report));
        }
        parts.add(Html.tag("h2", "People who show it"));
        parts.add(
                Html.tag(
                        "p",
                        "Between them they show every kind of change, up to three times, and every rule behind one, with a walk log and without."));
        for (int i = 0; i < report.examples().size(); i++) {
            parts.add(example(i + 1, report.examples().get(i), report.sentences()));
        }
        parts.add(Html.tag("h2", "Rules that are not the same"));
        parts.add(rules(report.rules()));
        report.rules().forEach(rule -> parts.add(beside(rule)));
        parts.add(groups(report.groups()));
        parts.add(words(report.words()));
        parts.add(declared(report.declared()));
        return HEAD + parts.stream().map(Html::markup).collect(Collectors.joining("\n"))
                + "\n</main>\n</body>\n</html>\n";
    }

    private static Html sentences(String title, List<String> sentences) {
        return sentences.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        Html.tag("h2", title),
                        Html.list(sentences.stream().map(Html::text).toList()));
    }

    private static Html beside(RuleChange rule) {
        return beside(rule.id() + ": " + rule.name(), LinesBeside.of(rule.before(), rule.after()));
    }

    private static Html words(List<WordChange> words) {
        List<Html> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add(Html.tag("h2", "Words and evidence that are not the same"));
        }
        for (WordChange change : words) {
            parts.add(beside(
                    change.kind() + " " + change.name() + ": " + change.what(),
                    List.of(new LinePair(change.before(), change.after()))));
        }
        return Html.join(parts);
    }

    private static Html beside(String caption, List<LinePair> rows) {
        Html table = Html.classed(
                "table",
                "beside",
                Html.tag("caption", caption),
                Html.tag("thead", Html.tag("tr", head("Old"), head("New"))),
                Html.tag(
                        "tbody",
                        Html.join(rows.stream()
                                .map(row -> Html.tag("tr", cell(row, row.before()), cell(row, row.after())))
                                .toList())));
        return Html.tag(
                "div", Map.of("class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption), table);
    }

    private static Html cell(LinePair row, @Nullable String line) {
        Html text = Html.text(line == null ? "" : line.strip());
        return row.isSame() || line == null ? Html.tag("td", text) : Html.classed("td", "other", text);
    }

    private static Html declared(List<String> declared) {
        return declared.isEmpty()
                ? Html.NOTHING
                : Html.tag(
                        "section",
                        Html.tag("h2", "Measurements and choices that are not the same"),
                        Html.list(declared.stream().map(Html::text).toList()));
    }

    private static Html groups(List<GroupChange> groups) {
        if (groups.isEmpty()) {
            return Html.NOTHING;
        }
        List<Html> items = groups.stream().map(ComparisonHtml::group).toList();
        return Html.of(
                Html.tag("h2", "Findings that are in another group, or in one with another meaning"),
                Html.tag("ul", Html.join(items)));
    }

    private static Html group(GroupChange change) {
        return change.isLessCautious()
                ? Html.classed("li", "less", Html.text(change.words() + " (less cautious)"))
                : Html.tag("li", change.words());
    }

    private static Html summary(ComparisonReport report) {
        String counted = String.format(
                Locale.ROOT, "Of %d people %d are told something else.", report.people(), report.changed());
        return Html.tag(
                "p",
                Html.tag("strong", counted),
                Html.text(
                        report.isLessCautious()
                                ? " Something became less cautious; it is listed first."
                                : " Nothing became less cautious."));
    }

    private static Html kinds(Tendency caution, ComparisonReport report) {
        List<EntryKind> kinds = report.kinds().stream()
                .filter(kind -> kind.kind().caution() == caution)
                .toList();
        if (kinds.isEmpty()) {
            return Html.NOTHING;
        }
        List<Html> rows = kinds.stream()
                .map(kind -> Html.tag(
                        "tr",
                        rowHead(kind.kind().words()),
                        Html.classed("td", "count", Html.text(Integer.toString(kind.people()))),
                        Html.tag("td", ComparisonText.rules(kind.rules()))))
                .toList();
        return table(
                caution.words(),
                caution == Tendency.LESS,
                Html.tag("caption", caution.words()),
                Html.of(
                        head("Change"),
                        Html.tag("th", Map.of("scope", "col", "class", "count"), Html.text("People")),
                        head("Rules (people)")),
                rows);
    }

    /** A table that scrolls by itself where the page is narrow, also with keys alone. */
    private static Html table(String label, boolean less, Html caption, Html heads, List<Html> rows) {
        Map<String, String> region = Map.of(
                "class", less ? "scroll less" : "scroll", "role", "region", "tabindex", "0", "aria-label", label);
        return Html.tag(
                "div",
                region,
                Html.tag(
                        "table",
                        caption,
                        Html.tag("thead", Html.tag("tr", heads)),
                        Html.tag("tbody", Html.join(rows))));
    }

    private static Html head(String words) {
        return Html.tag("th", Map.of("scope", "col"), Html.text(words));
    }

    private static Html rowHead(String words) {
        return Html.tag("th", Map.of("scope", "row"), Html.text(words));
    }

    private static Html example(int number, Example example, Map<String, String> sentences) {
        boolean less = example.kinds().stream().anyMatch(kind -> kind.caution() == Tendency.LESS);
        return Html.classed(
                "section",
                less ? "example less" : "example",
                Html.tag("h3", "Person " + number + ": " + ComparisonText.kinds(example)),
                Html.tag("p", "By:"),
                Html.list(example.rules().stream()
                        .map(id -> Html.of(Html.tag("code", id), Html.text(" " + sentences.getOrDefault(id, ""))))
                        .toList()),
                Html.tag("p", "So:"),
                Html.list(example.firstDifferences().stream().map(Html::text).toList()),
                Html.tag("pre", Map.of("tabindex", "0"), Html.text(PatientYaml.of(example.person()))));
    }

    private static Html rules(List<RuleChange> rules) {
        if (rules.isEmpty()) {
            return Html.tag("p", "Every rule is written the same.");
        }
        List<Html> rows = rules.stream()
                .map(rule -> Html.tag(
                        "tr",
                        rowHead(rule.id()),
                        Html.tag("td", rule.what()),
                        Html.tag("td", rule.place()),
                        Html.tag("td", rule.name())))
                .toList();
        return table(
                "Rules that are not the same",
                false,
                Html.NOTHING,
                Html.of(head("Rule"), head("What"), head("Place"), head("Sentence")),
                rows);
    }
}
