package org.walkrx.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void theCallsAreTheMethodsOfAdviseWithTheSameNamesInTheSameOrder() {
        Map<String, List<String>> methods = new TreeMap<>();
        for (Method method : Advise.class.getMethods()) {
            methods.put(
                    method.getName(),
                    Arrays.stream(method.getParameters())
                            .map(StatementTest::written)
                            .toList());
        }
        Map<String, List<String>> records = new TreeMap<>();
        for (String call : Statement.calls().keySet()) {
            records.put(
                    call,
                    Arrays.stream(Statements.some(call).getClass().getRecordComponents())
                            .map(StatementTest::written)
                            .toList());
        }

        assertThat(records).isEqualTo(methods);
        assertThat(records).hasSize(Statement.class.getPermittedSubclasses().length);
    }

    private static String written(Parameter parameter) {
        return parameter.getType().getSimpleName() + " " + parameter.getName();
    }

    private static String written(RecordComponent component) {
        return component.getType().getSimpleName() + " " + component.getName();
    }

    @Test
    void aCallThatTheLanguageDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Statement.of("cure", List.of("You are well.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no statement advise.cure");
    }

    @Test
    void valuesThatACallDoesNotTakeAreRefused() {
        assertThatThrownBy(() -> Statement.of("hold", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("advise.hold");
        assertThatThrownBy(() -> Statement.of("pace", List.of("BRISK"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statement.of("daysPerWeek", List.of(2.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statement.of("sessionsPerDay", List.of(13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sessionsPerDay must be from 1 to 12, but is 13");
    }

    @Test
    void whatDecidesSaysSoAndWhatIsToldOnlyDecidesNothing() {
        for (Statement statement : Statements.all()) {
            boolean decides = !statement.caution().equals(Caution.NONE)
                    || statement.limit() != null
                    || statement.progression() != null;
            boolean isToldOnly = switch (statement.kind()) {
                case REFER, STOP_WALK, HOLD, MODIFY, PROGRESSION, DOSE -> false;
                case WARN, WITHHOLD, TIP, STOP_IF, SAFETY_NET, SIGN, BENEFIT -> true;
            };
            assertThat(decides).as("%s", statement).isEqualTo(!isToldOnly);
            assertThat(statement.text()).as("%s", statement).isNotBlank();
        }
    }

    @Test
    void everyPartOfAPlanIsProposedBySomeStatement() {
        assertThat(PlanPart.values())
                .allSatisfy(part -> assertThat(Statements.all())
                        .anySatisfy(statement -> assertThat(statement.limit())
                                .isNotNull()
                                .extracting(PlanLimit::part)
                                .isEqualTo(part)));
    }

    @Test
    void aReferralIsAsCautiousAsItForcesWalkingToBe() {
        assertThat(new Statement.Refer(Referral.SAME_DAY, To.GP, "Be seen.").caution())
                .isEqualTo(new Caution(Referral.SAME_DAY, Walking.NONE));
        assertThat(new Caution(Referral.WITHIN_TWO_WEEKS, Walking.STANDARD).walking())
                .isEqualTo(Walking.ON_HOLD);
        assertThat(new Caution(Referral.ROUTINE, Walking.STANDARD).join(new Caution(Referral.NONE, Walking.ON_HOLD)))
                .isEqualTo(new Caution(Referral.ROUTINE, Walking.ON_HOLD));
    }

    @Test
    void dosesAreSaidInSentences() {
        assertThat(List.of(
                                new Statement.SessionsPerDay(2),
                                new Statement.SessionsPerDay(1),
                                new Statement.MinutesPerSession(10, 15),
                                new Statement.MinutesPerDay(1, 1),
                                new Statement.DaysPerWeek(7),
                                new Statement.PaceCeiling(Pace.BRISK),
                                new Statement.GradientCeiling(GradientLimit.LEVEL))
                        .stream()
                        .map(Statement::text))
                .containsExactly(
                        "At most 2 walks a day.",
                        "At most 1 walk a day.",
                        "10 to 15 minutes for each walk.",
                        "1 minute a day in all.",
                        "At most 7 days a week.",
                        "Pace: brisk, no faster.",
                        "Slopes: level, no steeper.");
    }

    @Test
    void theSmallerLimitIsTheSmallerOfEachEnd() {
        PlanLimit one = new PlanLimit(PlanPart.MINUTES_PER_DAY, 10, 30);
        PlanLimit other = new PlanLimit(PlanPart.MINUTES_PER_DAY, 20, 25);

        assertThat(one.smallest(other)).isEqualTo(new PlanLimit(PlanPart.MINUTES_PER_DAY, 10, 25));
        assertThat(one.isWithin(other)).isFalse();
        assertThat(one.smallest(other).isWithin(one)).isTrue();
        assertThat(PlanLimit.of(PlanPart.PACE, Pace.BRISK)
                        .smallest(PlanLimit.of(PlanPart.PACE, Pace.SLOW))
                        .word(Pace.class))
                .isEqualTo(Pace.SLOW);
    }
}
