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
        @About(label = "days since the last walk", lowest = 0)
        int daysSinceLastWalk,

        @About(label = "weeks with a walk", lowest = 1) int weeksLogged,

        @About(label = "minutes a day in the last week with a walk", lowest = 0)
        int lastMinutesPerDay,

        @About(label = "minutes a day in the week with a walk before that", lowest = 0) @Nullable
        Integer previousMinutesPerDay) {}
