package org.walkrx.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.problems.BadInputException;

/** Every mistake in a patient file gives exactly one message, with its line and what to do. */
class PatientFileProblemsTest {

    private final PatientFileReader reader =
            new PatientFileReader(List.of("saddle numbness", "leg tingling", "leg numbness", "fever"));

    @ParameterizedTest
    @MethodSource({
        "unknownKeys",
        "unknownFindings",
        "unknownWords",
        "impossibleNumbers",
        "wrongTypes",
        "answers",
        "dates",
        "walks"
    })
    void givesOneMessage(String text, String problem) {
        assertThatThrownBy(() -> reader.read(text, "f"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("f:" + problem);
    }

    static Stream<Arguments> unknownKeys() {
        return Stream.of(
                arguments("wieghtKg: 70", "1:1: unknown key \"wieghtKg\"; did you mean \"weightKg\"?"),
                arguments("Age: 42", "1:1: unknown key \"Age\"; did you mean \"age\"?"),
                arguments("shoe: {}", "1:1: unknown key \"shoe\"; did you mean \"shoes\"?"),
                arguments(
                        "height: 180",
                        "1:1: unknown key \"height\"; the keys here are date, age, weightKg, pain, findings, others, "
                                + "activity, shoes, route, load, walks"),
                arguments("pain: {nwo: 1}", "1:8: unknown key \"nwo\" in pain; did you mean \"now\"?"),
                arguments("load: {weight: 1}", "1:8: unknown key \"weight\" in load; the keys here are kg, oneSided"),
                arguments("weeks: 5", "1:1: \"weeks\" belongs under \"pain:\"; write it there"),
                arguments("fever: yes", "1:1: \"fever\" is a finding; write it under \"findings:\""));
    }

    static Stream<Arguments> unknownFindings() {
        return Stream.of(
                arguments(
                        "findings: {leg numbnes: yes}",
                        "1:12: unknown finding \"leg numbnes\"; did you mean \"leg numbness\"?"),
                arguments(
                        "findings: {numbness saddle: yes}",
                        "1:12: unknown finding \"numbness saddle\"; did you mean \"saddle numbness\"?"),
                arguments(
                        "findings: {headache: maybe}",
                        "1:12: unknown finding \"headache\"; vocabulary.yaml lists the findings"));
    }

    static Stream<Arguments> unknownWords() {
        return Stream.of(
                arguments(
                        "pain: {trend: wrose}",
                        "1:15: pain.trend must be better, same or worse, but is \"wrose\"; did you mean \"worse\"?"),
                arguments(
                        "pain: {trend: Worse}",
                        "1:15: pain.trend must be better, same or worse, but is \"Worse\"; did you mean \"worse\"?"),
                arguments("pain: {trend: 3}", "1:15: pain.trend must be better, same or worse, but is 3"),
                arguments(
                        "route: {surface: grass}",
                        "1:18: route.surface must be even, hard, uneven, soft or treadmill, but is \"grass\""),
                arguments(
                        "route: {gradient: flat}",
                        "1:19: route.gradient must be level, uphill, downhill or hilly, but is \"flat\""),
                arguments(
                        "shoes: {kind: trainers}",
                        "1:15: shoes.kind must be trainer, heeled, sandal, slipper, rocker, worn, barefoot or boot, "
                                + "but is \"trainers\"; did you mean \"trainer\"?"));
    }

    static Stream<Arguments> impossibleNumbers() {
        return Stream.of(
                arguments("age: 121", "1:6: age must be from 0 to 120, but is 121"),
                arguments("age: -1", "1:6: age must be from 0 to 120, but is -1"),
                arguments("age: 99999999999", "1:6: age cannot be as large as 99999999999"),
                arguments("weightKg: 0.07", "1:11: weightKg must be from 2 to 500, but is 0.07"),
                arguments("pain: {now: 11}", "1:13: pain.now must be from 0 to 10, but is 11"),
                arguments("pain: {now: 6, worst: 3}", "1:23: pain.worst must not be below now (6), but is 3"),
                arguments("pain: {weeks: -0.5}", "1:15: pain.weeks must be from 0 to 5200, but is -0.5"),
                arguments(
                        "activity: {walksPerWeek: 71}", "1:26: activity.walksPerWeek must be from 0 to 70, but is 71"),
                arguments(
                        "activity: {minutesPerWalk: 601}",
                        "1:28: activity.minutesPerWalk must be from 0 to 600, but is 601"),
                arguments(
                        "activity: {sittingHoursPerDay: 24.5}",
                        "1:32: activity.sittingHoursPerDay must be from 0 to 24, but is 24.5"),
                arguments("shoes: {heelCm: 30}", "1:17: shoes.heelCm must be from 0 to 25, but is 30"),
                arguments("load: {kg: 101}", "1:12: load.kg must be from 0 to 100, but is 101"));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                arguments("age: forty", "1:6: age must be a whole number, but is \"forty\""),
                arguments("age: 42.5", "1:6: age must be a whole number, but is 42.5"),
                arguments("age: \"42\"", "1:6: age must be a whole number; remove the quotes around it"),
                arguments("age: true", "1:6: age must be a whole number, but is true"),
                arguments("age: [42]", "1:6: age must be a whole number, but is a list"),
                arguments("age: {years: 42}", "1:6: age must be a whole number, but is a group of keys"),
                arguments("age: 0x2a", "1:6: age must be a whole number, but is 0x2a"),
                arguments(
                        "weightKg: 70 kg",
                        "1:11: weightKg must be a number, but is \"70 kg\"; write the number alone: 70"),
                arguments(
                        "weightKg: 70,5",
                        "1:11: weightKg must be a number, but is \"70,5\"; write the number alone: 70.5"),
                arguments("weightKg: .nan", "1:11: weightKg must be a number, but is .nan"),
                arguments("pain: 7", "1:7: pain must be written as \"{now: ...}\", but is 7"),
                arguments("shoes: [a]", "1:8: shoes must be written as \"{cushioned: ...}\", but is a list"),
                arguments("shoes: {cushioned: very}", "1:20: shoes.cushioned must be true or false, but is \"very\""),
                arguments("load: {oneSided: 1}", "1:18: load.oneSided must be true or false, but is 1"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        "findings: {fever: maybe}",
                        "1:19: the answer to \"fever\" must be yes, no, not sure or not asked, but is \"maybe\""),
                arguments(
                        "findings: {fever: not_sure}",
                        "1:19: the answer to \"fever\" must be yes, no, not sure or not asked, but is \"not_sure\"; "
                                + "did you mean \"not sure\"?"),
                arguments(
                        "findings: {fever: 1}",
                        "1:19: the answer to \"fever\" must be yes, no, not sure or not asked, but is 1"),
                arguments(
                        "findings: {fever: [yes]}",
                        "1:19: the answer to \"fever\" must be yes, no, not sure or not asked, but is a list"),
                arguments("findings: {fever: }", "1:18: \"fever\" has no answer; write yes, no, not sure or not asked"),
                arguments("findings: [fever]", "1:11: findings must be written as \"{fever: no, ...}\", but is a list"),
                arguments(
                        "others: yes",
                        "1:9: others can only be no: yes would mean that every finding not listed is present; list "
                                + "those that are under \"findings:\""),
                arguments(
                        "others: not sure",
                        "1:9: others can only be no, but is \"not sure\"; leave it out if the other findings were not "
                                + "asked"));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                arguments("date: 23.11.2026", "1:7: date must be a day such as 2026-11-23, but is \"23.11.2026\""),
                arguments("date: 2026-11-3", "1:7: date must be a day such as 2026-11-23, but is \"2026-11-3\""),
                arguments("date: 2026", "1:7: date must be a day such as 2026-11-23, but is 2026"),
                arguments(
                        "date: 2026-02-30",
                        "1:7: date must be a day of the calendar, but is 2026-02-30; February 2026 has 28 days"),
                arguments("date: 1899-12-31", "1:7: date must not be before 1900, but is 1899-12-31"),
                arguments(
                        "walks: [{day: 1899-12-31, minutes: 5}]",
                        "1:15: walks.day must not be before 1900, but is 1899-12-31"),
                arguments(
                        "date: 2026-11-23\nwalks: [{day: 2026-11-24, minutes: 5}]",
                        "2:15: walks.day must not be after the day of the assessment (2026-11-23), but is 2026-11-24"));
    }

    static Stream<Arguments> walks() {
        return Stream.of(
                arguments(
                        "walks: {day: 2026-11-01}",
                        "1:8: walks must be a list such as [{day: 2026-11-01, minutes: 12}], but is a group of keys"),
                arguments("walks: [12]", "1:9: each of the walks must be written as \"{day: ...}\", but this is 12"),
                arguments("walks: [{minutes: 12}]", "1:9: walks.day is missing; add it"),
                arguments("walks: [{day: 2026-11-01}]", "1:9: walks.minutes is missing; add it"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 0}]",
                        "1:36: walks.minutes must be from 1 to 600, but is 0"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 600}, {day: 2026-11-01, minutes: 600}, "
                                + "{day: 2026-11-01, minutes: 241}, {day: 2026-11-01, minutes: 9}]",
                        "1:102: the walks of 2026-11-01 add up to more than a day; correct the minutes or the day of one of "
                                + "them"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 1, pain: {peak: 11}}]",
                        "1:52: walks.pain.peak must be from 0 to 10, but is 11"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 1, pain: {peek: 1}}]",
                        "1:46: unknown key \"peek\" in walks.pain; did you mean \"peak\"?"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 1, findings: [leg tinglin]}]",
                        "1:50: unknown finding \"leg tinglin\"; did you mean \"leg tingling\"?"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 1, findings: {fever: yes}}]",
                        "1:49: walks.findings must be a list such as [leg tingling], but is a group of keys"),
                arguments(
                        "walks: [{day: 2026-11-01, minutes: 1, findings: [{fever: yes}]}]",
                        "1:50: walks.findings must be names only, but has a group of keys"));
    }
}
