package org.walkrx.authoring.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.walkrx.authoring.comparison.ChangeKind.Tendency;
import org.walkrx.authoring.comparison.ComparisonReport.EntryKind;
import org.walkrx.authoring.comparison.ComparisonReport.Example;
import org.walkrx.authoring.comparison.ComparisonReport.GroupChange;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.problems.Visible;

/** Writes a comparison as text: what became less cautious first. */
public final class ComparisonText {

    private static final int MOST_RULES = 8;

    private final StringBuilder text = new StringBuilder();

    private ComparisonText() {}

    /**
     * Returns the comparison as text.
     *
     * @param report the comparison
     */
    public static String of(ComparisonReport report) {
        ComparisonText writer = new ComparisonText();
        writer.write(report);
        return writer.text.toString();
    }

    private void write(ComparisonReport report) {
        line("old  " + described(report.before()));
        line("new  " + described(report.after()));
        line("");
        line(report.rules().isEmpty() ? "Every rule is written the same." : "Rules that are not the same");
        report.rules()
                .forEach(rule ->
                        line("  " + rule.id() + "  " + rule.what() + "  (" + rule.place() + ")  " + rule.name()));
        groups(report.groups());
        line("");
        line(String.format(
                Locale.ROOT,
                "Of %d people %d are told something else (%.1f %%).",
                report.people(),
                report.changed(),
                report.people() == 0 ? 0 : 100.0 * report.changed() / report.people()));
        for (Tendency caution : Tendency.values()) {
            kinds(caution, report);
        }
        examples(report.examples());
    }

    private void groups(List<GroupChange> groups) {
        if (!groups.isEmpty()) {
            line("");
            line("Findings that are in another group, or in one with another meaning");
            groups.forEach(change -> line("  " + (change.isLessCautious() ? "LESS CAUTIOUS  " : "") + change.words()));
        }
    }

    static String described(ComparisonReport.ComparedBook book) {
        return Visible.of(book.origin()) + ", " + book.rules() + " rules, "
                + book.sha256().substring(0, 12);
    }

    private void kinds(Tendency caution, ComparisonReport report) {
        List<EntryKind> kinds = report.kinds().stream()
                .filter(kind -> kind.kind().caution() == caution)
                .toList();
        if (!kinds.isEmpty()) {
            line("");
            line(caution.words().toUpperCase(Locale.ROOT));
            kinds.forEach(kind -> line(String.format(
                    Locale.ROOT, "  %6d  %-48s %s", kind.people(), kind.kind().words(), rules(kind.rules()))));
        }
    }

    static String rules(Map<String, Integer> rules) {
        String first = rules.entrySet().stream()
                .limit(MOST_RULES)
                .map(rule -> rule.getKey() + " (" + rule.getValue() + ")")
                .collect(Collectors.joining(" "));
        return rules.size() > MOST_RULES ? first + " and " + (rules.size() - MOST_RULES) + " more" : first;
    }

    private void examples(List<Example> examples) {
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            line("");
            line("EXAMPLE " + (i + 1) + " of " + examples.size() + ": " + kinds(example) + "  ["
                    + String.join(" ", example.rules()) + "]");
            example.firstDifferences().forEach(difference -> line("  " + difference));
            line("");
            PatientYaml.of(example.person()).lines().forEach(part -> line("    " + part));
        }
    }

    static String kinds(Example example) {
        return example.kinds().stream().map(ChangeKind::words).collect(Collectors.joining("; "));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
