package org.walkrx.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;
import org.walkrx.language.WalkSymptom;

/** The one table of facts, and the records that it is read off. */
class FactTypeTest {

    static Stream<FactType.Component> numbersOfEveryPerson() {
        return FactType.ofEveryPerson().stream()
                .map(type -> type.components().values())
                .flatMap(Collection::stream)
                .filter(component -> component.kind() == FactType.ValueKind.NUMBER
                        || component.kind() == FactType.ValueKind.WHOLE_NUMBER);
    }

    @ParameterizedTest
    @MethodSource("numbersOfEveryPerson")
    void everyRecordRefusesWhatItsTableSaysIsOutOfRange(FactType.Component number) {
        double lowest = number.range().lowest();
        double highest = number.range().highest();

        assertThat(with(number, lowest)).isEqualTo(with(number, lowest));
        assertThat(number.of(with(number, highest)))
                .isEqualTo(number.read(highest).orElseThrow());
        for (double wrong : new double[] {lowest - 1, highest + 1}) {
            assertThatThrownBy(() -> with(number, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(number.name() + " must be from ");
        }
    }

    private static Record with(FactType.Component component, double value) {
        FactType type = FactType.named(
                        component.path().substring(0, component.path().indexOf('.')))
                .orElseThrow();
        return type.create(Map.of(component.name(), value));
    }

    @Test
    void createsAFactOfWhateverIsKnown() {
        FactType pain = FactType.named("Pain").orElseThrow();

        assertThat(pain.create(Map.of())).isEqualTo(Pain.UNKNOWN);
        assertThat(pain.create(Map.of("now", 3, "weeks", 2, "trend", "worse")))
                .isEqualTo(new Pain(3, null, 2.0, Trend.WORSE));
        assertThat(pain.create(new HashMap<>(pain.valuesOf(new Pain(3, 4, 1.4, Trend.SAME)))))
                .isEqualTo(new Pain(3, 4, 1.4, Trend.SAME));
    }

    @Test
    void createsNothingThatCannotBe() {
        FactType pain = FactType.named("Pain").orElseThrow();

        assertThatThrownBy(() -> pain.create(Map.of("now", 6, "worst", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("worst must not be below now (6), but is 3");
        assertThatThrownBy(() -> pain.create(Map.of("now", 3.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("now must be a whole number, but is 3.5");
        assertThatThrownBy(() -> pain.create(Map.of("trend", "wrose")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trend must be better, same or worse, but is wrose");
    }

    @Test
    void knowsWhatIsWorkedOutAndFromWhat() {
        FactType load = FactType.of(Load.UNKNOWN);

        assertThat(load.asked()).extracting(FactType.Component::key).containsExactly("load.kg", "load.oneSided");
        assertThat(FactType.byKey().get("load.percentOfBodyWeight").percentOf()).hasValueSatisfying(share -> {
            assertThat(FactType.byKey()).containsKeys(share.part(), share.whole());
            assertThat(share.part()).isEqualTo("load.kg");
        });
    }

    @Test
    void aSymptomMayBeNotedOnAWalkOfLongAgo() {
        assertThat(new WalkSymptom("fever", 46_000).daysAgo()).isEqualTo(46_000);
    }
}
