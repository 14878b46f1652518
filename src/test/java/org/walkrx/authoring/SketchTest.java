package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.WalkingAdvisor;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Facts;

class SketchTest {

    @Test
    void saysWhatTheEngineSaysForEveryWorkedCase() {
        RuleBook book = SmallRules.shipped();
        RuleBook sketch = OpenBook.sketch(book, OpenBook.of(book).files());
        WalkingAdvisor advisor = WalkingAdvisor.using(book);

        for (WorkedCase worked : WorkedCases.of(book)) {
            Facts facts = PersonFacts.of(
                    worked.person(), worked.date(), advisor.book().vocabulary());
            assertThat(withoutReasons(OpenBook.of(sketch).evaluate(facts)))
                    .as(worked.name())
                    .isEqualTo(withoutReasons(OpenBook.of(book).evaluate(facts)));
        }
    }

    @Test
    void isNotTakenForTheBookItIsMadeOf() {
        RuleBook book = SmallRules.empty()
                .rule("TST-01", "not Pain( now >= 7 )", "advise.daysPerWeek( 7 );")
                .book();

        assertThat(OpenBook.sketch(book, OpenBook.of(book).files()).sha256()).isNotEqualTo(book.sha256());
    }

    private static List<FiredRule> withoutReasons(List<FiredRule> fired) {
        return fired.stream()
                .map(rule -> new FiredRule(rule.rule(), rule.statements(), List.of()))
                .toList();
    }
}
