package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.SmallRules;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.language.Prominence;
import org.walkrx.problems.Problem;

class ProminenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String TIP = "advise.tip( Topic.SHOES, \"Lace your shoes.\" );";

    private static String rule(String id, String matters, String... then) {
        String rule = SmallRules.rule(id, "exists Pain( now >= 3 )", then);
        return matters.isEmpty()
                ? rule
                : rule.replace("@basis( \"policy\" )", "@basis( \"policy\" )\n    @matters( \"" + matters + "\" )");
    }

    private static List<Problem> problems(String... rules) {
        return CheckedSources.check(SmallRules.sources(rules)).problems();
    }

    /** What check says of this matter, with the lines of the rules. */
    private static List<String> asked(String... rules) {
        return FolderCheck.of(SmallRules.sources(rules), DAY).problems().stream()
                .filter(problem -> problem.code().equals("W311"))
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise.refer( Referral.ROUTINE, To.GP, \"See your doctor.\" );",
                "advise.hold( \"Wait.\" );",
                "advise.stopWalk( \"Stop.\" );",
                "advise.stopIf( \"Chest pain: stop.\" );",
                "advise.safetyNet( \"For chest pain, call for help.\" );",
                "advise.warn( Topic.SAFETY, \"Carry your spray.\" );",
                "advise.warn( Topic.FALLS, \"Take a stick.\" );"
            })
    void aRuleThatLowersAReferralOrAStopRuleIsRefused(String safety) {
        for (String step : Prominence.words()) {
            List<Problem> problems = problems(rule("TST-01", step, safety));

            assertThat(problems).extracting(Problem::code).containsExactly("W313");
            assertThat(problems.get(0).message()).contains("always comes first and cannot be lowered; delete @matters");
            assertThat(problems.get(0).line()).isEqualTo(11);
        }
        assertThat(problems(rule("TST-01", "", safety))).isEmpty();
    }

    @Test
    void aTipBesideAReferralIsFirstAndWantsARuleOfItsOwnToBeLess() {
        String refer = "advise.refer( Referral.ROUTINE, To.GP, \"See your doctor.\" );";

        assertThat(problems(rule("TST-01", "also", refer, TIP)))
                .extracting(Problem::message)
                .containsExactly(
                        "this rule sends the person to somebody, which always comes first and cannot be lowered;"
                                + " delete @matters, or give its tip a rule of its own");
        assertThat(SmallRules.book(rule("TST-01", "", refer, TIP))
                        .rules()
                        .get(0)
                        .prominence())
                .isEqualTo(Prominence.FIRST);
    }

    @Test
    void aRuleThatSaysNothingThatCouldWaitHasNoStep() {
        assertThat(problems(rule("TST-01", "also", "advise.sessionsPerDay( 2 );")))
                .extracting(Problem::code)
                .containsExactly("W313");
    }

    @Test
    void thereAreThreeSteps() {
        assertThat(problems(rule("TST-01", "fist", TIP)))
                .extracting(Problem::message)
                .containsExactly(
                        "\"fist\" says not how much it matters (first, also, on request); did you mean \"first\"?");
        for (Prominence step : Prominence.values()) {
            assertThat(SmallRules.book(rule("TST-01", step.word(), TIP)).rules())
                    .extracting(RuleInfo::prominence)
                    .containsExactly(step);
        }
    }

    @Test
    void checkAsksForItWhereAnyRuleSaysIt() {
        String[] rules = {rule("TST-01", "first", TIP), rule("TST-02", "", TIP), rule("TST-03", "", TIP)};

        assertThat(asked(rules))
                .hasSize(2)
                .allMatch(message -> message.contains("the rule does not say how much it matters"));
        assertThat(asked(rules).get(0)).startsWith("19: ");
        assertThat(SmallRules.book(rules).rules())
                .extracting(RuleInfo::prominence)
                .containsExactly(Prominence.FIRST, Prominence.ALSO, Prominence.ALSO);
    }

    @Test
    void aFolderFromBeforeGoesOnWithOneNotice() {
        String[] rules = {rule("TST-01", "", TIP), rule("TST-02", "", TIP)};

        assertThat(asked(rules)).isEmpty();
        assertThat(SmallRules.book(rules).notices())
                .filteredOn(notice -> notice.code().equals("W311"))
                .extracting(Problem::message)
                .containsExactly(
                        "2 rules do not say how much it matters that a person hears them, and count as \"also\";"
                                + " write @matters( \"first\" ), \"also\" or \"on request\" below @basis");
    }

    @Test
    void everyShippedRuleSaysIt() {
        RuleBook book = RuleBook.of(SmallRules.REAL);

        assertThat(book.notices()).isEmpty();
        assertThat(MissingProminence.problems(book)).isEmpty();
        assertThat(book.rules()).extracting(RuleInfo::prominence).contains(Prominence.values());
    }

    @Test
    void aSignNeedsItsSentence() {
        String sign = "advise.sign( Referral.SAME_DAY, To.URGENT_CARE, \"strong new pain\" );";
        List<String> sentences = new ArrayList<>(List.of(
                "advise.stopIf( \"Strong new pain: stop.\" );",
                "advise.safetyNet( \"For strong new pain, be seen.\" );",
                "advise.warn( Topic.SAFETY, \"Strong new pain has to be seen.\" );"));

        assertThat(problems(rule("TST-01", "", sign))).extracting(Problem::code).containsExactly("W508");
        assertThat(sentences.stream().flatMap(sentence -> problems(rule("TST-01", "", sentence, sign)).stream()))
                .isEmpty();
        assertThat(Stream.of(sign.replace("SAME_DAY", "NONE"))
                        .flatMap(none -> problems(rule("TST-01", "", sentences.get(0), none)).stream()))
                .extracting(Problem::message)
                .containsExactly("a sign needs an urgency; NONE is not one");
    }
}
