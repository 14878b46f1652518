package org.walkrx.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.Caution;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Walking;
import org.walkrx.rules.FiredRule;

/**
 * The merge: a lattice join of what the rules said, and the guard rails that no rule file can switch off. It knows no
 * clinical number and does not depend on the order of the rules.
 */
public final class Decision {

    private static final Comparator<Advice> ORDER = Comparator.comparing(Advice::kind)
            .thenComparing(
                    advice -> advice.urgency() == null ? Referral.NONE : advice.urgency(), Comparator.reverseOrder())
            .thenComparing(advice -> advice.rule().id())
            .thenComparing(Advice::text);

    private final List<FiredRule> fired;
    private final List<Statement> statements;
    private final List<Question> questions;
    private final boolean complete;

    /**
     * Begins a merge.
     *
     * @param fired the rules that hold, and what they say
     * @param questions the open questions
     * @param complete whether none of them could mean SAME_DAY or EMERGENCY
     */
    public Decision(List<FiredRule> fired, List<Question> questions, boolean complete) {
        this.complete = complete;
        this.fired = fired;
        this.statements =
                fired.stream().flatMap(rule -> rule.statements().stream()).toList();
        this.questions = questions;
    }

    /**
     * Merges.
     *
     * @param date the day of the assessment
     * @param ruleSet the rule book
     */
    public Assessment assessment(LocalDate date, Assessment.RuleSet ruleSet) {
        Caution caution = Caution.of(statements).join(open());
        Walking walking = caution.walking();
        @Nullable WalkingPlan plan = walking.allowsPlan() ? new PlanMerge(statements).plan() : null;
        @Nullable Progression progression = progression(walking);
        AdviceSelection selection = new AdviceSelection(statements, caution, complete, plan, progression);
        List<Advice> advice = fired.stream()
                .flatMap(rule -> rule.statements().stream()
                        .filter(selection::reachesThePerson)
                        .map(statement -> advice(rule, statement)))
                .distinct()
                .sorted(ORDER)
                .toList();
        List<String> ids = fired.stream().map(rule -> rule.rule().id()).toList();
        return new Assessment(
                date, caution.referral(), walking, complete, plan, progression, advice, questions, ids, ruleSet);
    }

    private static Advice advice(FiredRule fired, Statement statement) {
        return new Advice(
                statement.topic(),
                statement.kind(),
                statement.text(),
                fired.rule(),
                fired.because(),
                statement instanceof Statement.Refer refer ? refer.urgency() : null,
                statement instanceof Statement.Refer refer ? refer.to() : null);
    }

    /** Guard rail 2: what is not answered holds walking back, by how bad it could be. */
    private Caution open() {
        Walking walking = questions.isEmpty() ? Walking.STANDARD : complete ? Walking.MODIFIED : Walking.ON_HOLD;
        return new Caution(Referral.NONE, walking);
    }

    /** Without a plan there is no coming week: only a STOP is told then. */
    private @Nullable Progression progression(Walking walking) {
        @Nullable
        Progression most = statements.stream()
                .map(Statement::progression)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return most == Progression.STOP || walking.allowsPlan() ? most : null;
    }
}
