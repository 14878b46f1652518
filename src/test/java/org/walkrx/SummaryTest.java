package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;

class SummaryTest {

    private static final String PLAN = String.join(
            "\n    ",
            "advise.sessionsPerDay( 2 );",
            "advise.minutesPerSession( 10, 15 );",
            "advise.minutesPerDay( 20, 30 );",
            "advise.daysPerWeek( 7 );",
            "advise.pace( Pace.COMFORTABLE );",
            "advise.gradient( GradientLimit.LEVEL );",
            "advise.stopIf( \"Chest pain: stop and call for help.\" );",
            "advise.sign( Referral.EMERGENCY, To.AMBULANCE, \"chest pain\" );");

    private static final Person PERSON = Person.builder()
            .age(40)
            .weightKg(70.0)
            .pain(new Pain(3, 4, 2.0, Trend.SAME))
            .load(Load.of(9.0, false))
            .othersDenied()
            .build();

    private static String rule(int number, String matters, String when, String then) {
        String rule = SmallRules.rule("TST-%02d".formatted(number), when, then);
        return rule.replace("@basis( \"policy\" )", "@basis( \"policy\" )\n    @matters( \"" + matters + "\" )");
    }

    private static String tip(int number, String matters, String when) {
        return rule(number, matters, when, "advise.tip( Topic.LOAD, \"Tip " + number + ".\" );");
    }

    private static Summary summary(String... rules) {
        return SmallRules.advisor(rules).assess(PERSON, GeneratedPeople.DAY).summary();
    }

    private static List<String> texts(List<Summary.Passage> lines) {
        return lines.stream().map(Summary.Passage::text).toList();
    }

    @Test
    void saysTheDecisionInASentenceAndThePlanInTwo() {
        Summary summary = summary(SmallRules.rule("TST-01", "exists Pain( now >= 3 )", PLAN));

        assertThat(summary.decision()).isEqualTo("Nobody needs to see you first; you may walk.");
        assertThat(texts(summary.plan()))
                .containsExactly(
                        "10 to 15 minutes, twice a day (20 to 30 minutes a day in all), every day.",
                        "At a comfortable pace, on level ground. Less is always allowed.");
        assertThat(summary.whenToStop())
                .containsExactly(new Summary.Signs(Summary.Help.AMBULANCE, List.of("chest pain"), List.of("TST-01")));
    }

    @Test
    void tellsWhoWasNotSureThatItCountsAsAYes() {
        Person person =
                Person.builder().finding("new bladder trouble", Answer.NOT_SURE).build();
        Summary summary = SmallRules.advisor(SmallRules.rule(
                        "TST-01",
                        "exists Finding( name == \"new bladder trouble\", present )",
                        "advise.refer( Referral.EMERGENCY, To.EMERGENCY_DEPARTMENT, \"Nerves may be squeezed.\" );"))
                .assess(person, GeneratedPeople.DAY)
                .summary();

        assertThat(texts(summary.toDo()))
                .contains("You were not sure about: new bladder trouble. To be safe, that counts as a yes.");
    }

    @Test
    void tellsTogetherWhatSendsToTheSamePlaceToday() {
        String today = "advise.refer( Referral.SAME_DAY, To.URGENT_CARE, \"%s. Be seen there.\" );";
        Summary summary = summary(
                SmallRules.rule("TST-01", "exists Pain( now >= 3 )", today.formatted("One thing")),
                SmallRules.rule("TST-02", "exists Pain( now >= 2 )", today.formatted("Another")));

        assertThat(texts(summary.toDo()))
                .hasSize(1)
                .first()
                .asString()
                .containsOnlyOnce("Today, urgent medical care")
                .containsOnlyOnce("Be seen there.");
    }

    @Test
    void putsWhatMattersMostFirstAndThePersonsOwnBeforeWhatEverybodyHears() {
        Summary summary = summary(
                SmallRules.rule("TST-01", "exists Pain( now >= 3 )", PLAN),
                tip(2, "also", "exists Load( kg > 5 )"),
                tip(3, "first", "exists Pain( now >= 3 )"),
                tip(4, "first", "exists Load( kg > 5 )"),
                tip(5, "on request", "exists Load( kg > 5 )"));

        assertThat(texts(summary.tips())).containsExactly("Tip 4.", "Tip 3.", "Tip 2.");
        assertThat(summary.leftOut()).isEqualTo(new Summary.LeftOut(0, 0, 1, 0));
    }

    @Test
    void hasFiveTipsAndCountsTheOthers() {
        String[] rules = IntStream.range(1, 9)
                .mapToObj(number -> number == 1
                        ? SmallRules.rule("TST-01", "exists Pain( now >= 3 )", PLAN)
                        : tip(number, "first", "exists Pain( now >= 3 )"))
                .toArray(String[]::new);

        assertThat(summary(rules).tips()).hasSize(5);
        assertThat(summary(rules).leftOut().tips()).isEqualTo(2);
    }

    @Test
    void signsInTheSameWordsAreToldOnceAndARuleWithoutSignsInItsOwn() {
        Summary summary = summary(
                SmallRules.rule("TST-01", "exists Pain( now >= 3 )", PLAN),
                SmallRules.rule(
                        "TST-02",
                        "exists Pain( now >= 3 )",
                        "advise.safetyNet( \"For chest pain, call for help.\" );",
                        "advise.sign( Referral.EMERGENCY, To.AMBULANCE, \"chest pain\" );",
                        "advise.sign( Referral.WITHIN_TWO_WEEKS, To.GP, \"tingling\" );"),
                SmallRules.rule("TST-03", "exists Pain( now >= 3 )", "advise.stopIf( \"A fall: stop for today.\" );"));

        assertThat(summary.whenToStop().stream().map(Summary.Signs::text))
                .containsExactly(
                        "Call an ambulance: chest pain.",
                        "Make an appointment before the next walk: tingling.",
                        "A fall: stop for today.");
        assertThat(summary.whenToStop().get(0).rules()).containsExactly("TST-01", "TST-02");
    }

    @Test
    void tellsTogetherWhatGoesToTheSamePlaceWhereThereIsTooMuch() {
        String filler = IntStream.range(0, 40).mapToObj(i -> "word").collect(Collectors.joining(" "));
        String[] rules = IntStream.range(1, 12)
                .mapToObj(number -> SmallRules.rule(
                        "TST-%02d".formatted(number),
                        "exists Pain( now >= 3 )",
                        "advise.refer( Referral.%s, To.GP, \"Reason %d %s. Ask for help %d.\" );"
                                .formatted(number == 7 ? "WITHIN_TWO_WEEKS" : "ROUTINE", number, filler, number)))
                .toArray(String[]::new);

        List<Summary.Passage> toDo = summary(rules).toDo();

        assertThat(toDo).hasSize(1);
        assertThat(toDo.get(0).rules()).hasSize(11).startsWith("TST-07");
        assertThat(toDo.get(0).text()).startsWith("Within two weeks, the GP (family doctor): ");
        assertThat(summary(rules).leftOut().shortened()).isPositive();
    }
}
