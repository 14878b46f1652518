package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.RuleExplanation.Status;

class ExplanationsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();

    @Test
    void whyNamesWhatHeldAndWhatDidNot() {
        Person tingling = Person.builder().yes("leg tingling").build();

        RuleExplanation spoke = ADVISOR.explain(tingling, DATE, "CON-17");

        assertThat(spoke.holds()).isTrue();
        assertThat(spoke.conditions())
                .filteredOn(line -> line.depth() == 0)
                .extracting(line -> line.status())
                .containsOnly(Status.HELD);
    }

    @Test
    void whyNotTellsNotKnownFromNotSo() {
        Person open = Person.builder().age(40).build();
        Person denied = Person.builder().age(40).no("saddle numbness").build();

        assertThat(ADVISOR.explain(open, DATE, "RF-01").conditions())
                .extracting(line -> line.status())
                .containsExactly(Status.NOT_KNOWN);
        assertThat(ADVISOR.explain(denied, DATE, "RF-01").conditions())
                .extracting(line -> line.status())
                .containsExactly(Status.DID_NOT_HOLD);
    }

    @Test
    void everyRuleThatSpokeHasOnlyConditionsThatHeldAndTheOthersHaveNot() {
        List<Person> people = List.of(
                WholePerson.mildPain(),
                Person.builder()
                        .age(72)
                        .yes("spinal stenosis")
                        .yes("leg ache eased by sitting")
                        .build(),
                Person.builder()
                        .age(70)
                        .yes("osteoporosis")
                        .yes("fall in the last year")
                        .othersDenied()
                        .build());
        for (Person person : people) {
            ADVISOR.book().rules().forEach(rule -> {
                RuleExplanation explanation = ADVISOR.explain(person, DATE, rule.id());
                boolean allHeld = explanation.conditions().stream()
                        .filter(line -> line.depth() == 0)
                        .allMatch(line -> line.status() == Status.HELD);
                assertThat(allHeld).as(rule.id()).isEqualTo(explanation.holds());
            });
        }
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThatThrownBy(() -> ADVISOR.explain(WholePerson.mildPain(), DATE, "XX-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XX-01");
    }

    @Test
    void whatIfFindsTheSmallestChangesThatLetAPersonWalk() {
        Person tingling = WholePerson.mildPain().toBuilder()
                .yes("leg tingling")
                .notAsked("cleared to walk")
                .build();

        List<WhatIf> whatIfs = ADVISOR.whatIf(tingling, DATE);

        assertThat(whatIfs)
                .isNotEmpty()
                .allSatisfy(whatIf -> assertThat(whatIf.walking().allowsPlan()).isTrue());
        assertThat(whatIfs)
                .extracting(WhatIf::changes)
                .contains(List.of(new WhatIf.Change("cleared to walk", "not answered", "yes")))
                .contains(List.of(new WhatIf.Change("leg tingling", "yes", "no")));
        assertThat(ADVISOR.whatIf(WholePerson.mildPain(), DATE)).isEmpty();
    }
}
