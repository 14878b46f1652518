package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.SmallRules.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.To;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Statements only add: whatever rule is added to the real ones, nobody is told anything less cautious. */
class OneMoreRuleTest {

    private static final int RULES = 240;
    private static final int STATEMENTS = 20;
    private static final int TRIED_ON_EACH = 16;
    private static final String PREFIX = "TST-";

    private final Random random = new Random(240);

    @Test
    void noAddedRuleRelaxesReferralWalkingOrPlanOrBringsBenefitsBack() {
        RuleBook book = RuleBook.of(withGeneratedRules());
        WalkingAdvisor more = WalkingAdvisor.using(book);
        List<Person> people = GeneratedPeople.many();
        int fired = 0;
        Set<String> tried = new TreeSet<>();
        for (Person person : people) {
            Map<Boolean, List<FiredRule>> byKind = book.evaluate(more.facts(person, GeneratedPeople.DAY)).stream()
                    .collect(Collectors.partitioningBy(rule -> rule.rule().id().startsWith(PREFIX)));
            List<FiredRule> real = byKind.getOrDefault(false, List.of());
            Assessment before = decide(person, real);
            assertThat(before.firedRules())
                    .as("the rules that speak without the added ones")
                    .isEqualTo(
                            GeneratedPeople.assessedByTheRealRules().get(person).firedRules());
            List<FiredRule> added = new ArrayList<>(byKind.getOrDefault(true, List.of()));
            Collections.shuffle(added, random);
            for (FiredRule one : added.subList(0, Math.min(added.size(), TRIED_ON_EACH))) {
                List<FiredRule> all = new ArrayList<>(real);
                all.add(one);
                assertNotRelaxed(before, decide(person, all), one + " for " + person);
                fired++;
                tried.add(one.rule().id());
            }
        }
        System.out.printf(
                "%d added rules relax nothing for %,d people, one rule at a time, %,d times%n",
                tried.size(), people.size(), fired);
        assertThat(tried).hasSizeGreaterThanOrEqualTo(200);
    }

    /** The merge alone, with the questions that were open without the added rule. */
    private static Assessment decide(Person person, List<FiredRule> fired) {
        Assessment real = GeneratedPeople.assessedByTheRealRules().get(person);
        return new Decision(fired, real.questions(), real.complete())
                .assessment(GeneratedPeople.DAY, new Assessment.RuleSet("", 0));
    }

    private static void assertNotRelaxed(Assessment before, Assessment after, String what) {
        assertThat(after.referral()).as(what).isGreaterThanOrEqualTo(before.referral());
        assertThat(after.walking()).as(what).isGreaterThanOrEqualTo(before.walking());
        assertThat(caution(after)).as(what).isGreaterThanOrEqualTo(caution(before));
        assertNotMore(before.plan(), after.plan(), what);
        if (benefits(before).isEmpty()
                && (before.referral().compareTo(Referral.SAME_DAY) >= 0
                        || before.walking().compareTo(Walking.ON_HOLD) >= 0
                        || !before.complete())) {
            assertThat(benefits(after)).as(what).isEmpty();
        }
    }

    private static final List<Progression> PROGRESSIONS = List.of(Progression.values());

    /** Somebody who may walk and of whose coming week nothing is said may go on; on hold only a STOP is still told. */
    private static int caution(Assessment assessment) {
        if (assessment.progression() != null) {
            return PROGRESSIONS.indexOf(assessment.progression());
        }
        return assessment.walking().compareTo(Walking.ON_HOLD) < 0 ? -1 : PROGRESSIONS.indexOf(Progression.RESTART);
    }

    private static void assertNotMore(@Nullable WalkingPlan before, @Nullable WalkingPlan after, String what) {
        if (after == null) {
            return;
        }
        assertThat(before).as(what).isNotNull();
        assertThat(after.sessionsPerDay()).as(what).isLessThanOrEqualTo(before.sessionsPerDay());
        assertThat(after.minutesPerSession().to())
                .as(what)
                .isLessThanOrEqualTo(before.minutesPerSession().to());
        assertThat(after.minutesPerSession().from())
                .as(what)
                .isLessThanOrEqualTo(before.minutesPerSession().from());
        assertThat(after.minutesPerDay().to())
                .as(what)
                .isLessThanOrEqualTo(before.minutesPerDay().to());
        assertThat(after.minutesPerDay().from())
                .as(what)
                .isLessThanOrEqualTo(before.minutesPerDay().from());
        assertThat(after.daysPerWeek()).as(what).isLessThanOrEqualTo(before.daysPerWeek());
        assertThat(after.pace()).as(what).isLessThanOrEqualTo(before.pace());
        assertThat(after.gradient()).as(what).isLessThanOrEqualTo(before.gradient());
    }

    private static List<Advice> benefits(Assessment assessment) {
        return assessment.advice().stream()
                .filter(advice -> advice.kind() == Advice.Kind.BENEFIT)
                .toList();
    }

    private RuleSources withGeneratedRules() {
        StringBuilder text = new StringBuilder(SmallRules.HEADER);
        for (int i = 0; i < RULES; i++) {
            boolean ofAWeek = List.of(11, 12, 13).contains(i % STATEMENTS) && random.nextBoolean();
            String condition = ofAWeek ? "Week( weeksAgo <= 2, $minutes : minutesPerDay )" : condition();
            text.append(rule(PREFIX + (100 + i), condition, statement(i % STATEMENTS, ofAWeek)));
        }
        return SmallRules.REAL.with("generated.drl", text.toString());
    }

    private String condition() {
        List<String> findings =
                List.copyOf(GeneratedPeople.REAL.book().vocabulary().findingNames());
        String finding = findings.get(random.nextInt(findings.size()));
        return switch (random.nextInt(7)) {
            case 0 -> "exists Patient( age >= " + random.nextInt(70) + " )";
            case 1 -> "exists Pain( now <= " + random.nextInt(11) + " )";
            case 2 -> "exists Concept( name == \"pain present\" )";
            case 3 -> "exists Finding( name == \"" + finding + "\", present == false )";
            case 4 -> "not Finding( name == \"" + finding + "\", present )";
            case 5 -> "exists Shoes( supportive == true )";
            default -> "exists Week( weeksAgo <= " + random.nextInt(4) + " )";
        };
    }

    /** Every kind of statement in turn, with any arguments. */
    private String statement(int number, boolean withMinutes) {
        String minutes = withMinutes ? "$minutes" : "" + upTo(60);
        int from = upTo(40);
        return switch (number) {
            case 0 ->
                "advise.refer( Referral." + any(Referral.ROUTINE, Referral.WITHIN_TWO_WEEKS, Referral.SAME_DAY)
                        + ", To." + any(To.values()) + ", \"Be seen.\" );";
            case 1 -> "advise.refer( Referral.EMERGENCY, To.AMBULANCE, \"Call.\" );";
            case 2 -> "advise.hold( \"Wait.\" );";
            case 3 -> "advise.modify( \"Change it.\" );";
            case 4 -> "advise.stopWalk( \"Stop.\" );";
            case 5 -> "advise.sessionsPerDay( " + upTo(12) + " );";
            case 6 -> "advise.minutesPerSession( " + from + ", " + (from + upTo(30)) + " );";
            case 7 -> "advise.minutesPerDay( " + from + ", " + (from + upTo(60)) + " );";
            case 8 -> "advise.daysPerWeek( " + upTo(7) + " );";
            case 9 -> "advise.pace( Pace." + any(Pace.values()) + " );";
            case 10 -> "advise.gradient( GradientLimit." + any(GradientLimit.values()) + " );";
            case 11 ->
                "advise.progress( " + minutes + ", " + upTo(100) + ", " + upTo(60) + ", " + upTo(90) + ", \"More.\" );";
            case 12 -> "advise.holdDose( " + minutes + ", \"The same.\" );";
            case 13 -> "advise.regress( " + minutes + ", " + from + ", " + (from + upTo(40)) + ", \"Less.\" );";
            case 14 -> "advise.restart( \"Again.\" );";
            case 15 -> "advise.benefit( \"It may help.\" );";
            case 16 -> "advise.tip( Topic." + any(Topic.values()) + ", \"A tip.\" );";
            case 17 -> "advise.withhold( Topic." + any(Topic.values()) + ", \"Not for you.\" );";
            case 18 -> "advise.stopIf( \"It hurts.\" );";
            default -> "advise.safetyNet( \"Watch out.\" );";
        };
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
