package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Activity;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Route;
import org.walkrx.language.Shoes;
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
}
