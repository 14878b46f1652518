package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;

class PersonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void nothingIsKnownUntilItIsSaid() {
        Person stranger = Person.builder().build();

        assertThat(stranger.patient()).isEqualTo(Patient.UNKNOWN);
        assertThat(stranger.pain()).isEqualTo(Pain.UNKNOWN);
        assertThat(stranger.activity()).isEqualTo(Activity.UNKNOWN);
        assertThat(stranger.shoes()).isEqualTo(Shoes.UNKNOWN);
        assertThat(stranger.route()).isEqualTo(Route.UNKNOWN);
        assertThat(stranger.load()).isEqualTo(Load.UNKNOWN);
        assertThat(stranger.findings()).isEmpty();
        assertThat(stranger.walks()).isEmpty();
        assertThat(stranger.othersDenied()).isFalse();
        assertThat(stranger.answer("fever")).isEmpty();
    }

    @Test
    void whateverIsNotListedIsDeniedOnlyWhenSaidSo() {
        Person person = Person.builder()
                .yes("fever")
                .notSure("night pain")
                .no("foot drop")
                .notAsked("smoker")
                .othersDenied()
                .build();

        assertThat(person.answer("fever")).hasValue(Answer.YES);
        assertThat(person.answer("night pain")).hasValue(Answer.NOT_SURE);
        assertThat(person.answer("foot drop")).hasValue(Answer.NO);
        assertThat(person.answer("palpitations")).hasValue(Answer.NO);
        assertThat(person.answer("smoker")).isEmpty();
    }

    @Test
    void worksOutTheLoadAsAShareOfTheBodyWeight() {
        Person carrier = Person.builder().load(Load.of(9.0, true)).weightKg(60).build();

        assertThat(carrier.load().percentOfBodyWeight()).isEqualTo(15.0);
    }

    @Test
    void doesNotKnowTheShareWithoutABodyWeight() {
        assertThat(Person.builder().load(new Load(9.0, true, 15.0)).build().load())
                .isEqualTo(Load.of(9.0, true));
    }

    @Test
    void personsOfWhomTheSameIsKnownAreEqual() {
        Person one = Person.builder()
                .age(42)
                .yes("fever")
                .no("smoker")
                .walk(Walk.of(DAY.plusDays(1), 10))
                .walk(Walk.of(DAY, 5))
                .build();
        Person other = Person.builder()
                .no("smoker")
                .yes("fever")
                .walk(Walk.of(DAY, 5))
                .walk(Walk.of(DAY.plusDays(1), 10))
                .age(42)
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    }

    @Test
    void cannotBeChangedFromOutside() {
        Person person = Person.builder().yes("fever").build();

        assertThatThrownBy(() -> person.findings().put("smoker", Answer.YES))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesEverythingThatCannotBeTrue() {
        Person.Builder impossible = Person.builder()
                .age(200)
                .weightKg(1)
                .yes("fever")
                .no("fever")
                .yes("smoker")
                .notAsked("smoker");

        assertThat(catchThrowableOfType(InvalidPatientException.class, impossible::build)
                        .problems())
                .containsExactly(
                        "age must be from 0 to 120, but is 200",
                        "weightKg must be from 2 to 500, but is 1.0",
                        "\"fever\" is answered yes and no at the same time",
                        "\"smoker\" is answered and not asked at the same time");
    }

    @Test
    void theSameAnswerTwiceIsNoContradiction() {
        assertThat(Person.builder().yes("fever").yes("fever").build().findings())
                .containsOnlyKeys("fever");
    }

    @Test
    void refusesAFindingWithoutAName() {
        assertThatThrownBy(() -> Person.builder().yes(" ").build())
                .isInstanceOf(InvalidPatientException.class)
                .hasMessage("a finding has no name");
    }

    @Test
    void refusesAWorstPainBelowThePainNow() {
        assertThatThrownBy(() -> new Pain(6, 3, 5.0, Trend.SAME))
                .hasMessage("worst must not be below now (6), but is 3");
    }

    @Test
    void namesEverythingThatIsWrongWithAWalk() {
        assertThatThrownBy(() -> new Walk(LocalDate.of(1899, 12, 31), 601, -1, 11, 12, Set.of("")))
                .isInstanceOf(InvalidPatientException.class)
                .hasMessage("""
                        day must not be before 1900, but is 1899-12-31
                        minutes must be from 1 to 600, but is 601
                        painBefore must be from 0 to 10, but is -1
                        painPeak must be from 0 to 10, but is 11
                        painNextMorning must be from 0 to 10, but is 12
                        a finding of the walk on 1899-12-31 has no name""");
    }

    @Test
    void aWalkIsNotedStepByStep() {
        Walk walk = Walk.of(DAY, 12).withPain(2, 3, null).withFindings(Set.of("leg tingling", "fever"));

        assertThat(walk).isEqualTo(new Walk(DAY, 12, 2, 3, null, Set.of("fever", "leg tingling")));
        assertThat(walk.findings()).containsExactly("fever", "leg tingling");
    }

    @Test
    void refusesWalksOfADayThatAddUpToMoreThanTheDay() {
        Person.Builder restless =
                Person.builder().walk(Walk.of(DAY, 600)).walk(Walk.of(DAY, 600)).walk(Walk.of(DAY.plusDays(1), 600));

        assertThat(restless.build().walks()).hasSize(3);
        assertThatThrownBy(() -> restless.walk(Walk.of(DAY, 241)).build())
                .isInstanceOf(InvalidPatientException.class)
                .hasMessage(
                        "the walks of 2026-11-01 add up to more than a day; correct the minutes or the day of one of them");
    }

    @Test
    void whatIsLeftOutIsNotKnown() throws IOException {
        ObjectMapper json =
                new ObjectMapper().registerModule(new SimpleModule().addDeserializer(LocalDate.class, new Days()));

        Person person = json.readValue("{\"patient\":{\"age\":42}}", Person.class);
        Person walker = json.readValue("{\"walks\":[{\"day\":\"2026-11-01\",\"minutes\":12}]}", Person.class);

        assertThat(person).isEqualTo(Person.builder().age(42).build());
        assertThat(walker).isEqualTo(Person.builder().walk(Walk.of(DAY, 12)).build());
    }

    private static final class Days extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Days() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return LocalDate.parse(json.getText());
        }
    }

    @Test
    void anAnswerThatIsNullIsNoDenial() {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("fever", null);

        assertThatThrownBy(() -> new Person(null, null, null, null, null, null, answers, null, true, null, null, null))
                .isInstanceOf(InvalidPatientException.class)
                .hasMessage("\"fever\" has no answer; leave it out, or name it under notAsked");
    }

    @Test
    void anotherPersonBeginsWithAllThatIsKnownOfOne() {
        Person person = Person.builder()
                .age(42)
                .weightKg(60)
                .pain(new Pain(3, 4, 1.4, Trend.SAME))
                .activity(new Activity(3, 20, 4.0))
                .shoes(new Shoes(true, false, 2.0, ShoeKind.BOOT))
                .route(new Route(Surface.EVEN, Gradient.HILLY))
                .load(Load.of(9.0, true))
                .yes("fever")
                .notAsked("smoker")
                .othersDenied()
                .walk(Walk.of(DAY, 12).withFindings(Set.of("fever")))
                .build();

        assertThat(person.toBuilder().build()).isEqualTo(person);
        assertThat(person.toBuilder().age(43).build().patient()).isEqualTo(new Patient(43, 60.0));
        assertThat(person.toBuilder().forget("fever").build()).satisfies(without -> {
            assertThat(without.findings()).isEmpty();
            assertThat(without.walks()).containsExactly(Walk.of(DAY, 12));
        });
    }

    @Test
    void takesAnswersAsQuestionsAskForThem() {
        Person person = Person.builder()
                .answer("age", "42")
                .answer("pain.now", 3)
                .answer("pain.weeks", "1.5")
                .answer("pain.trend", "worse")
                .answer("shoes.cushioned", "no")
                .answer("load.oneSided", true)
                .answer("fever", "yes")
                .answer("smoker", Answer.NOT_SURE)
                .answer("night pain", false)
                .notAsked("foot drop")
                .answer("foot drop", "not sure")
                .answer("fever", "no")
                .build();

        assertThat(person)
                .isEqualTo(Person.builder()
                        .age(42)
                        .pain(new Pain(3, null, 1.5, Trend.WORSE))
                        .shoes(new Shoes(false, null, null, null))
                        .load(Load.of(null, true))
                        .no("fever")
                        .notSure("smoker")
                        .no("night pain")
                        .notSure("foot drop")
                        .build());
    }

    @Test
    void takesNumbersAndChoicesOfTheVocabularyByName() {
        Person person = Person.builder()
                .answer("outdoor temperature", "-3.5")
                .answer("steps a day", 4000)
                .answer("special shoes", "clogs")
                .build();

        assertThat(person)
                .isEqualTo(Person.builder()
                        .measurement("outdoor temperature", -3.5)
                        .measurement("steps a day", 4000)
                        .choice("special shoes", "clogs")
                        .build());
        assertThat(person.toBuilder().build()).isEqualTo(person);
        assertThat(person.toBuilder()
                        .forget("outdoor temperature")
                        .forget("special shoes")
                        .build()
                        .measurements())
                .isEqualTo(Map.of("steps a day", 4000.0));
        assertThatThrownBy(() -> Person.builder()
                        .measurement("outdoor temperature", Double.NaN)
                        .choice("special shoes", " ")
                        .build())
                .isInstanceOf(InvalidPatientException.class)
                .hasMessageContaining("\"outdoor temperature\" must be a number, but is NaN")
                .hasMessageContaining("\"special shoes\" has no word; leave it out");
    }

    @Test
    void whatTheVocabularyDoesNotAllowIsRefusedWhenThePersonIsAssessed() {
        WalkingAdvisor advisor = WalkingAdvisor.bundled();
        Person person = Person.builder()
                .answer("fever", "perhaps")
                .measurement("smoker", 3)
                .measurement("outdoor temperature", 20)
                .build();

        assertThat(catchThrowableOfType(
                                InvalidPatientException.class, () -> advisor.assess(person, GeneratedPeople.DAY))
                        .problems())
                .containsExactly(
                        "unknown measurement \"outdoor temperature\"; the vocabulary does not have it",
                        "the answer to \"smoker\" must be yes, no or not sure, but is 3",
                        "the answer to \"fever\" must be yes, no or not sure, but is perhaps");
    }

    @Test
    void namesEveryAnswerThatIsNone() {
        Person.Builder wrong = Person.builder()
                .answer("age", "forty")
                .answer("pain.now", 3.5)
                .answer("pain.worst", "11")
                .answer("pain.trend", "wrose")
                .answer("load.oneSided", "not sure")
                .answer("load.percentOfBodyWeight", 15)
                .answer("fever", Map.of());
        Person.Builder contradicting = Person.builder().answer("pain.worst", 3).answer("pain.now", 6);

        assertThat(catchThrowableOfType(InvalidPatientException.class, wrong::build)
                        .problems())
                .containsExactly(
                        "age must be a whole number, but is forty",
                        "pain.now must be a whole number, but is 3.5",
                        "pain.worst must be from 0 to 10, but is 11",
                        "pain.trend must be better, same or worse, but is wrose",
                        "load.oneSided must be true or false, but is not sure",
                        "load.percentOfBodyWeight is worked out; answer load.kg and weightKg",
                        "the answer to \"fever\" must be yes, no or not sure, but is {}");
        assertThatThrownBy(contradicting::build)
                .isInstanceOf(InvalidPatientException.class)
                .hasMessage("pain.worst must not be below now (6), but is 3");
    }
}
