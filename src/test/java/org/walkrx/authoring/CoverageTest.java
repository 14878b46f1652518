package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.authoring.CoverageReport.RuleCoverage;

class CoverageTest {

    private static final String TIP = "advise.tip( Topic.SHOES, \"Wear shoes.\" );";

    private static List<String> open(SmallRules rules) {
        return rule(rules).conditions().stream()
                .filter(part -> !part.isCovered())
                .map(part -> part.text() + " " + part.holdsBecause() + "/" + part.failsBecause())
                .toList();
    }

    private static RuleCoverage rule(SmallRules rules) {
        return Coverage.of(rules.book(), ProgressListener.NONE).rules().get(0);
    }

    @Test
    void countsCasesThatFireARuleAndCasesThatMissItOnPurpose() {
        RuleCoverage coverage = rule(SmallRules.empty()
                .rule("TST-01", "exists Pain( now >= 3 )", TIP)
                .worked("", "fires: [TST-01]")
                .worked("pain: {now: 4}", "fires: [TST-01]")
                .worked("pain: {now: 2}", "doesNotFire: [TST-01]")
                .worked("pain: {now: 1}", "walking: STANDARD"));

        assertThat(coverage.fired()).isEqualTo(2);
        assertThat(coverage.nearMissed()).isEqualTo(1);
        assertThat(coverage.isCovered()).isTrue();
    }

    @Test
    void aComparisonIsDecisiveOnlyWhereNothingElseKeepsTheRuleFromHolding() {
        SmallRules rules = SmallRules.empty()
                .rule("TST-01", "exists Pain( now >= 3, weeks < 6 )", TIP)
                .worked("", "fires: [TST-01]")
                .worked("pain: {now: 2, weeks: 7}", "doesNotFire: [TST-01]");

        assertThat(open(rules)).containsExactly("now >= 3 1/0", "weeks < 6 1/0");
        assertThat(open(rules.worked("pain: {now: 2}", "").worked("pain: {weeks: 7}", "")))
                .isEmpty();
    }

    @Test
    void eachNameOfAListNeedsACaseThatRestsOnItAlone() {
        SmallRules rules = SmallRules.empty()
                .rule("TST-01", "exists Finding( name in ( \"fever\", \"foot drop\" ), present )", TIP)
                .worked("", "doesNotFire: [TST-01]")
                .worked("findings: {fever: yes, foot drop: yes}", "fires: [TST-01]");

        assertThat(open(rules)).containsExactly("\"fever\" 0/1", "\"foot drop\" 0/1");
        assertThat(open(rules.worked("findings: {fever: yes}", ""))).containsExactly("\"foot drop\" 0/1");
        assertThat(open(rules.worked("findings: {foot drop: yes}", ""))).isEmpty();
    }

    @Test
    void eachBranchAndEachNotIsAPartOfItsOwn() {
        SmallRules rules = SmallRules.empty()
                .rule(
                        "TST-01",
                        "( Finding( name == \"fever\", present ) or Pain( now >= 7 ) )\n"
                                + "    not Finding( name == \"smoker\", present )",
                        TIP)
                .worked("", "doesNotFire: [TST-01]")
                .worked("findings: {fever: yes}", "fires: [TST-01]")
                .worked("pain: {now: 8}", "fires: [TST-01]");

        assertThat(open(rules)).containsExactly("not 2/0", "\"smoker\" 2/0", "present 2/0");
        assertThat(open(rules.worked("findings: {fever: yes, smoker: yes}", "")))
                .isEmpty();
    }

    @Test
    void aCountIsDecisiveAtItsNumber() {
        SmallRules rules = SmallRules.empty()
                .rule(
                        "TST-01",
                        "accumulate( Finding( name in ( \"fever\", \"foot drop\", \"smoker\" ), present ); $n : count( 1 ); $n >= 2 )",
                        TIP)
                .worked("findings: {fever: yes, foot drop: yes, smoker: yes}", "fires: [TST-01]")
                .worked("", "doesNotFire: [TST-01]");

        assertThat(open(rules)).contains("\"fever\" 0/0", "\"foot drop\" 0/0", "\"smoker\" 0/0");
        assertThat(open(rules.worked("findings: {fever: yes, foot drop: yes}", "")
                        .worked("findings: {fever: yes, smoker: yes}", "")
                        .worked("findings: {fever: yes}", "")
                        .worked("findings: {smoker: yes}", "")))
                .isEmpty();
    }

    @Test
    void theLcovReportCountsRulesAsFunctionsAndPartsAsBranches() {
        SmallRules rules = SmallRules.empty()
                .rule("TST-01", "exists Pain( now >= 3 )", TIP)
                .worked("", "fires: [TST-01]");

        assertThat(Lcov.of(Coverage.of(rules.book(), ProgressListener.NONE))).isEqualTo("""
                        TN:
                        SF:small/small.drl
                        FN:7,TST-01
                        FNDA:1,TST-01
                        FNF:1
                        FNH:1
                        BRDA:13,0,0,1
                        BRDA:13,0,1,0
                        BRF:2
                        BRH:1
                        DA:7,1
                        DA:13,1
                        LF:2
                        LH:2
                        end_of_record
                        """);
    }
}
