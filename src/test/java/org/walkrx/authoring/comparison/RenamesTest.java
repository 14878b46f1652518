package org.walkrx.authoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.walkrx.Person;
import org.walkrx.authoring.ProgressListener;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** A rename is told as such, and not as the loss of a red flag. */
class RenamesTest {

    private static final RuleSources SHIPPED = RuleSources.folder(Path.of("rules"));
    private static final Map<String, String> TOLD = Map.of("saddle numbness", "numb saddle", "RF-01", "RF-901");

    private static RuleBook before;
    private static RuleBook after;

    @BeforeAll
    static void rename() {
        before = RuleBook.of(SHIPPED);
        after = RuleBook.of(renamed());
    }

    private static RuleSources renamed() {
        RuleSources sources = SHIPPED;
        for (Map.Entry<String, String> file : SHIPPED.ruleFiles().entrySet()) {
            String text = file.getValue().replace("\"saddle numbness\"", "\"numb saddle\"");
            sources = sources.with(file.getKey(), text.replace("@id( \"RF-01\" )", "@id( \"RF-901\" )"));
        }
        for (Map.Entry<String, String> file : SHIPPED.caseFiles().entrySet()) {
            String text = file.getValue().replace("saddle numbness", "numb saddle");
            sources = sources.with(file.getKey(), text.replaceAll("\\bRF-01\\b", "RF-901"));
        }
        String vocabulary = SHIPPED.file(RuleSources.VOCABULARY).orElseThrow();
        return sources.with(
                RuleSources.VOCABULARY,
                vocabulary
                        .replace("- name: saddle numbness\n", "- name: numb saddle\n")
                        .replace("finding: saddle numbness,", "finding: numb saddle,"));
    }

    private static ComparisonReport compared(RuleBook now, Renames renames) {
        return BookComparison.of(
                before, now, renames, BookComparison.people(before, now, renames, 1, 300), ProgressListener.NONE);
    }

    @Test
    void whatIsToldIsNoChange() {
        ComparisonReport report = compared(after, Renames.of(before, after, TOLD));

        assertThat(report.changed()).isZero();
        assertThat(report.rules()).isEmpty();
        assertThat(report.words()).isEmpty();
        assertThat(report.isLessCautious()).isFalse();
        assertThat(report.before().sha256()).isEqualTo(before.sha256());
        assertThat(ComparisonText.of(report))
                .contains(
                        "the finding \"saddle numbness\" is now \"numb saddle\"",
                        "the rule RF-01 is now RF-901",
                        "Every rule is written the same.");
    }

    @Test
    void whatIsNotToldIsGoneAndNewWithAHint() {
        ComparisonReport report = compared(after, Renames.NONE);

        assertThat(report.isLessCautious()).isTrue();
        assertThat(report.suspected())
                .containsExactly(
                        "\"saddle numbness\" is gone and \"numb saddle\" says the same; if it was renamed, say --renamed"
                                + " \"saddle numbness=numb saddle\"",
                        "\"RF-01\" is gone and \"RF-901\" says the same; if it was renamed, say --renamed"
                                + " \"RF-01=RF-901\"");
        assertThat(report.words())
                .extracting(change -> change.name() + " " + change.what())
                .containsExactlyInAnyOrder("saddle numbness gone", "numb saddle new");
    }

    @Test
    void whatTheVocabularySaysNeedNotBeTold() {
        RuleSources sources = renamed();
        String vocabulary = sources.file(RuleSources.VOCABULARY).orElseThrow();
        RuleBook aka = RuleBook.of(sources.with(
                RuleSources.VOCABULARY,
                vocabulary.replace("- name: numb saddle\n", "- name: numb saddle\n    aka: saddle numbness\n")));
        PatientFile old = new PatientFile(
                LocalDate.of(2026, 11, 23),
                Person.builder().age(40).yes("saddle numbness").othersDenied().build(),
                "old.yaml");

        ComparisonReport report = BookComparison.of(before, aka, List.of(old), ProgressListener.NONE);

        assertThat(report.renamed()).containsExactly("the finding \"saddle numbness\" is now \"numb saddle\"");
        assertThat(report.changed()).isZero();
        assertThat(report.rules()).extracting(ComparisonReport.RuleChange::id).containsExactly("RF-01", "RF-901");
    }

    @Test
    void whatIsNoRenameIsRefused() {
        assertThatThrownBy(() -> Renames.of(before, after, Map.of("fever", "numb saddle")))
                .hasMessage("\"fever\" was not renamed to \"numb saddle\": the old rules must have fever and not numb"
                        + " saddle, and the new ones numb saddle and not fever, as a finding or as the id of a rule");
    }
}
