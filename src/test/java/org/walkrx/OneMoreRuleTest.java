package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.SmallRules.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.walkrx.internal.Decision;
import org.walkrx.internal.PersonFacts;
import org.walkrx.internal.QuestionWords;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Caution;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Statements;
import org.walkrx.language.Walking;
import org.walkrx.rules.DeclaredWords;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.questions.QuestionFinder;
import org.walkrx.rules.questions.RuleDiagrams;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Rule;

/**
 * Statements only add: whatever rule is added, nobody is told anything less cautious, but for two things which are stated
 * here. The open questions are found anew, with the rule that is added, by every statement that the language has.
 */
class OneMoreRuleTest {

    private static final String ADDED = "TST-99";
    private static final String ALWAYS = "exists Patient( age >= 1 )";
    private static final List<String> FINDINGS =
            List.of("slipped disc", "leg numbness", "saddle numbness", "osteoporosis", "fever");

    private static final String STOP_RULE = "advise.stopIf( \"It hurts.\" );";
    private static final String ALL_BUT_MINUTES = "advise.sessionsPerDay( 4 ); advise.daysPerWeek( 7 );"
            + " advise.pace( Pace.COMFORTABLE ); advise.gradient( GradientLimit.GENTLE );";

    private static final List<Person> PEOPLE = people();

    private final Map<List<String>, Map<Person, Assessment>> withoutTheRule = new HashMap<>();

    /** Every call of the language, and a referral of every urgency. */
    private static List<String> everyStatement() {
        Stream<String> referrals = Stream.of(Referral.values())
                .filter(urgency -> urgency != Referral.NONE)
                .map(urgency -> "advise.refer( Referral." + urgency + ", To.GP, \"Be seen.\" );");
        return Stream.concat(Statement.calls().keySet().stream().map(OneMoreRuleTest::written), referrals)
                .toList();
    }

    /** A sign never stands alone. */
    private static String written(String call) {
        return (call.equals("sign") ? Statements.written("safetyNet") + " " : "") + Statements.written(call);
    }

    private static String has(String finding) {
        return "exists Finding( name == \"" + finding + "\", present )";
    }

    /** Rules that leave questions of every weight open; with them, everything that a plan needs, or something is missing. */
    private static List<String> base(String... always) {
        return List.of(
                rule("TST-01", has("slipped disc"), "advise.refer( Referral.ROUTINE, To.GP, \"Ask.\" );"),
                rule("TST-02", has("leg numbness"), "advise.refer( Referral.WITHIN_TWO_WEEKS, To.GP, \"Ask soon.\" );"),
                rule("TST-03", has("saddle numbness"), "advise.refer( Referral.EMERGENCY, To.GP, \"Go now.\" );"),
                rule("TST-04", has("osteoporosis"), "advise.modify( \"Level ground.\" );"),
                rule("TST-05", has("fever"), "advise.hold( \"Wait.\" );"),
                rule("TST-06", ALWAYS, "advise.benefit( \"It may help.\" );"),
                rule("TST-07", ALWAYS, always));
    }

    private static WalkingAdvisor with(List<String> base, String... added) {
        List<String> rules = new ArrayList<>(base);
        rules.addAll(List.of(added));
        return SmallRules.advisor(rules.toArray(String[]::new));
    }

    /** People who said yes, no or nothing to each finding: all of them. */
    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        int all = (int) Math.pow(3, FINDINGS.size());
        for (int i = 0; i < all; i++) {
            Person.Builder person = Person.builder().age(40);
            int rest = i;
            for (String finding : FINDINGS) {
                if (rest % 3 > 0) {
                    person.finding(finding, rest % 3 == 1 ? Answer.YES : Answer.NO);
                }
                rest /= 3;
            }
            people.add(person.build());
        }
        return people;
    }

    @Test
    void noStatementOfAnAddedRuleRelaxesAnythingButWhatIsStated() {
        List<String> whole = base(STOP_RULE, ALL_BUT_MINUTES, "advise.minutesPerDay( 20, 30 );");
        List<String> lacking = base(STOP_RULE, ALL_BUT_MINUTES);
        List<String> statements = everyStatement();
        for (int i = 0; i < statements.size(); i++) {
            compare(whole, ALWAYS, statements.get(i));
            compare(lacking, ALWAYS, statements.get(i));
            compare(whole, has(FINDINGS.get(i % FINDINGS.size())), statements.get(i));
        }
    }

    private void compare(List<String> base, String condition, String statement) {
        Map<Person, Assessment> before = withoutTheRule.computeIfAbsent(base, rules -> assessed(with(rules)));
        Map<Person, Assessment> after = assessed(with(base, rule(ADDED, condition, statement)));
        before.forEach((person, assessment) -> new Comparison(
                        () -> statement + " where " + condition + " for " + person, assessment, after.get(person))
                .check());
    }

    private static Map<Person, Assessment> assessed(WalkingAdvisor advisor) {
        Map<Person, Assessment> assessed = new LinkedHashMap<>();
        PEOPLE.forEach(person -> assessed.put(person, advisor.assess(person, GeneratedPeople.DAY)));
        return assessed;
    }

    /** What a gate of the screens could hide would be refused, and here anything may be an emergency. */
    private static RuleSources withoutScreens() {
        String vocabulary = SmallRules.REAL.file(RuleSources.VOCABULARY).orElseThrow();
        return SmallRules.REAL.with(
                RuleSources.VOCABULARY, vocabulary.substring(0, vocabulary.indexOf("\nscreens:") + 1));
    }

    @Test
    void noStatementAddedToTheRealRulesRelaxesAnythingButWhatIsStated() {
        List<String> statements = everyStatement();
        StringBuilder text = new StringBuilder(SmallRules.HEADER);
        for (int i = 0; i < statements.size(); i++) {
            text.append(rule("TST-" + (100 + i), condition(i), statements.get(i)));
        }
        RuleBook book = RuleBook.of(withoutScreens().with("added.drl", text.toString()));
        WalkingAdvisor facts = WalkingAdvisor.using(book);
        Set<String> real = GeneratedPeople.REAL.book().rules().stream()
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
        Map<Person, List<FiredRule>> fired = new LinkedHashMap<>();
        Map<Person, Assessment> without = new HashMap<>();
        Map<List<String>, QuestionFinder> finders = new HashMap<>();
        for (Person person : GeneratedPeople.some(150)) {
            fired.put(
                    person,
                    OpenBook.of(book)
                            .evaluate(PersonFacts.of(
                                    person, GeneratedPeople.DAY, facts.book().vocabulary())));
            without.put(person, GeneratedPeople.REAL.assess(person, GeneratedPeople.DAY));
        }
        for (int i = 0; i < statements.size(); i++) {
            String id = "TST-" + (100 + i);
            List<Rule> rules = OpenBook.of(book).files().stream()
                    .flatMap(file -> file.rules().stream())
                    .filter(rule -> real.contains(rule.id()) || rule.id().equals(id))
                    .toList();
            // Only rules that ask for caution have questions.
            QuestionFinder questions = finders.computeIfAbsent(
                    rules.stream()
                            .filter(rule -> !Caution.of(rule.says()).equals(Caution.NONE))
                            .map(Rule::id)
                            .toList(),
                    cautious -> new QuestionFinder(new RuleDiagrams(
                            rules, book.vocabulary().findingNames(), DeclaredWords.of(book.vocabulary()))));
            fired.forEach((person, said) -> {
                List<FiredRule> all = said.stream()
                        .filter(one -> real.contains(one.rule().id())
                                || one.rule().id().equals(id))
                        .toList();
                Facts known =
                        PersonFacts.of(person, GeneratedPeople.DAY, facts.book().vocabulary());
                new Comparison(
                                () -> id + " for " + person,
                                without.get(person),
                                decide(book, all, questions.find(known)))
                        .check();
            });
        }
    }

    private static Assessment decide(RuleBook book, List<FiredRule> fired, OpenQuestions open) {
        List<Question> questions = new QuestionWords(book.vocabulary()).of(open.questions());
        return new Decision(fired, questions, open.complete())
                .assessment(GeneratedPeople.DAY, new Assessment.RuleSet("", 0));
    }

    private static String condition(int number) {
        return List.of(
                        ALWAYS,
                        "exists Pain( now <= 5 )",
                        "exists Concept( name == \"pain present\" )",
                        "not Finding( name == \"saddle numbness\", present )",
                        "exists Week( weeksAgo <= 2 )")
                .get(number % 5);
    }

    @Test
    void aRoutineReferralMaySettleTheQuestionsThatAloneModifiedWalking() {
        String slippedDisc = rule("TST-01", has("slipped disc"), "advise.refer( Referral.ROUTINE, To.GP, \"Ask.\" );");
        String always = rule("TST-02", ALWAYS, "advise.refer( Referral.ROUTINE, To.GP, \"Ask.\" );");
        Person notAsked = Person.builder().age(40).build();

        Assessment before = with(List.of(slippedDisc)).assess(notAsked, GeneratedPeople.DAY);
        Assessment after = with(List.of(slippedDisc, always)).assess(notAsked, GeneratedPeople.DAY);

        assertThat(before.questions()).isNotEmpty();
        assertThat(before.walking()).isEqualTo(Walking.MODIFIED);
        assertThat(after.questions()).isEmpty();
        assertThat(after.walking()).isEqualTo(Walking.STANDARD);
        assertThat(before.referral()).isEqualTo(Referral.NONE);
        assertThat(after.referral()).isEqualTo(Referral.ROUTINE);
    }

    @Test
    void aRuleMaySupplyWhatAPlanLacked() {
        Person person = Person.builder().age(40).othersDenied().build();
        String minutes = "advise.minutesPerDay( 20, 30 );";

        assertThat(planOf(person, STOP_RULE, ALL_BUT_MINUTES)).isNull();
        assertThat(planOf(person, STOP_RULE, ALL_BUT_MINUTES, minutes)).isNotNull();
        assertThat(planOf(person, ALL_BUT_MINUTES, minutes)).isNull();
    }

    private static @Nullable WalkingPlan planOf(Person person, String... statements) {
        return with(List.of(rule("TST-01", ALWAYS, statements)))
                .assess(person, GeneratedPeople.DAY)
                .plan();
    }

    /** What one person is told without and with the added rule. */
    private record Comparison(Supplier<String> what, Assessment before, Assessment after) {

        private static final List<Progression> PROGRESSIONS = List.of(Progression.values());

        void check() {
            assertThat(after.referral()).as(what).isGreaterThanOrEqualTo(before.referral());
            if (!settlesWhatModified()) {
                assertThat(after.walking()).as(what).isGreaterThanOrEqualTo(before.walking());
            }
            assertThat(caution(after)).as(what).isGreaterThanOrEqualTo(caution(before));
            if (!before.complete()) {
                assertThat(!after.complete() || after.walking() == Walking.NONE)
                        .as(what)
                        .isTrue();
            }
            checkPlan();
            if (mayNotBePraised(before)) {
                assertThat(benefits(after)).as(what).isEmpty();
            }
        }

        /** The first exception: nothing is open any more, because a routine appointment is due anyhow. */
        private boolean settlesWhatModified() {
            return before.walking() == Walking.MODIFIED
                    && before.complete()
                    && !before.questions().isEmpty()
                    && after.questions().isEmpty()
                    && before.referral() == Referral.NONE
                    && after.referral() == Referral.ROUTINE;
        }

        /** The second exception: a plan where there was none, if a part of it was proposed by nobody. */
        private void checkPlan() {
            if (after.plan() == null) {
                return;
            }
            WalkingPlan old = before.plan();
            if (old == null) {
                assertThat(before.walking().allowsPlan()).as(what).isTrue();
                assertThat(after.advice()).as(what).anySatisfy(advice -> {
                    assertThat(advice.rule().id()).matches("TST-(99|1..)");
                    assertThat(advice.kind()).isIn(AdviceKind.DOSE, AdviceKind.PROGRESSION, AdviceKind.STOP_IF);
                });
                return;
            }
            for (PlanLimit limit : after.plan().limits()) {
                assertThat(limit.isWithin(old.limit(limit.part()))).as(what).isTrue();
            }
        }

        /** Somebody who may walk and of whose coming week nothing is said may go on; on hold only a STOP is still told. */
        private static int caution(Assessment assessment) {
            if (assessment.progression() != null) {
                return PROGRESSIONS.indexOf(assessment.progression());
            }
            return assessment.walking().allowsPlan() ? -1 : PROGRESSIONS.indexOf(Progression.RESTART);
        }

        private static boolean mayNotBePraised(Assessment assessment) {
            return benefits(assessment).isEmpty() && (!assessment.walking().allowsPlan() || !assessment.complete());
        }

        private static List<Advice> benefits(Assessment assessment) {
            return assessment.advice().stream()
                    .filter(advice -> advice.kind() == AdviceKind.BENEFIT)
                    .toList();
        }
    }
}
