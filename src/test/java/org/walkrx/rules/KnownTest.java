package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.walkrx.SmallRules;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;
import org.walkrx.rules.syntax.Facts;

/** "Is known" is said by {@code != null}, and "is not known" by {@code not} before it. */
class KnownTest {

    private static RuleSources when(String condition) {
        return SmallRules.sources(SmallRules.rule("DEF-90", condition, "advise.hold( \"Ask first.\" );"));
    }

    private static boolean holds(String condition, Pain pain) {
        return !RuleBook.of(when(condition))
                .open()
                .evaluate(new Facts(List.of(pain), Map.of()))
                .isEmpty();
    }

    @Test
    void aRuleCanAskForWhatIsKnownAndForWhatIsNot() {
        Pain unknown = new Pain(null, null, 3.0, Trend.SAME);
        Pain none = new Pain(0, 5, 3.0, Trend.SAME);

        assertThat(holds("exists Pain( now != null )", none)).isTrue();
        assertThat(holds("exists Pain( now != null )", unknown)).isFalse();
        assertThat(holds("not Pain( now != null )", unknown)).isTrue();
        assertThat(holds("not Pain( now != null )", none)).isFalse();
    }

    @Test
    void whatIsShownToBeKnownMayBeComparedByUnequal() {
        assertThat(holds("exists Pain( trend != null, trend != Trend.BETTER )", new Pain(3, 5, 3.0, Trend.WORSE)))
                .isTrue();
        assertThat(holds("exists Pain( trend != null, trend != Trend.BETTER )", new Pain(3, 5, 3.0, null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exists Pain( now == null )   | what is not known is no value; to say that now is not known, write not Pain( now != null )",
                "exists Pain( now > null )    | what is not known is no value; to say that now is not known, write not Pain( now != null )",
                "exists Finding( name == \"fever\", present, name != null ) | name is always known, so this asks for nothing; delete it",
                "exists Pain( nwo != null )   | Pain has no component \"nwo\"; did you mean \"now\"?",
            })
    void whatWouldMeanNothingIsRefused(String condition, String message) {
        assertThat(CheckedSources.check(when(condition)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo(message));
    }
}
