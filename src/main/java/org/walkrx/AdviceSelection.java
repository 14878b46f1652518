package org.walkrx;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;

/** Which of the statements reach the person: guard rail 4, withheld topics, and nothing that contradicts the decision. */
final class AdviceSelection {

    private final Referral referral;
    private final Walking walking;
    private final boolean complete;
    private final @Nullable WalkingPlan plan;
    private final @Nullable Progression progression;
    private final Set<Topic> withheld;

    AdviceSelection(
            Referral referral,
            Walking walking,
            boolean complete,
            @Nullable WalkingPlan plan,
            @Nullable Progression progression,
            Set<Topic> withheld) {
        this.referral = referral;
        this.walking = walking;
        this.complete = complete;
        this.plan = plan;
        this.progression = progression;
        this.withheld = withheld;
    }

    boolean reachesThePerson(AdviceWords.Worded worded) {
        boolean mayWalk = walking.allowsPlan();
        Statement statement = worded.statement();
        return switch (worded.advice().kind()) {
            case REFER, STOP_WALK, HOLD -> true;
            case MODIFY, WARN, WITHHOLD -> walking != Walking.NONE;
            case TIP -> mayWalk && !withheld.contains(worded.advice().topic());
            case PROGRESSION -> progression != null && Decision.progressionOf(statement) == progression;
            case DOSE -> plan != null && decides(statement, plan);
            case STOP_IF -> plan != null;
            case SAFETY_NET -> referral != Referral.EMERGENCY || !complete;
            case BENEFIT -> mayWalk && complete && referral.compareTo(Referral.SAME_DAY) < 0;
        };
    }

    /** Of several proposals for a part of the plan, only the smallest is told. */
    private static boolean decides(Statement statement, WalkingPlan plan) {
        if (statement instanceof Statement.SessionsPerDay p) {
            return p.most() == plan.sessionsPerDay();
        }
        if (statement instanceof Statement.DaysPerWeek p) {
            return p.most() == plan.daysPerWeek();
        }
        if (statement instanceof Statement.PaceLimit p) {
            return p.fastest() == plan.pace();
        }
        if (statement instanceof Statement.Steepest p) {
            return p.steepest() == plan.gradient();
        }
        if (statement instanceof Statement.MinutesPerSession) {
            return Objects.requireNonNull(PlanMerge.perSession(statement)).to()
                    == plan.minutesPerSession().to();
        }
        return Objects.requireNonNull(PlanMerge.perDay(statement)).to()
                == plan.minutesPerDay().to();
    }
}
