package org.walkrx;

import java.util.Arrays;
import java.util.List;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.PlanPart;

/**
 * How much to walk: a ceiling in every part, not a target to be forced. Less is always allowed.
 *
 * @param sessionsPerDay walks a day, at most
 * @param minutesPerSession minutes of one walk
 * @param minutesPerDay minutes of all walks of a day
 * @param daysPerWeek days a week, at most
 * @param pace fastest pace
 * @param gradient steepest ground
 */
public record WalkingPlan(
        int sessionsPerDay,
        Minutes minutesPerSession,
        Minutes minutesPerDay,
        int daysPerWeek,
        Pace pace,
        GradientLimit gradient) {

    /**
     * Returns one part.
     *
     * @param part which
     */
    public PlanLimit limit(PlanPart part) {
        return switch (part) {
            case SESSIONS_PER_DAY -> PlanLimit.of(part, sessionsPerDay);
            case MINUTES_PER_SESSION -> new PlanLimit(part, minutesPerSession.from(), minutesPerSession.to());
            case MINUTES_PER_DAY -> new PlanLimit(part, minutesPerDay.from(), minutesPerDay.to());
            case DAYS_PER_WEEK -> PlanLimit.of(part, daysPerWeek);
            case PACE -> PlanLimit.of(part, pace);
            case GRADIENT -> PlanLimit.of(part, gradient);
        };
    }

    /** Returns all parts, in the order in which they are told. */
    public List<PlanLimit> limits() {
        return Arrays.stream(PlanPart.values()).map(this::limit).toList();
    }
}
