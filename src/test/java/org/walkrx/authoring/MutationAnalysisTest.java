package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.authoring.MutationReport.Survivor;

class MutationAnalysisTest {

    private static final String REFER = "advise.refer( Referral.SAME_DAY, To.GP, \"Please see your doctor today.\" );";

    private static SmallRules fever(String... cases) {
        SmallRules rules = SmallRules.empty()
                .rule("TST-01", "exists Finding( name == \"fever\", present )\n    exists Pain( now >= 5 )", REFER);
        for (int i = 0; i < cases.length; i += 2) {
            rules.worked(cases[i], cases[i + 1]);
        }
        return rules;
    }

    private static MutationReport tried(SmallRules rules) {
        return MutationAnalysis.of(rules.book(), ProgressListener.NONE);
    }

    private static List<String> changes(List<Survivor> survivors) {
        return survivors.stream().map(Survivor::change).toList();
    }

    @Test
    void namesTheMistakesThatNoCaseNotices() {
        MutationReport report = tried(fever(
                "findings: {fever: yes}, pain: {now: 5}",
                "referral: SAME_DAY",
                "pain: {now: 5}",
                "doesNotFire: [TST-01]"));

        assertThat(changes(report.survivors()))
                .containsExactly(
                        "name == \"fever\" is left out", "exists Pain( now >= 5 ) is left out", "now >= 5 became >= 4");
    }

    @Test
    void sparesWhatNoOtherMistakeIsLeftFor() {
        MutationReport report = tried(fever(
                "findings: {fever: yes}, pain: {now: 5}",
                "referral: SAME_DAY, fires: [TST-01]",
                "findings: {fever: yes}, pain: {now: 4}",
                "doesNotFire: [TST-01]",
                "findings: {foot drop: yes}, pain: {now: 6}",
                "doesNotFire: [TST-01]"));

        assertThat(report.survivors()).isEmpty();
        assertThat(report.score()).isEqualTo(100);
    }

    @Test
    void aReadyCasePassesWithTheRightRulesAndNoticesItsMistake() {
        SmallRules rules = fever("findings: {fever: yes}, pain: {now: 5}", "referral: SAME_DAY");
        MutationReport before = tried(rules);
        assertThat(before.survivors()).isNotEmpty();

        before.survivors().forEach(survivor -> rules.pasted(survivor.readyCase()));

        assertThat(new CaseRunner(rules.book()).run().failures()).isEmpty();
        assertThat(changes(tried(rules).survivors())).doesNotContainAnyElementsOf(changes(before.survivors()));
    }

    @Test
    void setsApartTheMistakesThatChangeNobody() {
        MutationReport report = tried(SmallRules.empty()
                .rule("TST-01", "exists Pain( now >= 5, now >= 3 )", REFER)
                .worked("pain: {now: 5}", "referral: SAME_DAY")
                .worked("pain: {now: 4}", "referral: NONE"));

        assertThat(changes(report.withoutEffect()))
                .contains("now >= 3 is left out", "now >= 3 became >= 4", "now >= 3 became > 3");
        assertThat(report.score()).isEqualTo(100);
    }

    @Test
    void aMistakeThatTheLoaderWouldRefuseIsNotTried() {
        MutationReport report = tried(SmallRules.empty()
                .rule("TST-01", "not Pain( now >= 9 )", "advise.daysPerWeek( 7 );")
                .worked("pain: {now: 8}", "fires: [TST-01]"));

        assertThat(changes(report.survivors())).doesNotContain("daysPerWeek: 7 became 8");
        assertThat(changes(report.withoutEffect())).doesNotContain("daysPerWeek: 7 became 8");
    }

    @Test
    void aMistakeInADefinitionIsNoticedWhereItsConceptIsUsed() {
        MutationReport report = tried(SmallRules.empty()
                .rule("DEF-01", "exists Pain( now >= 5 )", "insert( new Concept( \"strong pain\" ) );")
                .rule("TST-01", "exists Concept( name == \"strong pain\" )", REFER)
                .worked("pain: {now: 5}", "referral: SAME_DAY")
                .worked("pain: {now: 4}", "referral: NONE"));

        assertThat(report.survivors()).isEmpty();
        assertThat(report.noticed()).isGreaterThan(6);
    }
}
