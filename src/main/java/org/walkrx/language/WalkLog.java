package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * The walk log as a whole. There is no such fact for a person without a log.
 *
 * @param daysSinceLastWalk days between the last walk and the assessment, 0 for today
 * @param weeksLogged weeks in which the person walked
 * @param lastMinutesPerDay minutes a day, on days walked, in the last week with a walk
 * @param previousMinutesPerDay the same for the week with a walk before that one; {@code null} if there is none
 */
public record WalkLog(
        int daysSinceLastWalk,
        int weeksLogged,
        int lastMinutesPerDay,
        @Nullable Integer previousMinutesPerDay) {}
