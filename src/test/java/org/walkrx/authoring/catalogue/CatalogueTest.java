package org.walkrx.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.Html;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final String VOCABULARY = """
            groups:
              - {name: red flag, notSure: yes}
            findings:
              - name: fever
                group: red flag
                rows: R1
                ask: "Is it <b>hot</b> & worse?"
              - name: chills
                group: red flag
                rows: R1
                ask: Do you shiver?
            facts:
              - {name: age, ask: "How old are you?"}
              - {name: pain.now, ask: "What of pain.now?"}
              - {name: pain.weeks, ask: "What of pain.weeks?"}
              - {name: weightKg, ask: "What of weightKg?"}
              - {name: pain.worst, ask: "What of pain.worst?"}
              - {name: pain.trend, ask: "What of pain.trend?"}
              - {name: activity.walksPerWeek, ask: "What of activity.walksPerWeek?"}
              - {name: activity.minutesPerWalk, ask: "What of activity.minutesPerWalk?"}
              - {name: activity.sittingHoursPerDay, ask: "What of activity.sittingHoursPerDay?"}
              - {name: shoes.cushioned, ask: "What of shoes.cushioned?"}
              - {name: shoes.supportive, ask: "What of shoes.supportive?"}
              - {name: shoes.heelCm, ask: "What of shoes.heelCm?"}
              - {name: shoes.kind, ask: "What of shoes.kind?"}
              - {name: route.surface, ask: "What of route.surface?"}
              - {name: route.gradient, ask: "What of route.gradient?"}
              - {name: load.kg, ask: "What of load.kg?"}
              - {name: load.oneSided, ask: "What of load.oneSided?"}
            """;

    private static final String EVIDENCE = """
            | id | what it says | standing | source | use |
            |---|---|---|---|---|
            | R1 | Fever \\| chills <script>alert(1)</script> | guideline | S1 S2 | rule |
            | R2 | Nothing to do. | article | S1 | no rule: only said |

            * S1: First book,
              second line
            * S2: Other book
            """;

    private static final String CASES = """
            base: {date: 2026-01-01, others: no}
            cases:
              - case: Somebody "hot" & <i>ill</i>
                given: {findings: {fever: yes}}
                expect: {fires: [RF-01]}
              - case: Somebody well
                given: {}
                expect: {doesNotFire: [RF-01]}
            """;

    private RuleBook shipped;
    private String page;

    @BeforeAll
    void makePageOfTheShippedRules() {
        shipped = RuleBook.folder(Path.of("rules"));
        page = new Catalogue(shipped, DAY, Catalogue.STALE_MONTHS).html();
    }

    private static String rule(String reviewed, String when, String then) {
        return """
                package org.walkrx.rulebook;
                import org.walkrx.language.*;
                global Advise advise;
                rule "Fever & <i>chills</i> come first"
                    @id( "RF-01" )
                    @source( "R1" )
                    @basis( "policy" )
                    @reviewed( "%s" )
                when
                    %s
                then
                    %s
                end
                """.formatted(reviewed, when, then);
    }

    private static Catalogue small(String reviewed, String when, String then) {
        RuleSources sources = new RuleSources(
                "small",
                Map.of(
                        "red-flags.drl", rule(reviewed, when, then),
                        "red-flags.cases.yaml", CASES,
                        "vocabulary.yaml", VOCABULARY,
                        "evidence.md", EVIDENCE));
        return new Catalogue(RuleBook.of(sources), DAY, 24);
    }

    private static String small(String when) {
        return small("2026-11-23", when, "advise.tip( Topic.SHOES, \"A tip.\" );")
                .html();
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    private static String fever(String constraint) {
        return "exists Finding( name == \"fever\", present )\n    " + constraint;
    }

    @Test
    void everyRuleRowQuestionAndReferenceHasItsPlace() {
        List<String> anchors = anchors(page);

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(anchors)
                .containsAll(shipped.rules().stream().map(RuleInfo::id).toList());
        assertThat(anchors)
                .containsAll(shipped.evidence().rows().keySet().stream()
                        .map(row -> Html.anchor("row", row))
                        .toList());
        assertThat(anchors)
                .containsAll(shipped.vocabulary().findingNames().stream()
                        .map(name -> Html.anchor("finding", name))
                        .toList());
    }

    @Test
    void everyLinkLeadsSomewhereOnThePage() {
        Set<String> anchors = new HashSet<>(anchors(page));
        List<String> targets = found(page, "href=\"([^\"]*)\"");

        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(target).startsWith("#"));
        assertThat(targets).allSatisfy(target -> assertThat(anchors).contains(target.substring(1)));
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(page).doesNotContain("src=", "http-equiv", "@import", "url(");
    }

    private static List<String> anchors(String html) {
        return found(html, " id=\"([^\"]*)\"");
    }

    private static List<String> found(String html, String pattern) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList());
    }

    @Test
    void whateverAuthorsWriteIsShownAsWrittenAndNeverRun() {
        String html = small(fever(""));

        assertThat(html)
                .contains("Fever &amp; &lt;i&gt;chills&lt;/i&gt; come first")
                .contains("Is it &lt;b&gt;hot&lt;/b&gt; &amp; worse?")
                .contains("Fever | chills &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Somebody &quot;hot&quot; &amp; &lt;i&gt;ill&lt;/i&gt;")
                .doesNotContain("<script>alert", "<i>ill", "<b>hot");
    }

    @Test
    void aCardNamesItsCasesItsSourcesAndWhoHasToAgree() {
        String words = words(small(fever("")));

        assertThat(words)
                .contains("holds: Somebody &quot;hot&quot;", "does not hold: Somebody well (line 6)")
                .contains("(guideline; S1, S2)", "First book, second line")
                .contains("policy: awaits a clinician&#39;s signature", "Agreed?", "Sign-off of red-flags.drl")
                .contains("Cited by no rule: only said.")
                .contains("Used by no rule.");
    }

    @Test
    void conditionsAreSaidInPlainWords() {
        String words = words(small("""
                        exists Pain( now >= 7, weeks >= 6, weeks <= 12, trend == Trend.WORSE )
                        not Finding( name in ( "fever", "chills" ), present )
                        not Patient( age < 18 )
                        exists( Shoes( cushioned == false ) or Route( surface in ( Surface.SOFT, Surface.UNEVEN ) ) )
                        accumulate( Finding( name in ( "fever", "chills" ), present ); $n : count( 1 ); $n >= 2 )
                        exists Week( weeksAgo == 1, painRecorded, peakPain > 5 || morningRise >= 2 )
                        not WalkLog( )
                        exists WalkSymptom( name == "chills", daysAgo <= 7 )
                        exists Finding( name == "fever", present == false )
                        """));

        assertThat(words)
                .contains(
                        "pain now (0 to 10) 7 or more, weeks since the pain began from 6 to 12, trend of the pain: worse")
                .contains("not: any of: fever, chills")
                .contains("not: age less than 18 (also while it is not known)")
                .contains("at least one of these:the shoes are cushioned: noground of the route: soft or uneven")
                .contains("at least 2 of: any of: fever, chills")
                .contains(
                        "in the walk log, the last finished week, pain was noted every time, highest pain on a walk more than 5"
                                + " or largest rise of pain by the next morning 2 or more")
                .contains("not: there is a walk log")
                .contains("noted on a walk: chills; days ago 7 or less")
                .contains("fever is answered no");
    }

    @Test
    void statementsAreSaidInPlainWords() {
        String words = words(small("2026-11-23", fever("Week( weeksAgo == 1, $m : minutesPerDay )"), """
                        advise.refer( Referral.WITHIN_TWO_WEEKS, To.GP, "Go." );
                        advise.sessionsPerDay( 1 );
                        advise.minutesPerDay( 20, 30 );
                        advise.gradient( GradientLimit.LEVEL );
                        advise.progress( $m, 10, 5, 45, "More." );
                        advise.withhold( Topic.POSTURE, "Because." );
                        """)
                .html());

        assertThat(words)
                .contains("See the GP (family doctor): within two weeks. Go.")
                .contains("At most 1 walk a day.")
                .contains("20 to 30 minutes a day in all.")
                .contains("Slopes: level, no steeper.")
                .contains("rises from $m minutes a day by 10 %, by no more than 5 minutes, and not beyond 45. More.")
                .contains("Tips on posture are left out: Because.");
    }

    @Test
    void aReviewStandsOutOnceItIsOlderThanTheMonthsGiven() {
        String tip = "advise.tip( Topic.SHOES, \"A tip.\" );";

        assertThat(small("2024-11-30", fever(""), tip).stale()).isEmpty();
        assertThat(small("2024-11-29", fever(""), tip).stale()).hasSize(1);
        assertThat(words(small("2024-11-29", fever(""), tip).html()))
                .contains("1 review is older than 24 months", "reviewed 2024-11-29: older than 24 months");
    }

    @Test
    void anAgeOfLessThanAMonthIsRefused() {
        assertThatThrownBy(() -> new Catalogue(shipped, DAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
