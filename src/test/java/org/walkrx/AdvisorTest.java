package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.rules.RuleBook;

/** The one entry point, as an application holds it. */
class AdvisorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Person SOMEBODY = Person.builder().age(42).build();

    @Test
    void anAssessmentWithoutItsDayOrItsPersonIsRefusedAndNotRecorded() {
        List<DecisionRecord> records = new ArrayList<>();
        WalkingAdvisor advisor = GeneratedPeople.REAL.recording(records::add);

        assertThatThrownBy(() -> advisor.assess(SOMEBODY, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("an assessment is made for a day: date is null");
        assertThatThrownBy(() -> advisor.assess(null, DAY))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("there is nobody to assess: person is null");
        assertThatThrownBy(() -> advisor.whatIf(SOMEBODY, null)).isInstanceOf(NullPointerException.class);
        assertThat(records).isEmpty();
    }

    @Test
    void theBundledRulesAreLoadedOnceByWhoeverAsksFirstBeItsThreadInterrupted() {
        Thread.currentThread().interrupt();
        try {
            RuleBook first = RuleBook.bundled();

            assertThat(WalkingAdvisor.bundled().book()).isSameAs(first);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void anInterruptedThreadLoadsRulesAsAnyOther() {
        Thread.currentThread().interrupt();
        try {
            assertThat(RuleBook.of(SmallRules.REAL).size()).isPositive();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aProxyCanStandInForAnAdvisor() {
        WalkingAdvisor advisor = (WalkingAdvisor) Proxy.newProxyInstance(
                WalkingAdvisor.class.getClassLoader(),
                new Class<?>[] {LiveAdvisor.class},
                (proxy, method, values) -> method.invoke(GeneratedPeople.REAL, values));

        assertThat(advisor.assess(SOMEBODY, DAY)).isEqualTo(GeneratedPeople.REAL.assess(SOMEBODY, DAY));
    }
}
