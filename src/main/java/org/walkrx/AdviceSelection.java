package org.walkrx;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Caution;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;

/** Which of the statements reach the person: guard rail 4, withheld topics, and nothing that contradicts the decision. */
final class AdviceSelection {

    private final Caution caution;
    private final boolean complete;
    private final @Nullable WalkingPlan plan;
    private final @Nullable Progression progression;
    private final Set<Topic> withheld;

    AdviceSelection(
            Caution caution,
            boolean complete,
            @Nullable WalkingPlan plan,
            @Nullable Progression progression,
            Set<Topic> withheld) {
        this.caution = caution;
        this.complete = complete;
        this.plan = plan;
        this.progression = progression;
        this.withheld = withheld;
    }

    boolean reachesThePerson(Statement statement) {
        boolean mayWalk = caution.walking().allowsPlan();
        return switch (statement.kind()) {
            case REFER, STOP_WALK, HOLD -> true;
            case MODIFY, WARN, WITHHOLD -> caution.walking() != Walking.NONE;
            case TIP -> mayWalk && !withheld.contains(statement.topic());
            case PROGRESSION -> progression != null && statement.progression() == progression;
            case DOSE -> decidesThePlan(statement.limit());
            case STOP_IF -> plan != null;
            case SAFETY_NET -> caution.referral() != Referral.EMERGENCY || !complete;
            case BENEFIT -> mayWalk && complete;
        };
    }

    /** Of several proposals for a part of the plan, only the smallest is told. */
    private boolean decidesThePlan(@Nullable PlanLimit limit) {
        return plan != null
                && limit != null
                && plan.limit(limit.part()).to() == limit.to();
    }
}
