package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.RuleBook;

/** What an assessment costs against the plain engine does not grow by half unseen. */
class AssessmentRatioTest {

    /** The ratio when it was last looked at. Whoever makes it less writes the smaller number here. */
    private static final double RECORDED = 0.85;

    private static final double HALF_AS_MUCH_AGAIN = 1.5;

    @Test
    void anAssessmentDoesNotCostHalfAsMuchAgainAgainstAPlainSession() {
        RuleBook book = RuleBook.bundled();
        Map<String, ToIntFunction<Ordinary>> all = WholeBook.all(book);
        Map<String, ToIntFunction<Ordinary>> two = new LinkedHashMap<>();
        two.put(WholeBook.EXPLAINED, all.get(WholeBook.EXPLAINED));
        two.put(WholeBook.PLAIN, all.get(WholeBook.PLAIN));

        double[] ratios =
                Rounds.of(two, Ordinary.people(200, book), 12, 15).ratios(WholeBook.EXPLAINED, WholeBook.PLAIN);

        System.out.println("an assessment costs " + Rounds.spread("%.2f", ratios)
                + " times a plain Drools session with the same rules and facts; recorded are " + RECORDED);
        assertThat(Rounds.median(ratios)).isLessThan(RECORDED * HALF_AS_MUCH_AGAIN);
    }
}
