package org.walkrx.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Range;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactType;

/** Whatever is known about a person survives being written and read. */
class PatientFileWriterTest {

    private static final List<String> FINDINGS =
            List.of("fever", "leg numbness", "slipped disc", "cleared to walk", "a \"quoted\": name", "no", "été");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final PatientFileReader reader = new PatientFileReader(FINDINGS);

    @Property
    void aPersonThatIsWrittenIsReadAsAnEqualOne(@ForAll("people") Person person) {
        String text = PatientFileWriter.json(DAY, person);

        PatientFile asYaml = reader.read(text, "person.yaml");
        PatientFile asJson = reader.read(text, "person.json");

        assertThat(asYaml.person()).isEqualTo(person);
        assertThat(asYaml.date()).isEqualTo(DAY);
        assertThat(asJson.person()).isEqualTo(person);
        assertThat(text).doesNotContain("\n");
    }

    @Test
    void numbersAndChoicesAreReadAsTheyWereWritten() {
        Declared declared = new Declared(Map.of(
                "pH", FactType.Component.measurement("pH", "pH", new Range(6, 8), false, 7.4),
                "stick", FactType.Component.choice("stick", List.of("none", "Nordic poles"), "none")));
        Person person = Person.builder()
                .measurement("pH", 7.3512)
                .choice("stick", "Nordic poles")
                .build();

        String text = PatientFileWriter.json(person);

        assertThat(text).isEqualTo("{\"measurements\":{\"pH\":7.3512},\"choices\":{\"stick\":\"Nordic poles\"}}");
        assertThat(new PatientFileReader(FINDINGS, declared)
                        .read(text, "person.json")
                        .person())
                .isEqualTo(person);
    }

    @Test
    void ofAnUnknownPersonNothingIsWritten() {
        assertThat(PatientFileWriter.json(Person.builder().build())).isEqualTo("{}");
    }

    @Provide
    Arbitrary<Person> people() {
        Arbitrary<Person> described = Combinators.combine(
                        patients(), pains(), activities(), shoes(), routes(), loads(), answers(), walks())
                .as((patient, pain, activity, shoes, route, load, answered, walks) -> {
                    Person.Builder person = Person.builder()
                            .pain(pain)
                            .activity(activity)
                            .shoes(shoes)
                            .route(route)
                            .load(load);
                    if (patient.age() != null) {
                        person.age(patient.age());
                    }
                    if (patient.weightKg() != null) {
                        person.weightKg(patient.weightKg());
                    }
                    walks.forEach(person::walk);
                    answered.apply(person);
                    return person.build();
                });
        return described;
    }

    private interface Answers {
        void apply(Person.Builder person);
    }

    private static Arbitrary<Answers> answers() {
        Arbitrary<List<String>> given =
                Arbitraries.of("yes", "no", "not sure", "not asked", "").list().ofSize(FINDINGS.size());
        return Combinators.combine(given, Arbitraries.of(true, false)).as((words, othersDenied) -> person -> {
            for (int i = 0; i < FINDINGS.size(); i++) {
                answer(person, FINDINGS.get(i), words.get(i));
            }
            if (othersDenied) {
                person.othersDenied();
            }
        });
    }

    private static void answer(Person.Builder person, String finding, String word) {
        switch (word) {
            case "not asked" -> person.notAsked(finding);
            case "" -> {}
            default ->
                List.of(Answer.values()).stream()
                        .filter(answer -> answer.words().equals(word))
                        .forEach(answer -> person.finding(finding, answer));
        }
    }

    private static Arbitrary<Patient> patients() {
        return Combinators.combine(whole(0, 120), number(2, 500)).as(Patient::new);
    }

    private static Arbitrary<Pain> pains() {
        return Combinators.combine(whole(0, 10), whole(0, 10), number(0, 5200), word(Trend.class))
                .as((a, b, weeks, trend) ->
                        a != null && b != null && b < a ? new Pain(b, a, weeks, trend) : new Pain(a, b, weeks, trend));
    }

    private static Arbitrary<Activity> activities() {
        return Combinators.combine(whole(0, 70), whole(0, 600), number(0, 24)).as(Activity::new);
    }

    private static Arbitrary<Shoes> shoes() {
        return Combinators.combine(truth(), truth(), number(0, 25), word(ShoeKind.class))
                .as(Shoes::new);
    }

    private static Arbitrary<Route> routes() {
        return Combinators.combine(word(Surface.class), word(Gradient.class)).as(Route::new);
    }

    private static Arbitrary<Load> loads() {
        return Combinators.combine(number(0, 100), truth()).as(Load::of);
    }

    private static Arbitrary<List<Walk>> walks() {
        Arbitrary<Set<String>> noted = Arbitraries.of(FINDINGS).set().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 600),
                        whole(0, 10),
                        whole(0, 10),
                        whole(0, 10),
                        noted)
                .as((daysAgo, minutes, before, peak, morning, findings) ->
                        new Walk(DAY.minusDays(daysAgo), minutes, before, peak, morning, findings))
                .list()
                .ofMaxSize(4)
                // all of them may lie on one day
                .filter(walks -> walks.stream().mapToInt(Walk::minutes).sum() <= Walk.MINUTES_OF_A_DAY);
    }

    private static Arbitrary<Integer> whole(int from, int to) {
        return Arbitraries.integers().between(from, to).injectNull(0.3);
    }

    private static Arbitrary<Double> number(double from, double to) {
        return Arbitraries.doubles().between(from, to).ofScale(6).injectNull(0.3);
    }

    private static Arbitrary<Boolean> truth() {
        return Arbitraries.of(true, false).injectNull(0.3);
    }

    private static <E extends Enum<E>> Arbitrary<E> word(Class<E> type) {
        return Arbitraries.of(type).injectNull(0.3);
    }
}
