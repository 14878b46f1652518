package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.walkrx.GeneratedPeople;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;

/** The project's own rules, their worked cases, and the evidence they stand on. */
class RealRulesTest {

    private static final RuleBook BOOK = GeneratedPeople.REAL.book();
    private static final CaseReport REPORT = new CaseRunner(BOOK).run();

    @Test
    void everyWorkedCaseComesOutAsWritten() {
        System.out.printf("%d rules, %d worked cases%n", REPORT.rules(), REPORT.cases());
        assertThat(REPORT.cases()).isGreaterThan(2 * REPORT.rules());
        assertThat(REPORT.failures()).isEmpty();
    }

    @Test
    void everyRuleNumberAndEvidenceRowIsExercised() {
        assertThat(REPORT.withoutFiringCase())
                .as("rules without a case that fires them")
                .isEmpty();
        assertThat(REPORT.withoutNearMiss()).as("rules without a near miss").isEmpty();
        assertThat(REPORT.withoutNotSure()).as("not sure without a case").isEmpty();
        assertThat(REPORT.openThresholds())
                .as("numbers without a case on both sides")
                .isEmpty();
        assertThat(REPORT.unusedRows()).as("rows without a rule or a reason").isEmpty();
        assertThat(REPORT.isThorough()).isTrue();
    }

    @Test
    void theEvidenceTableHasEveryRowOfTheEvidence() {
        List<String> rows = new ArrayList<>();
        rows.addAll(numbered("A", 1, 57));
        rows.addAll(numbered("R", 1, 24));
        rows.addAll(List.of("R1b", "R2b"));
        rows.addAll(numbered("C", 1, 14));
        rows.add("C8b");
        rows.addAll(numbered("D", 13, 31));
        rows.addAll(numbered("F", 1, 20));
        rows.addAll(numbered("G", 1, 12));
        rows.addAll(numbered("9.", 1, 12));

        assertThat(BOOK.evidence().rows()).containsKeys(rows.toArray(String[]::new));
    }

    @Test
    void everyRowIsCitedByARuleOrSaysWhyNot() {
        Set<String> cited = BOOK.rules().stream()
                .map(RuleInfo::sources)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        BOOK.evidence().rows().forEach((row, use) -> {
            if (use.startsWith("no rule:")) {
                assertThat(use.substring("no rule:".length()).strip())
                        .as("the reason of row %s", row)
                        .isNotEmpty();
            } else {
                assertThat(use).as("row %s", row).startsWith("rule");
                assertThat(cited).contains(row);
            }
        });
    }

    private static List<String> numbered(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> letter + i).toList();
    }
}
