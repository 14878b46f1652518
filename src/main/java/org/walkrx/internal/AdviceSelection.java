package org.walkrx.internal;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Caution;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.To;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;
import org.walkrx.rules.FiredRule;

/**
 * Which of the statements reach the person: guard rails 4 and 8, withheld topics, and nothing that contradicts the
 * decision.
 */
final class AdviceSelection {

    private final Caution caution;
    private final boolean complete;
    private final @Nullable WalkingPlan plan;
    private final @Nullable Progression progression;
    private final Set<Topic> withheld;
    private final boolean ambulanceComes;

    AdviceSelection(
            Collection<Statement> statements,
            Caution caution,
            boolean complete,
            @Nullable WalkingPlan plan,
            @Nullable Progression progression) {
        this.caution = caution;
        this.complete = complete;
        this.plan = plan;
        this.progression = progression;
        this.withheld = statements.stream()
                .filter(statement -> statement.kind() == AdviceKind.WITHHOLD)
                .map(Statement::topic)
                .collect(Collectors.toSet());
        this.ambulanceComes = statements.stream().anyMatch(this::sendsAnAmbulance);
    }

    /** A sign is told where its rule says it in full. */
    boolean reachesThePerson(FiredRule rule, Statement statement) {
        return statement.kind() == AdviceKind.SIGN
                ? rule.statements().stream().anyMatch(other -> other.namesSigns() && reachesThePerson(other))
                : reachesThePerson(statement);
    }

    private boolean reachesThePerson(Statement statement) {
        boolean mayWalk = caution.walking().allowsPlan();
        return switch (statement.kind()) {
            case REFER -> !isUrgent() || speaksWhenUrgent(statement);
            case STOP_WALK, HOLD -> !isUrgent();
            case MODIFY, WITHHOLD -> mayWalk;
            // while a programme waits, how to walk is no subject, but whom to see and what keeps a person safe are
            case WARN ->
                mayWalk
                        || (caution.walking() == Walking.ON_HOLD
                                && (statement.topic() == Topic.REFERRAL || statement.isSafety()));
            case TIP -> mayWalk && !withheld.contains(statement.topic());
            case PROGRESSION -> progression != null && statement.progression() == progression && !isUrgent();
            case DOSE -> decidesThePlan(statement.limit());
            case STOP_IF -> plan != null;
            case SAFETY_NET -> caution.referral() != Referral.EMERGENCY || !complete;
            case BENEFIT -> mayWalk && complete;
            case SIGN -> false; // told with its rule, above
        };
    }

    private boolean isUrgent() {
        return caution.referral().compareTo(Referral.SAME_DAY) >= 0;
    }

    /**
     * Guard rail 8: a lesser referral or a word of what may still be walked, beside an urgent one, is what people hold on
     * to. What to do until they are seen stands in the urgent referrals.
     */
    private boolean speaksWhenUrgent(Statement statement) {
        return statement.referral() == caution.referral() && (!ambulanceComes || sendsAnAmbulance(statement));
    }

    private boolean sendsAnAmbulance(Statement statement) {
        return statement instanceof Statement.Refer refer
                && refer.to() == To.AMBULANCE
                && refer.urgency() == caution.referral()
                && isUrgent();
    }

    /** Of several proposals for a part of the plan, only the smallest is told. */
    private boolean decidesThePlan(@Nullable PlanLimit limit) {
        return plan != null && limit != null && plan.limit(limit.part()).to() == limit.to();
    }
}
