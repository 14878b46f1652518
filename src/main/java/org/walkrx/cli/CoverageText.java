package org.walkrx.cli;

import java.util.Locale;
import org.walkrx.authoring.CoverageReport;
import org.walkrx.authoring.CoverageReport.ConditionCoverage;
import org.walkrx.authoring.CoverageReport.FileCoverage;
import org.walkrx.authoring.CoverageReport.RuleCoverage;

/** A coverage report as text: a line a file, then what no case exercises, by place. */
final class CoverageText {

    private final StringBuilder text = new StringBuilder();

    private CoverageText() {}

    static String of(CoverageReport report) {
        CoverageText coverage = new CoverageText();
        coverage.row("file", "rules", "fired", "near-missed", "conditions", "both ways");
        report.files().forEach(coverage::file);
        coverage.gaps(report);
        coverage.text.append(String.format(
                Locale.ROOT,
                "%nOf the rules %.1f %% hold in a case and are missed in another;"
                        + " of the parts of their conditions %.1f %% decide both ways.%n",
                report.rulesPercent(),
                report.conditionsPercent()));
        return coverage.text.toString();
    }

    private void row(Object... cells) {
        text.append(String.format(Locale.ROOT, "%-28s%8s%8s%14s%13s%12s%n", cells));
    }

    private void file(FileCoverage file) {
        row(
                file.name(),
                file.rules().size(),
                file.rules().stream().filter(rule -> rule.fired() > 0).count(),
                file.rules().stream().filter(rule -> rule.nearMissed() > 0).count(),
                file.rules().stream().mapToInt(rule -> rule.conditions().size()).sum(),
                file.rules().stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .filter(ConditionCoverage::isCovered)
                        .count());
    }

    private void gaps(CoverageReport report) {
        for (FileCoverage file : report.files()) {
            for (RuleCoverage rule : file.rules()) {
                gap(rule.fired() == 0, file, rule.rule().line(), rule, "holds in no case");
                gap(rule.nearMissed() == 0, file, rule.rule().line(), rule, "no case lists it under doesNotFire");
                rule.conditions().forEach(condition -> gaps(file, rule, condition));
            }
        }
    }

    private void gaps(FileCoverage file, RuleCoverage rule, ConditionCoverage condition) {
        int line = condition.line();
        gap(condition.holdsBecause() == 0, file, line, rule, condition.text() + ": no case holds only with this");
        gap(condition.failsBecause() == 0, file, line, rule, condition.text() + ": no case fails only by this");
    }

    private void gap(boolean open, FileCoverage file, int line, RuleCoverage rule, String what) {
        if (open) {
            text.append(file.place()).append(':').append(line).append(": ");
            text.append(rule.rule().id()).append(": ").append(what).append('\n');
        }
    }
}
