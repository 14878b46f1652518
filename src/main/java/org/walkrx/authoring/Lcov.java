package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.walkrx.authoring.CoverageReport.ConditionCoverage;
import org.walkrx.authoring.CoverageReport.FileCoverage;
import org.walkrx.authoring.CoverageReport.RuleCoverage;

/**
 * Writes a coverage report in the LCOV format, which most continuous integration services read. A rule is a function, hit
 * as often as it holds in a case; a part of a condition is a branch with two ways, hit as often as the rule holds because
 * of it and as often as it fails because of it.
 */
public final class Lcov {

    private final List<String> lines = new ArrayList<>();

    private Lcov() {}

    /**
     * Returns the report as LCOV.
     *
     * @param report the report
     */
    public static String of(CoverageReport report) {
        Lcov lcov = new Lcov();
        report.files().forEach(lcov::add);
        return String.join("\n", lcov.lines) + "\n";
    }

    private void add(FileCoverage file) {
        lines.add("TN:");
        lines.add("SF:" + file.place());
        addRules(file);
        addConditions(file);
        addLines(file);
        lines.add("end_of_record");
    }

    private void addRules(FileCoverage file) {
        file.rules().forEach(rule -> lines.add("FN:" + rule.rule().line() + "," + name(rule)));
        file.rules().forEach(rule -> lines.add("FNDA:" + rule.fired() + "," + name(rule)));
        lines.add("FNF:" + file.rules().size());
        lines.add(
                "FNH:" + file.rules().stream().filter(rule -> rule.fired() > 0).count());
    }

    private static String name(RuleCoverage rule) {
        return rule.rule().id();
    }

    private void addConditions(FileCoverage file) {
        int hit = 0;
        int found = 0;
        for (RuleCoverage rule : file.rules()) {
            for (int i = 0; i < rule.conditions().size(); i++) {
                ConditionCoverage condition = rule.conditions().get(i);
                String start = "BRDA:" + condition.line() + "," + i + ",";
                lines.add(start + "0," + condition.holdsBecause());
                lines.add(start + "1," + condition.failsBecause());
                found += 2;
                hit += (condition.holdsBecause() > 0 ? 1 : 0) + (condition.failsBecause() > 0 ? 1 : 0);
            }
        }
        lines.add("BRF:" + found);
        lines.add("BRH:" + hit);
    }

    private void addLines(FileCoverage file) {
        Map<Integer, Integer> hits = new TreeMap<>();
        for (RuleCoverage rule : file.rules()) {
            hits.merge(rule.rule().line(), rule.fired(), Integer::sum);
            for (ConditionCoverage condition : rule.conditions()) {
                hits.merge(condition.line(), condition.holdsBecause() + condition.failsBecause(), Integer::sum);
            }
        }
        hits.forEach((line, count) -> lines.add("DA:" + line + "," + count));
        lines.add("LF:" + hits.size());
        lines.add("LH:" + hits.values().stream().filter(count -> count > 0).count());
    }
}
