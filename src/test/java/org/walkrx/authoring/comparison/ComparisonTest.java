package org.walkrx.authoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.authoring.ProgressListener;
import org.walkrx.authoring.SmallRules;
import org.walkrx.authoring.comparison.ComparisonReport.EntryKind;
import org.walkrx.authoring.people.Cohort;
import org.walkrx.files.PatientFile;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

class ComparisonTest {

    private static RuleBook book(String limit, String urgency, String more) {
        SmallRules rules = SmallRules.empty()
                .rule(
                        "TST-01",
                        "exists Finding( name == \"fever\", present )\n    exists Pain( now >= " + limit + " )",
                        "advise.refer( Referral." + urgency + ", To.GP, \"See your doctor.\" );");
        if (!more.isEmpty()) {
            rules.rule("TST-02", "exists Finding( name == \"smoker\", present )", more);
        }
        return rules.book();
    }

    private static ComparisonReport compared(RuleBook before, RuleBook after) {
        return BookComparison.of(
                before, after, Cohort.of(List.of(before, after), 1).people(200), ProgressListener.NONE);
    }

    private static List<ChangeKind> kinds(ComparisonReport report) {
        return report.kinds().stream().map(EntryKind::kind).toList();
    }

    @Test
    void findsNoChangeWhereThereIsNone() {
        ComparisonReport report = compared(book("5", "SAME_DAY", ""), book("5", "SAME_DAY", ""));

        assertThat(report.people()).isGreaterThan(10);
        assertThat(report.changed()).isZero();
        assertThat(report.rules()).isEmpty();
        assertThat(report.isLessCautious()).isFalse();
    }

    @Test
    void aRaisedThresholdIsLessCautiousForThoseBetweenTheNumbers() {
        ComparisonReport report = compared(book("5", "SAME_DAY", ""), book("6", "SAME_DAY", ""));

        assertThat(report.isLessCautious()).isTrue();
        assertThat(kinds(report)).contains(ChangeKind.REFERRAL_LOWER, ChangeKind.WARNING_GONE);
        assertThat(report.kinds().get(0).rules()).containsKey("TST-01");
        assertThat(report.examples().get(0).person().person().pain().now()).isEqualTo(5);
        assertThat(report.rules().get(0).what()).isEqualTo("condition");
    }

    @Test
    void aFindingThatMovedToAnotherGroupIsToldThoughNobodyShowsIt() {
        RuleSources shipped = RuleSources.folder(Path.of("rules"));
        String vocabulary = shipped.file(RuleSources.VOCABULARY).orElseThrow();
        RuleBook before = RuleBook.of(shipped);
        RuleBook after = RuleBook.of(shipped.with(
                RuleSources.VOCABULARY,
                vocabulary.replace(
                        "- name: foot drop\n    group: red flag", "- name: foot drop\n    group: condition")));

        ComparisonReport moved = BookComparison.of(before, after, List.of(), ProgressListener.NONE);
        ComparisonReport back = BookComparison.of(after, before, List.of(), ProgressListener.NONE);

        assertThat(moved.isLessCautious()).isTrue();
        assertThat(ComparisonText.of(moved))
                .contains(
                        "LESS CAUTIOUS  foot drop: from the group \"red flag\" to \"condition\"; \"not sure\" counted as"
                                + " yes, and now as not answered");
        assertThat(ComparisonHtml.of(moved)).contains("foot drop: from the group &quot;red flag&quot;");
        assertThat(ComparisonJson.of(moved)).contains("{\"finding\":\"foot drop\",\"before\":\"red flag\"");
        assertThat(back.isLessCautious()).isFalse();
        assertThat(back.groups()).hasSize(1);
    }

    @Test
    void whatIsLessCautiousComesFirst() {
        ComparisonReport report = compared(
                book("5", "ROUTINE", ""), book("6", "EMERGENCY", "advise.warn( Topic.SHOES, \"Mind your shoes.\" );"));

        assertThat(kinds(report)).startsWith(ChangeKind.REFERRAL_LOWER).contains(ChangeKind.REFERRAL_HIGHER);
        assertThat(report.examples().get(0).kinds()).contains(ChangeKind.REFERRAL_LOWER);
    }

    @Test
    void fewExamplesShowEveryKindAndEveryRule() {
        ComparisonReport report = compared(
                book("5", "SAME_DAY", ""), book("6", "SAME_DAY", "advise.warn( Topic.SHOES, \"Mind your shoes.\" );"));

        assertThat(report.examples()).hasSizeLessThan(4);
        assertThat(report.examples().stream().flatMap(example -> example.kinds().stream()))
                .containsAll(kinds(report));
        assertThat(report.examples().stream().flatMap(example -> example.rules().stream()))
                .contains("TST-01", "TST-02");
        assertThat(report.rules().get(1).what()).isEqualTo("new");
    }

    @Test
    void aNewWordingIsNotTakenForACautionThatIsGone() {
        RuleBook before = book("5", "SAME_DAY", "advise.warn( Topic.SHOES, \"Mind your shoes.\" );");
        RuleBook after = book("5", "SAME_DAY", "advise.warn( Topic.SHOES, \"Please mind your shoes.\" );");

        ComparisonReport report = compared(before, after);

        assertThat(kinds(report)).containsExactly(ChangeKind.WARNING_REWORDED);
        assertThat(report.isLessCautious()).isFalse();
    }

    @Test
    void takingAPlanAwayIsNotLessCautiousForLackOfItsStopSigns() {
        RuleSources shipped = RuleSources.folder(Path.of("rules"));
        String redFlags = shipped.file("red-flags-breath-and-blackouts.drl").orElseThrow();
        RuleBook before = RuleBook.of(shipped);
        RuleBook after = RuleBook.of(shipped.with("red-flags-breath-and-blackouts.drl", redFlags.replace("""
                            exists Finding( name in ( "blackout in the last year", "blackout without warning" ), present )
                            not Finding( name == "cleared to walk", present )
                        """, """
                            exists Finding( name in ( "blackout in the last year", "blackout without warning" ), present )
                        """)));
        List<PatientFile> cleared = List.of(new PatientFile(
                LocalDate.of(2026, 11, 23),
                Person.builder()
                        .age(40)
                        .pain(new Pain(3, 5, 3.0, Trend.SAME))
                        .yes("blackout in the last year")
                        .yes("cleared to walk")
                        .othersDenied()
                        .build(),
                ""));

        ComparisonReport stricter = BookComparison.of(before, after, cleared, ProgressListener.NONE);
        ComparisonReport freer = BookComparison.of(after, before, cleared, ProgressListener.NONE);

        assertThat(kinds(stricter))
                .contains(ChangeKind.PLAN_TAKEN, ChangeKind.WARNING_NEW)
                .doesNotContain(ChangeKind.WARNING_GONE);
        assertThat(stricter.isLessCautious()).isFalse();
        assertThat(kinds(freer)).contains(ChangeKind.PLAN_GIVEN, ChangeKind.WARNING_GONE);
        assertThat(freer.isLessCautious()).isTrue();
    }

    @Test
    void thePageIsWholeAndEscapesWhatRulesSay() {
        ComparisonReport report = compared(
                book("5", "SAME_DAY", "advise.tip( Topic.SHOES, \"Wear <b>shoes</b> & socks.\" );"),
                book("6", "SAME_DAY", ""));

        assertThat(ComparisonHtml.of(report))
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>", "Less cautious", "&lt;b&gt;shoes&lt;/b&gt; &amp; socks")
                .doesNotContain("<b>", "<script", "http")
                .endsWith("</html>\n");
        assertThat(ComparisonText.of(report)).contains("LESS CAUTIOUS", "EXAMPLE 1 of");
        assertThat(ComparisonJson.of(report)).contains("\"lessCautious\":true");
    }

    @Test
    void aPersonWhoCannotBeIsNamed() {
        RuleBook book = book("5", "SAME_DAY", "");
        LocalDate day = LocalDate.of(2026, 11, 23);
        Person early = Person.builder().walk(Walk.of(day.plusDays(1), 10)).build();
        List<PatientFile> people = List.of(new PatientFile(day, early, "early.yaml"));

        assertThatThrownBy(() -> BookComparison.of(book, book, people, ProgressListener.NONE))
                .isInstanceOf(InvalidPatientException.class)
                .hasMessage("early.yaml: the walk of 2026-11-24 is after the day of the assessment, 2026-11-23");
    }
}
