package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.Advice;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Pain;

class ReasonsTest {

    private static final String SPEAK = "advise.warn( Topic.PAIN, \"mind the pain\" );";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final Person FEVERISH = Person.builder()
            .age(40)
            .pain(new Pain(8, null, null, null))
            .finding("fever", Answer.YES)
            .finding("smoker", Answer.NO)
            .build();

    @Test
    void nameTheFactsThatMeetEachConditionInItsOrder() {
        assertThat(reasons("exists Finding( name == \"fever\", present )\n    Pain( now >= 7 )"))
                .containsExactly("fever: yes", "pain now: 8");
    }

    @Test
    void nameTheAnswersThatKeepANotFromBeingSo() {
        assertThat(reasons("not Finding( name in ( \"smoker\", \"foot drop\" ), present )\n    not Pain( now < 7 )"))
                .containsExactly("smoker: no", "foot drop: not answered", "pain now: 8");
    }

    @Test
    void ofAConceptAreThoseOfAllItsDefinitionsThoughTheyRestOnOneAnother() {
        SmallRules rules = SmallRules.empty()
                .rule("TST-01", "exists Concept( name == \"ill\" )", SPEAK)
                .rule("TST-02", "exists Concept( name == \"unwell\" )", "insert( new Concept( \"ill\" ) );")
                .rule("TST-03", "exists Finding( name == \"fever\", present )", "insert( new Concept( \"ill\" ) );")
                .rule(
                        "TST-04",
                        "exists Concept( name == \"ill\" )\n    exists Pain( now >= 7 )",
                        "insert( new Concept( \"unwell\" ) );");

        assertThat(because(rules)).containsExactlyInAnyOrder("fever: yes", "pain now: 8");
    }

    private static List<String> reasons(String when) {
        return because(SmallRules.empty().rule("TST-01", when, SPEAK));
    }

    private static List<String> because(SmallRules rules) {
        return WalkingAdvisor.using(rules.book()).assess(FEVERISH, DAY).advice().stream()
                .filter(advice -> advice.rule().id().equals("TST-01"))
                .map(Advice::because)
                .findFirst()
                .orElseThrow();
    }
}
