package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WalkingPlan;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** The first dose stands in one rule: what is written there holds on every day of the first week. */
class FirstDoseTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);
    private static final String FILE = "progression-first-dose.drl";

    private static RuleBook withThreeShorterWalks() {
        RuleSources shipped = RuleSources.folder(Path.of("rules"));
        String text = shipped.file(FILE).orElseThrow();
        int from = text.indexOf("\"PRG-08\"");
        int to = text.indexOf("\nend", from);
        String rule = text.substring(from, to)
                .replace("sessionsPerDay( 2 )", "sessionsPerDay( 3 )")
                .replace("minutesPerSession( 10, 15 )", "minutesPerSession( 5, 10 )")
                .replace("minutesPerDay( 20, 30 )", "minutesPerDay( 15, 30 )");
        return RuleBook.of(shipped.with(FILE, text.substring(0, from) + rule + text.substring(to)));
    }

    @Test
    void whatItSaysHoldsThroughTheFirstWeek() {
        WalkingAdvisor advisor = WalkingAdvisor.using(withThreeShorterWalks());
        Person person = Person.builder()
                .age(42)
                .pain(new Pain(3, 5, 3.0, Trend.SAME))
                .othersDenied()
                .build();

        for (int day = 0; day < 7; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            WalkingPlan plan =
                    Objects.requireNonNull(advisor.assess(person, date).plan());
            assertThat(plan.sessionsPerDay()).as("day %d", day + 1).isEqualTo(3);
            person = person.toBuilder().walk(Walk.of(date, 8).withPain(3, 3, 3)).build();
        }
    }
}
