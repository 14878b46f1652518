package org.walkrx.authoring;

import java.util.List;
import org.walkrx.rules.RuleInfo;

/**
 * What the worked cases of a rules folder exercise.
 *
 * @param files the rule files, in alphabetical order
 */
public record CoverageReport(List<FileCoverage> files) {

    /** Copies the list. */
    public CoverageReport {
        files = List.copyOf(files);
    }

    /**
     * One rule file.
     *
     * @param name its name
     * @param place where it lies
     * @param rules its rules, in the order of the file
     */
    public record FileCoverage(String name, String place, List<RuleCoverage> rules) {
        /** Copies the list. */
        public FileCoverage {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule.
     *
     * @param rule which
     * @param fired in how many cases it holds
     * @param nearMissed in how many cases that list it under {@code doesNotFire} it does not
     * @param conditions the parts of its condition
     */
    public record RuleCoverage(RuleInfo rule, int fired, int nearMissed, List<ConditionCoverage> conditions) {
        /** Copies the list. */
        public RuleCoverage {
            conditions = List.copyOf(conditions);
        }

        /** Returns whether the rule holds in some case, and is missed on purpose in another. */
        public boolean isCovered() {
            return fired > 0 && nearMissed > 0;
        }
    }

    /**
     * One part of a condition: a comparison, a name or word of a list, a branch of an "or", a "not", a count.
     *
     * @param text the part as it is written
     * @param line the line in which it is written, from 1
     * @param column the column at which it begins, from 1
     * @param holdsBecause in how many cases the rule holds and would not, or not with the same values, had this part
     *     come out the other way
     * @param failsBecause in how many cases the rule does not hold and would, or would hold with other values besides, had
     *     this part come out the other way
     */
    public record ConditionCoverage(String text, int line, int column, int holdsBecause, int failsBecause) {

        /** Returns whether it was decisive both ways. */
        public boolean isCovered() {
            return holdsBecause > 0 && failsBecause > 0;
        }
    }

    /** Returns the share of rules that hold in some case and are missed on purpose in another, in percent. */
    public double rulesPercent() {
        return percent(rules().stream().map(RuleCoverage::isCovered).toList());
    }

    /** Returns the share of the parts of conditions that were decisive both ways, in percent. */
    public double conditionsPercent() {
        return percent(rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(ConditionCoverage::isCovered)
                .toList());
    }

    /** Returns the rules of all files. */
    public List<RuleCoverage> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    private static double percent(List<Boolean> covered) {
        long yes = covered.stream().filter(Boolean::booleanValue).count();
        return covered.isEmpty() ? 100 : 100.0 * yes / covered.size();
    }
}
