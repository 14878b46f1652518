package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.internal.BookAdvisor;
import org.walkrx.live.RuleFolder;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** However often the rules are exchanged, an assessment is made by one book from beginning to end. */
class OneBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void theBookIsAskedForOnceInAnAssessment() {
        RuleBook first = RuleBook.of(new RuleSources("first", RuleFolder.files(10)));
        RuleBook second = RuleBook.of(new RuleSources("second", RuleFolder.files(12)));
        Iterator<RuleBook> exchangedAtEveryTurn =
                List.of(first, second, first, second).iterator();
        WalkingAdvisor advisor = new BookAdvisor(exchangedAtEveryTurn::next);

        assertThat(advisor.assess(RuleFolder.WELL, DAY))
                .isEqualTo(WalkingAdvisor.using(first).assess(RuleFolder.WELL, DAY));
        assertThat(advisor.assess(RuleFolder.WELL, DAY))
                .isEqualTo(WalkingAdvisor.using(second).assess(RuleFolder.WELL, DAY));
    }
}
