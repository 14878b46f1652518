package org.walkrx.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.problems.BadInputException;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlReader;

class PatientFileReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String EVERYTHING = """
            date: 2026-11-23
            age: 42
            weightKg: 70
            pain: {now: 6, worst: 8, weeks: 1.4, trend: worse}
            findings: {saddle numbness: yes, leg tingling: not sure, fever: no, smoker: not asked}
            others: no
            activity: {walksPerWeek: 1, minutesPerWalk: 10, sittingHoursPerDay: 9.5}
            shoes: {cushioned: true, supportive: no, heelCm: 2, kind: trainer}
            route: {surface: even, gradient: level}
            load: {kg: 7, oneSided: true}
            walks:
              - {day: 2026-11-02, minutes: 12, pain: {before: 2, peak: 3, nextMorning: 2}, findings: [leg tingling]}
              - {day: 2026-11-01, minutes: 10}
            """;
    private static final String EVERYTHING_AS_JSON = """
            {
            \t"date": "2026-11-23", "age": 42, "weightKg": 70.0,
            \t"pain": {"now": 6, "worst": 8, "weeks": 1.4, "trend": "worse"},
            \t"findings": {"saddle numbness": true, "leg tingling": "not sure", "fever": "no", "smoker": "not asked"},
            \t"others": false,
            \t"activity": {"walksPerWeek": 1, "minutesPerWalk": 10, "sittingHoursPerDay": 9.5},
            \t"shoes": {"cushioned": true, "supportive": false, "heelCm": 2, "kind": "trainer"},
            \t"route": {"surface": "even", "gradient": "level"},
            \t"load": {"kg": 7, "oneSided": true},
            \t"walks": [
            \t\t{"day": "2026-11-02", "minutes": 12, "pain": {"before": 2, "peak": 3, "nextMorning": 2},
            \t\t "findings": ["leg tingling"]},
            \t\t{"day": "2026-11-01", "minutes": 10, "pain": null}
            \t]
            }
            """;

    private final PatientFileReader reader =
            new PatientFileReader(List.of("saddle numbness", "leg tingling", "leg numbness", "fever", "smoker"));

    private static Person everything() {
        return Person.builder()
                .age(42)
                .weightKg(70)
                .pain(new Pain(6, 8, 1.4, Trend.WORSE))
                .yes("saddle numbness")
                .notSure("leg tingling")
                .no("fever")
                .notAsked("smoker")
                .othersDenied()
                .activity(new Activity(1, 10, 9.5))
                .shoes(new Shoes(true, false, 2.0, ShoeKind.TRAINER))
                .route(new Route(Surface.EVEN, Gradient.LEVEL))
                .load(new Load(7.0, true, 10.0))
                .walk(Walk.of(LocalDate.of(2026, 11, 1), 10))
                .walk(new Walk(LocalDate.of(2026, 11, 2), 12, 2, 3, 2, Set.of("leg tingling")))
                .build();
    }

    @Test
    void readsEverythingAPatientFileCanSay() {
        assertThat(reader.read(EVERYTHING, "v01.yaml")).isEqualTo(new PatientFile(DAY, everything(), "v01.yaml"));
    }

    @Test
    void readsTheSameFromJson(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("v01.json"), EVERYTHING_AS_JSON);

        assertThat(reader.read(file)).isEqualTo(new PatientFile(DAY, everything(), "v01.json"));
    }

    @Test
    void readsJsonAsYamlToo() {
        String json = EVERYTHING_AS_JSON.replace("\t", "  ");

        assertThat(reader.read(json, "v01.yaml").person()).isEqualTo(everything());
    }

    @Test
    void whatIsLeftOutOrEmptyIsNotKnown() {
        Person stranger = Person.builder().build();

        assertThat(reader.read("{}", "f").person()).isEqualTo(stranger);
        assertThat(reader.read("age:\npain:\nfindings:\nothers:\nwalks:\nload: {kg: null}", "f")
                        .person())
                .isEqualTo(stranger);
    }

    @Test
    void leavesTheDayToTheCallerWhereTheFileHasNone() {
        PatientFile file = reader.read("age: 42", "f");

        assertThat(file.date()).isNull();
        assertThat(file.dateOr(DAY)).isEqualTo(DAY);
        assertThat(reader.assuming(DAY).read("age: 42", "f").date()).isEqualTo(DAY);
        assertThat(reader.assuming(DAY).read("date: 2026-01-01", "f").dateOr(DAY))
                .isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, YES",
        "'\"yes\"', YES",
        "true, YES",
        "no, NO",
        "'\"no\"', NO",
        "false, NO",
        "not sure, NOT_SURE",
        "'\"not sure\"', NOT_SURE"
    })
    void understandsEveryAnswer(String written, Answer answer) {
        assertThat(reader.read("findings: {fever: " + written + "}", "f")
                        .person()
                        .answer("fever"))
                .hasValue(answer);
    }

    @Test
    void aWalkOnTheDayOfTheAssessmentIsNotInTheFuture() {
        assertThat(reader.read("date: 2026-11-23\nwalks: [{day: 2026-11-23, minutes: 1}]", "f")
                        .person()
                        .walks())
                .containsExactly(Walk.of(DAY, 1));
    }

    @Test
    void readsAMergedCaseWithRepeatedWalks() {
        YamlMap base = (YamlMap) new YamlReader().read("age: 40\npain: {now: 3, worst: 5}\nothers: no", "f");
        YamlMap given = (YamlMap) new YamlReader()
                .read(
                        "pain: {now: 1}\nrepeatedWalks: [{from: 2026-11-20, days: 3, minutes: 27, pain: {peak: 2}}]",
                        "f");

        assertThat(reader.readCase(base.overlaidBy(given), "f").person())
                .isEqualTo(Person.builder()
                        .age(40)
                        .pain(new Pain(1, 5, null, null))
                        .othersDenied()
                        .walk(Walk.of(DAY.minusDays(3), 27).withPain(null, 2, null))
                        .walk(Walk.of(DAY.minusDays(2), 27).withPain(null, 2, null))
                        .walk(Walk.of(DAY.minusDays(1), 27).withPain(null, 2, null))
                        .build());
    }

    @Test
    void repeatedWalksAreForCasesOnly() {
        assertThatThrownBy(() -> reader.read("repeatedWalks: []", "f"))
                .hasMessageStartingWith("f:1:1: unknown key \"repeatedWalks\"");
    }

    @Test
    void checksRepeatedWalksLikeOthers() {
        YamlMap given = (YamlMap) new YamlReader()
                .read(
                        "date: 2026-11-23\nrepeatedWalks:\n- {from: 2026-11-20, days: 5, minutes: 5}\n- {days: 367}",
                        "f");

        assertThatThrownBy(() -> reader.readCase(given, "f")).hasMessage("""
                        f:3:10: repeatedWalks.from must not be after the day of the assessment (2026-11-23), but is 2026-11-24
                        f:4:3: repeatedWalks.from is missing; add it
                        f:4:3: repeatedWalks.minutes is missing; add it
                        f:4:10: repeatedWalks.days must be from 1 to 366, but is 367""");
    }

    @Test
    void reportsAllProblemsOfAFileInTheOrderOfItsLines() {
        String text = """
                wieghtKg: 70
                findings: {fevre: yes, smoker: perhaps}
                pain: {now: 11, worst: 2, trend: bad}
                date: tomorrow
                age: old
                """;

        assertThatThrownBy(() -> reader.read(text, "f"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("""
                        f:1:1: unknown key "wieghtKg"; did you mean "weightKg"?
                        f:2:12: unknown finding "fevre"; did you mean "fever"?
                        f:2:32: the answer to "smoker" must be yes, no, not sure or not asked, but is "perhaps"
                        f:3:13: pain.now must be from 0 to 10, but is 11
                        f:3:34: pain.trend must be better, same or worse, but is "bad"
                        f:4:7: date must be a day such as 2026-11-23, but is "tomorrow"
                        f:5:6: age must be a whole number, but is "old\"""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"age 42", "- age: 42", "42"})
    void refusesAFileWithoutKeys(String text) {
        assertThatThrownBy(() -> reader.read(text, "f"))
                .hasMessage("f:1:1: a patient file is made of lines such as \"age: 42\"");
    }

    @Test
    void refusesAnEmptyAMissingAndABrokenFileAsYamlDoes(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "age: [");

        assertThatThrownBy(() -> reader.read(empty)).hasMessageStartingWith(empty + ": the file is empty");
        assertThatThrownBy(() -> reader.read(broken)).hasMessageStartingWith(broken + ":1:6: the bracket");
        assertThatThrownBy(() -> reader.read(folder)).hasMessageStartingWith(folder + ": this is a folder");
        assertThatThrownBy(() -> reader.read(folder.resolve("none")))
                .hasMessageStartingWith(folder.resolve("none") + ": there is no such file");
    }
}
