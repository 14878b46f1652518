package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Topic;
import org.walkrx.problems.Problem;

/** {@code handout.yaml}: what stands where on the page to take home. */
class PageOrderTest {

    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));

    private static List<String> problems(String text) {
        return CheckedSources.check(RULES.with(RuleSources.HANDOUT, text)).problems().stream()
                .map(PageOrderTest::written)
                .toList();
    }

    private static String written(Problem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.message();
    }

    @Test
    void theShippedOrderIsTheUsualOne() {
        assertThat(RULES.files()).containsKey(RuleSources.HANDOUT);
        assertThat(PageOrder.of(RULES)).isEqualTo(PageOrder.USUAL);
        assertThat(PageOrder.of(RULES.without(RuleSources.HANDOUT))).isEqualTo(PageOrder.USUAL);
    }

    @Test
    void whatIsNotNamedComesAfterwards() {
        PageOrder order = PageOrder.of(RULES.with(RuleSources.HANDOUT, "tips: 2\ntopics: [SHOES, PAIN]\n"));

        assertThat(order.tips()).isEqualTo(2);
        assertThat(order.topics())
                .startsWith(Topic.SHOES, Topic.PAIN, Topic.REFERRAL)
                .containsExactlyInAnyOrder(Topic.values());
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        assertThat(problems("tips: 6\ntopics:\n  - SHOE\n  - PAIN\n  - PAIN\ntopic: [PACE]\n"))
                .containsExactly(
                        "1:7 W624 tips: how many tips the first page has at most, a whole number from 0 to 5",
                        "3:5 W624 unknown topic \"SHOE\"; did you mean \"SHOES\"?",
                        "5:5 W624 \"PAIN\" stands here a second time; keep one",
                        "6:1 W624 unknown key \"topic\"; did you mean \"topics\"?");
        assertThat(problems("- PAIN\n"))
                .containsExactly("1:1 W624 here stand \"tips:\" and \"topics:\", and nothing else");
        assertThat(problems("tips: [\n")).singleElement().asString().contains("W624");
    }

    @Test
    void anotherOrderIsAnotherFolderAndAMisnamedOneIsNoticed() {
        assertThat(RULES.with(RuleSources.HANDOUT, "tips: 2\n").sha256()).isNotEqualTo(RULES.sha256());
        assertThat(UnreadFiles.why("Handout.yml"))
                .contains("the order of the page to take home", "its name is not handout.yaml");
    }
}
