package org.walkrx;

import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;

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
        GradientLimit gradient) {}
