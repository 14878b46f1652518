package org.walkrx;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;
import org.walkrx.rules.FiredRule;

/**
 * The merge: a lattice join of what the rules said, and the guard rails that no rule file can switch off. It knows no
 * clinical number and does not depend on the order of the rules.
 */
final class Decision {

    private final List<FiredRule> fired;
    private final List<Statement> statements;
    private final List<Question> questions;
    private final boolean complete;

    Decision(List<FiredRule> fired, List<Question> questions, boolean complete) {
        this.complete = complete;
        this.fired = fired;
        this.statements =
                fired.stream().flatMap(rule -> rule.statements().stream()).toList();
        this.questions = questions;
    }

    Assessment assessment(LocalDate date, Assessment.RuleSet ruleSet) {
        Referral referral = referral(statements);
        Walking walking = walking(referral);
        @Nullable WalkingPlan plan = walking.allowsPlan() ? new PlanMerge(statements).plan() : null;
        @Nullable Progression progression = progression(walking);
        AdviceSelection selection = new AdviceSelection(referral, walking, complete, plan, progression, withheld());
        List<Advice> advice = fired.stream()
                .flatMap(rule -> rule.statements().stream().map(statement -> AdviceWords.of(rule, statement)))
                .filter(selection::reachesThePerson)
                .map(AdviceWords.Worded::advice)
                .distinct()
                .sorted(ORDER)
                .toList();
        List<String> ids = fired.stream().map(rule -> rule.rule().id()).toList();
        return new Assessment(date, referral, walking, complete, plan, progression, advice, questions, ids, ruleSet);
    }

    private static final Comparator<Advice> ORDER = Comparator.comparing(Advice::kind)
            .thenComparing(
                    advice -> advice.urgency() == null ? Referral.NONE : advice.urgency(), Comparator.reverseOrder())
            .thenComparing(advice -> advice.rule().id())
            .thenComparing(Advice::text);

    /** The most urgent referral. */
    static Referral referral(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement instanceof Statement.Refer refer ? refer.urgency() : Referral.NONE)
                .max(Comparator.naturalOrder())
                .orElse(Referral.NONE);
    }

    /** The most cautious walking that a rule asks for or the referral forces (guard rail 1). */
    static Walking walkingSaid(List<Statement> statements, Referral referral) {
        return Stream.concat(statements.stream().map(Decision::walkingOf), Stream.of(Walking.forcedBy(referral)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Guard rail 2. */
    private Walking walking(Referral referral) {
        Walking open = questions.isEmpty() ? Walking.STANDARD : complete ? Walking.MODIFIED : Walking.ON_HOLD;
        return Stream.of(walkingSaid(statements, referral), open)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    static Walking walkingOf(Statement statement) {
        if (statement instanceof Statement.Hold || statement instanceof Statement.StopWalk) {
            return Walking.ON_HOLD;
        }
        return statement instanceof Statement.Modify ? Walking.MODIFIED : Walking.STANDARD;
    }

    /** Without a plan there is no coming week: only a STOP is told then. */
    private @Nullable Progression progression(Walking walking) {
        @Nullable
        Progression most = statements.stream()
                .map(Decision::progressionOf)
                .filter(progression -> progression != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return most == Progression.STOP || walking.allowsPlan() ? most : null;
    }

    static @Nullable Progression progressionOf(Statement statement) {
        if (statement instanceof Statement.Progress) {
            return Progression.PROGRESS;
        }
        if (statement instanceof Statement.HoldDose) {
            return Progression.HOLD;
        }
        if (statement instanceof Statement.Regress) {
            return Progression.REGRESS;
        }
        if (statement instanceof Statement.Restart) {
            return Progression.RESTART;
        }
        return statement instanceof Statement.StopWalk ? Progression.STOP : null;
    }

    private Set<Topic> withheld() {
        return of(Statement.Withhold.class).map(Statement.Withhold::topic).collect(Collectors.toSet());
    }

    private <T extends Statement> Stream<T> of(Class<T> type) {
        return statements.stream().filter(type::isInstance).map(type::cast);
    }
}
