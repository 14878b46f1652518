package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.walkrx.SmallRules.advisor;
import static org.walkrx.SmallRules.rule;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.internal.Decision;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Caution;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Statements;
import org.walkrx.language.To;
import org.walkrx.language.Walking;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.syntax.Rule;

/** What no rule file can switch off. The numbers are those of the architecture's list of guard rails. */
class GuardRailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Person DENIES_ALL =
            Person.builder().age(40).othersDenied().build();
    private static final Person TOLD_NOTHING = Person.builder().age(40).build();

    private static final String ALWAYS = "exists Patient( age >= 1 )";
    private static final String BENEFIT = "advise.benefit( \"Walking may help.\" );";
    private static final String STOP_RULE = "advise.stopIf( \"Stop when it hurts.\" );";
    private static final String WHOLE_PLAN = "advise.sessionsPerDay( 2 ); advise.minutesPerSession( 10, 15 );"
            + " advise.daysPerWeek( 7 ); advise.pace( Pace.COMFORTABLE ); advise.gradient( GradientLimit.GENTLE );";

    private static Assessment said(String... statements) {
        return advisor(rule("TST-01", ALWAYS, statements)).assess(DENIES_ALL, DAY);
    }

    private static String refer(Referral urgency) {
        return "advise.refer( Referral." + urgency + ", To.GP, \"Be seen.\" );";
    }

    private static List<Advice> of(Assessment assessment, AdviceKind kind) {
        return assessment.advice().stream()
                .filter(advice -> advice.kind() == kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, NONE",
        "SAME_DAY, NONE",
        "WITHIN_TWO_WEEKS, ON_HOLD",
        "ROUTINE, STANDARD",
    })
    void guardRail1_urgentReferralsEndAllWalking(Referral urgency, Walking walking) {
        Assessment assessment = said(refer(urgency), WHOLE_PLAN, STOP_RULE);

        assertThat(assessment.referral()).isEqualTo(urgency);
        assertThat(assessment.walking()).isEqualTo(walking);
    }

    @Test
    void guardRail1_holdsWithTheRealRulesForWhomever() {
        GeneratedPeople.assessedByTheRealRules().forEach((person, assessment) -> {
            if (assessment.referral().compareTo(Referral.SAME_DAY) >= 0) {
                assertThat(assessment.walking()).as("%s", person).isEqualTo(Walking.NONE);
            } else if (assessment.referral() == Referral.WITHIN_TWO_WEEKS) {
                assertThat(assessment.walking()).as("%s", person).isGreaterThanOrEqualTo(Walking.ON_HOLD);
            }
        });
    }

    @Test
    void guardRail2_noPlanOnHold() {
        assertThat(said(WHOLE_PLAN, STOP_RULE).plan()).isNotNull();
        assertThat(said(WHOLE_PLAN, STOP_RULE, "advise.hold( \"Wait.\" );").plan())
                .isNull();
        assertThat(said(WHOLE_PLAN, STOP_RULE, refer(Referral.SAME_DAY)).plan()).isNull();
    }

    @Test
    void guardRail2_noPlanWhileAnUrgentQuestionIsOpen() {
        WalkingAdvisor advisor = advisor(
                rule("TST-01", ALWAYS, WHOLE_PLAN, STOP_RULE),
                rule("TST-02", "exists Finding( name == \"saddle numbness\", present )", refer(Referral.EMERGENCY)));

        Assessment notAsked = advisor.assess(TOLD_NOTHING, DAY);
        Assessment denied = advisor.assess(DENIES_ALL, DAY);

        assertThat(notAsked.questions()).extracting(Question::key).contains("saddle numbness");
        assertThat(notAsked.complete()).isFalse();
        assertThat(notAsked.walking()).isEqualTo(Walking.ON_HOLD);
        assertThat(notAsked.plan()).isNull();
        assertThat(denied.complete()).isTrue();
        assertThat(denied.plan()).isNotNull();
    }

    @Test
    void guardRail2_holdsWithTheRealRulesForWhomever() {
        GeneratedPeople.assessedByTheRealRules().forEach((person, assessment) -> {
            if (assessment.walking().compareTo(Walking.ON_HOLD) >= 0) {
                assertThat(assessment.plan()).as("%s", person).isNull();
            }
            if (!assessment.complete()) {
                assertThat(assessment.walking()).as("%s", person).isGreaterThanOrEqualTo(Walking.ON_HOLD);
            } else if (!assessment.questions().isEmpty()) {
                assertThat(assessment.walking()).as("%s", person).isGreaterThanOrEqualTo(Walking.MODIFIED);
            }
        });
    }

    @Test
    void guardRail3_eachPartOfThePlanIsTheSmallestProposed() {
        String one = rule("TST-01", ALWAYS, WHOLE_PLAN, STOP_RULE);
        String two = rule("TST-02", ALWAYS, "advise.sessionsPerDay( 3 );", "advise.minutesPerSession( 5, 20 );");
        String three = rule(
                "TST-03",
                ALWAYS,
                "advise.minutesPerDay( 12, 25 );",
                "advise.daysPerWeek( 5 );",
                "advise.pace( Pace.BRISK );",
                "advise.gradient( GradientLimit.LEVEL );");
        for (List<String> order :
                List.of(List.of(one, two, three), List.of(three, two, one), List.of(two, three, one))) {
            WalkingPlan plan = advisor(order.toArray(String[]::new))
                    .assess(DENIES_ALL, DAY)
                    .plan();

            assertThat(plan).isNotNull();
            assertThat(plan.sessionsPerDay()).isEqualTo(2);
            assertThat(plan.minutesPerSession().from()).isEqualTo(5);
            assertThat(plan.minutesPerSession().to()).isLessThanOrEqualTo(15);
            assertThat(plan.minutesPerDay().to()).isEqualTo(25);
            assertThat(plan.daysPerWeek()).isEqualTo(5);
            assertThat(plan.pace()).isEqualTo(Pace.COMFORTABLE);
            assertThat(plan.gradient()).isEqualTo(GradientLimit.LEVEL);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Referral.class,
            names = {"SAME_DAY", "EMERGENCY"})
    void guardRail4_noBenefitIsPraisedToSomebodyWhoMustBeSeenToday(Referral urgency) {
        assertThat(of(said(BENEFIT), AdviceKind.BENEFIT)).hasSize(1);
        assertThat(of(said(BENEFIT, refer(urgency)), AdviceKind.BENEFIT)).isEmpty();
    }

    @Test
    void guardRail4_noBenefitIsPraisedWhileUrgentQuestionsAreOpen() {
        WalkingAdvisor advisor = advisor(
                rule("TST-01", ALWAYS, BENEFIT),
                rule("TST-02", "exists Finding( name == \"saddle numbness\", present )", refer(Referral.EMERGENCY)));

        assertThat(of(advisor.assess(TOLD_NOTHING, DAY), AdviceKind.BENEFIT)).isEmpty();
        assertThat(of(advisor.assess(DENIES_ALL, DAY), AdviceKind.BENEFIT)).hasSize(1);
    }

    @Test
    void guardRail4_noPlanGoesHomeWithoutItsStopRules() {
        Assessment with = said(WHOLE_PLAN, STOP_RULE);

        assertThat(with.plan()).isNotNull();
        assertThat(of(with, AdviceKind.STOP_IF)).isNotEmpty();
        assertThat(said(WHOLE_PLAN).plan()).isNull();
    }

    @Test
    void guardRail4_holdsWithTheRealRulesForWhomever() {
        GeneratedPeople.assessedByTheRealRules().forEach((person, assessment) -> {
            if (assessment.referral().compareTo(Referral.SAME_DAY) >= 0 || !assessment.complete()) {
                assertThat(of(assessment, AdviceKind.BENEFIT)).as("%s", person).isEmpty();
            }
            if (assessment.plan() != null) {
                assertThat(of(assessment, AdviceKind.STOP_IF)).as("%s", person).isNotEmpty();
            }
        });
    }

    @Test
    void guardRail5_theSameFactsGiveTheSameBytesWhereverTheyAreAssessed() {
        List<Person> people = GeneratedPeople.some(60);
        List<String> here = people.stream().map(GuardRailsTest::json).toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(people.parallelStream().map(GuardRailsTest::json).toList())
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String json(Person person) {
        return AssessmentJson.of(GeneratedPeople.REAL.assess(person, GeneratedPeople.DAY));
    }

    @Test
    void guardRail6_aRuleThatThrowsFailsTheAssessmentLoudly() {
        RuleBook book = SmallRules.book(
                rule("TST-01", ALWAYS, STOP_RULE),
                rule(
                        "TST-02",
                        "Week( $minutes : minutesPerDay, $number : number )",
                        "advise.minutesPerDay( $minutes, $number );"));
        Person walker = Person.builder()
                .age(40)
                .othersDenied()
                .walk(Walk.of(DAY.minusDays(1), 30))
                .build();
        WalkingAdvisor advisor = WalkingAdvisor.using(book);

        assertThat(advisor.assess(DENIES_ALL, DAY).firedRules()).containsExactly("TST-01");
        assertThatThrownBy(() -> advisor.assess(walker, DAY))
                .isInstanceOf(AssessmentFailedException.class)
                .hasMessageContaining("TST-02")
                .hasMessageContaining(book.sha256())
                .satisfies(e ->
                        assertThat(((AssessmentFailedException) e).ruleId()).isEqualTo("TST-02"));
    }

    @Test
    void guardRail6_rulesThatChaseEachOtherComeToAnEnd() {
        String round = rule("TST-01", "Concept( name == \"round\" )", "insert( new Concept( \"round\" ) );");
        String start = rule("TST-02", ALWAYS, "insert( new Concept( \"round\" ) );");

        assertThat(advisor(round, start).assess(DENIES_ALL, DAY).firedRules()).containsExactly("TST-01", "TST-02");
        assertThat(advisor(round).assess(DENIES_ALL, DAY).firedRules()).isEmpty();
    }

    @Test
    void guardRail7_whateverReachesAPersonNamesItsRuleSourceAndBasis() {
        var rows = GeneratedPeople.REAL.book().evidence().rows().keySet();
        var rules = GeneratedPeople.REAL.book().rules();

        GeneratedPeople.assessedByTheRealRules()
                .forEach((person, assessment) -> assertThat(assessment.advice()).allSatisfy(advice -> {
                    assertThat(rules).contains(advice.rule());
                    assertThat(advice.rule().sources()).isNotEmpty().isSubsetOf(rows);
                    assertThat(advice.rule().basis()).isIn("article", "guideline", "trial", "policy");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@id(", "@source(", "@basis("})
    void guardRail7_aRuleThatDoesNotSayWhereItComesFromIsRefused(String annotation) {
        String whole = rule("TST-01", ALWAYS, STOP_RULE);
        String anonymous =
                whole.lines().filter(line -> !line.contains(annotation)).collect(Collectors.joining("\n"));

        assertThat(SmallRules.book(whole).size()).isOne();
        assertThatThrownBy(() -> SmallRules.book(anonymous)).isInstanceOf(InvalidRulesException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Referral.class,
            names = {"SAME_DAY", "EMERGENCY"})
    void guardRail8_besideAnUrgentReferralNoOtherStatementReachesThePerson(Referral urgency) {
        String lesser = refer(urgency == Referral.EMERGENCY ? Referral.SAME_DAY : Referral.WITHIN_TWO_WEEKS);
        String[] everything = Stream.concat(
                        Stream.of(refer(urgency), lesser, WHOLE_PLAN),
                        Statement.calls().keySet().stream()
                                .filter(call -> !call.equals("refer"))
                                .map(Statements::written))
                .toArray(String[]::new);

        Assessment assessment = said(everything);

        assertThat(assessment.firedRules()).containsExactly("TST-01");
        assertThat(assessment.advice())
                .filteredOn(advice -> advice.kind() != AdviceKind.SAFETY_NET)
                .extracting(Advice::kind, Advice::urgency)
                .containsExactly(tuple(AdviceKind.REFER, urgency));
        assertThat(of(assessment, AdviceKind.SAFETY_NET)).hasSize(urgency == Referral.SAME_DAY ? 1 : 0);
    }

    @Test
    void guardRail8_anAmbulanceComesFirstAndAlone() {
        Assessment assessment = said(
                refer(Referral.EMERGENCY),
                "advise.refer( Referral.EMERGENCY, To.AMBULANCE, \"Call an ambulance.\" );",
                "advise.refer( Referral.EMERGENCY, To.EMERGENCY_DEPARTMENT, \"Go there.\" );");

        assertThat(assessment.advice()).extracting(Advice::text).containsExactly("Call an ambulance.");
    }

    @Test
    void guardRail8_aLesserReferralToAnAmbulanceDoesNotSilenceAMoreUrgentOne() {
        Assessment assessment = said(
                refer(Referral.EMERGENCY), "advise.refer( Referral.SAME_DAY, To.AMBULANCE, \"Call them today.\" );");

        assertThat(assessment.advice()).extracting(Advice::urgency).containsExactly(Referral.EMERGENCY);
    }

    @Test
    void guardRail8_holdsForEveryPairOfTheRealRules() {
        RuleBook book = GeneratedPeople.REAL.book();
        List<FiredRule> rules = OpenBook.of(book).files().stream()
                .flatMap(file -> file.rules().stream())
                .map(rule -> new FiredRule(infoOf(rule, book), rule.says(), List.of()))
                .toList();
        List<FiredRule> urgent = rules.stream().filter(GuardRailsTest::isUrgent).toList();

        assertThat(urgent).hasSizeGreaterThan(30);
        for (FiredRule one : urgent) {
            for (FiredRule other : rules) {
                for (boolean complete : List.of(true, false)) {
                    List<FiredRule> both = Stream.of(one, other).distinct().toList();
                    Assessment merged =
                            new Decision(both, List.of(), complete).assessment(DAY, new Assessment.RuleSet("", 0));
                    assertOnlyTheUrgentSpeaks(merged);
                    assertThat(merged.firedRules()).hasSize(both.size());
                }
            }
        }
    }

    private static RuleInfo infoOf(Rule rule, RuleBook book) {
        return book.rule(rule.id()).orElseThrow();
    }

    private static boolean isUrgent(FiredRule rule) {
        return Caution.of(rule.statements()).referral().compareTo(Referral.SAME_DAY) >= 0;
    }

    @Test
    void guardRail8_holdsWithTheRealRulesForWhomever() {
        List<Assessment> urgent = GeneratedPeople.assessedByTheRealRules().values().stream()
                .filter(assessment -> assessment.referral().compareTo(Referral.SAME_DAY) >= 0)
                .toList();

        assertThat(urgent).hasSizeGreaterThan(100).allSatisfy(GuardRailsTest::assertOnlyTheUrgentSpeaks);
    }

    @Test
    void guardRail8_holdsForTheExamplesThatAreShipped() throws IOException {
        PatientFileReader reader =
                new PatientFileReader(GeneratedPeople.REAL.book().vocabulary().findingNames());
        int urgent = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("examples/patients"), "*.yaml")) {
            for (Path file : files) {
                PatientFile patient = reader.read(file);
                Assessment assessment = GeneratedPeople.REAL.assess(patient.person(), patient.dateOr(DAY));
                if (assessment.referral().compareTo(Referral.SAME_DAY) >= 0) {
                    assertOnlyTheUrgentSpeaks(assessment);
                    urgent++;
                }
            }
        }
        assertThat(urgent).isGreaterThan(2);
    }

    private static void assertOnlyTheUrgentSpeaks(Assessment assessment) {
        List<Advice> referrals = of(assessment, AdviceKind.REFER);
        assertThat(assessment.advice())
                .as("%s", assessment)
                .allMatch(advice -> advice.kind() == AdviceKind.REFER || advice.kind() == AdviceKind.SAFETY_NET);
        assertThat(referrals)
                .as("%s", assessment)
                .isNotEmpty()
                .allMatch(advice -> advice.urgency() == assessment.referral());
        if (referrals.stream().anyMatch(advice -> advice.to() == To.AMBULANCE)) {
            assertThat(referrals).as("%s", assessment).allMatch(advice -> advice.to() == To.AMBULANCE);
        }
    }
}
