package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Finding;
import org.walkrx.language.Patient;
import org.walkrx.language.Sex;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.Facts;

/** What is wrong with screens when more than one line is at stake; single mistakes stand in {@code authors-mistakes.yaml}. */
class ScreensTest {

    private static final RuleSources RULES = RuleSources.bundled();
    private static final String VOCABULARY = RULES.file(RuleSources.VOCABULARY).orElseThrow();

    private static List<Problem> problems(String vocabulary) {
        return CheckedSources.check(RULES.with(RuleSources.VOCABULARY, vocabulary))
                .problems();
    }

    private static String line(String finding) {
        Matcher line = Pattern.compile("(?m)^ +- \\{(finding|fact): " + Pattern.quote(finding) + ",.*\\n")
                .matcher(VOCABULARY);
        assertThat(line.find()).as(finding).isTrue();
        return line.group();
    }

    private static String moved(String finding, String before) {
        return VOCABULARY.replace(line(finding), "").replace(line(before), line(finding) + line(before));
    }

    @Test
    void aScreenHasAtMostNineToTick() {
        assertThat(problems(moved("psoriasis", "very unwell"))).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .isEqualTo(
                            "this screen has 10 findings to tick, and nobody takes in more than 9; move 1 finding to tick"
                                    + " to another screen");
            assertThat(RULES.with(RuleSources.VOCABULARY, VOCABULARY).line(problem))
                    .hasValueSatisfying(text -> assertThat(text).contains("title: Right now"));
        });
    }

    @Test
    void aFindingOnNoScreenIsNamedAtItsPlace() {
        assertThat(problems(VOCABULARY.replace(line("slipped disc"), "")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).startsWith("\"slipped disc\" stands on no screen");
                    assertThat(RULES.line(problem))
                            .hasValueSatisfying(text -> assertThat(text).endsWith("name: slipped disc"));
                });
    }

    @Test
    void whatDecidesDoesNotWaitForTheLastScreens() {
        assertThatThrownBy(() ->
                        RuleBook.of(RULES.with(RuleSources.VOCABULARY, moved("psoriasis", "bag pulls to one side"))))
                .isInstanceOfSatisfying(
                        InvalidRulesException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message())
                                                .startsWith(
                                                        "\"psoriasis\" can decide who must be seen (ROUTINE), so it cannot wait")));
    }

    @Test
    void screensForAdviceStandLastAndAreTwo() {
        String early = VOCABULARY.replace("  - title: Your back\n", "  - title: Your back\n    onlyAdvice: yes\n");

        assertThat(problems(early))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message())
                        .containsAnyOf("asked last", "two screens for advice alone already"));
    }

    @Test
    void aReasonOpensTheWayForWhatIsUrgentOnlyBesideSomethingElse() {
        String gated = VOCABULARY.replace(
                line("known aortic aneurysm"),
                line("known aortic aneurysm").replace("}\n", ", onlyIf: {sex: male}, because: \"An example.\"}\n"));

        assertThat(RuleBook.of(RULES.with(RuleSources.VOCABULARY, gated))
                        .vocabulary()
                        .screens())
                .flatExtracting(ScreenPlan::items)
                .filteredOn(item -> item.key().equals("known aortic aneurysm"))
                .allMatch(item -> item.gate() != null);
    }

    @Test
    void aGateIsClosedOnlyByAnAnswer() {
        Gate pregnancy = gate("pregnant");
        Gate inPregnancy = gate("heavy bleeding");

        assertThat(OpenBook.isClosed(pregnancy, facts(new Patient(null, null, null))))
                .isFalse();
        assertThat(OpenBook.isClosed(pregnancy, facts(new Patient(30, null, Sex.FEMALE))))
                .isFalse();
        assertThat(OpenBook.isClosed(pregnancy, facts(new Patient(30, null, null))))
                .isFalse();
        assertThat(OpenBook.isClosed(pregnancy, facts(new Patient(null, null, Sex.MALE))))
                .isTrue();
        assertThat(OpenBook.isClosed(pregnancy, facts(new Patient(11, null, Sex.FEMALE))))
                .isTrue();
        assertThat(OpenBook.isClosed(pregnancy, facts(new Patient(56, null, null))))
                .isTrue();
        assertThat(OpenBook.isClosed(inPregnancy, facts())).isFalse();
        assertThat(OpenBook.isClosed(inPregnancy, facts(new Finding("pregnant", false))))
                .isTrue();
        assertThat(OpenBook.isClosed(inPregnancy, facts(new Finding("pregnant", true))))
                .isFalse();
    }

    private static Gate gate(String finding) {
        return RuleBook.bundled().vocabulary().screens().stream()
                .flatMap(ScreenPlan::asked)
                .filter(item -> item.key().equals(finding))
                .map(item -> Objects.requireNonNull(item.gate()))
                .findFirst()
                .orElseThrow();
    }

    private static Facts facts(Record... facts) {
        return new Facts(List.of(facts), Map.of());
    }
}
