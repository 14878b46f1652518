package org.walkrx.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.authoring.analysis.Planted.items;
import static org.walkrx.authoring.analysis.Planted.problems;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.walkrx.authoring.analysis.Section.Weight;
import org.walkrx.rules.RuleBook;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRulesTest {

    private final List<String> steps = new ArrayList<>();
    private DeepReport report;

    @BeforeAll
    void analyse() {
        report = DeepAnalysis.of(RuleBook.of(Planted.shipped()), steps::add);
    }

    private Section section(String title) {
        return report.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmergencyStaysAnEmergencyWhateverElseIsAnswered() {
        Section section = section("Nobody with an emergency finding is ever given a plan");

        assertThat(section.items()).singleElement().satisfies(item -> {
            assertThat(item.weight()).isEqualTo(Weight.NOTE);
            assertThat(item.text()).startsWith("Proved for these").contains("saddle numbness", "major trauma");
        });
    }

    @Test
    void aYesToARedFlagNeverLowersTheReferral() {
        Section section = section("A yes to a red flag never lowers the referral");

        // a clinician has to decide how far clearance reaches for chest pain in known heart disease
        assertThat(problems(section))
                .filteredOn(item -> !item.text().contains("\"heart disease\""))
                .isEmpty();
        assertThat(items(section, Weight.OPEN)).isEmpty();
    }

    @Test
    void noRuleIsUnreachable() {
        Section section = section("Rules that can never hold");

        assertThat(problems(section)).isEmpty();
        assertThat(items(section, Weight.OPEN)).isEmpty();
    }

    @Test
    void noAdultIsLeftWithoutAPlanOrSomebodyToSee() {
        assertThat(problems(section("Every adult gets a plan or somebody to see")))
                .isEmpty();
    }

    @Test
    void noDoseIsWrittenInVain() {
        assertThat(problems(section("Different doses for one person"))).isEmpty();
    }

    @Test
    void everyStepIsTold() {
        assertThat(steps).contains("putting the rules into formulas", "looking for rules that decide nothing");
    }
}
