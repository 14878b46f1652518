package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * One week of the walk log, for each week in which the person walked. Weeks are counted from the day of the first walk,
 * so that the dose changes once a week however often the person is assessed.
 *
 * @param number 1 for the week of the first walk
 * @param weeksAgo 0 for the running week, 1 for the last finished one
 * @param daysWalked days with a walk, 1 to 7
 * @param minutesPerDay minutes a day, the mean of the days walked, rounded down
 * @param previousMinutesPerDay the same for the week with a walk before this one; {@code null} if there is none
 * @param peakPain highest pain during a walk, 0 to 10; {@code null} if no walk recorded it
 * @param peakRise highest rise of pain during a walk above that walk's start; {@code null} if no walk recorded it
 * @param morningRise highest pain on a next morning less the pain before that walk, negative if always lower;
 *     {@code null} if no walk recorded it
 * @param morningsAbove next mornings with more pain than before the walk
 * @param settling whether the last walk's peak was lower than the first walk's; {@code null} if not recorded
 * @param painRecorded whether every walk recorded pain before, at its peak and, where there has been one, on the next
 *     morning
 */
public record Week(
        @About(label = "number of the week", lowest = 1) int number,

        @About(label = "weeks ago", lowest = 0) int weeksAgo,

        @About(label = "days walked", lowest = 1, highest = 7)
        int daysWalked,

        @About(label = "minutes a day", lowest = 0) int minutesPerDay,

        @About(label = "minutes a day in the week before", lowest = 0) @Nullable
        Integer previousMinutesPerDay,

        @About(label = "highest pain on a walk", lowest = 0, highest = 10) @Nullable
        Integer peakPain,

        @About(label = "largest rise of pain on a walk", lowest = -10, highest = 10) @Nullable
        Integer peakRise,

        @About(label = "largest rise of pain by the next morning", lowest = -10, highest = 10) @Nullable
        Integer morningRise,

        @About(label = "mornings with more pain than before the walk", lowest = 0)
        int morningsAbove,

        @About(label = "the pain was settling") @Nullable Boolean settling,

        @About(label = "pain was noted every time") boolean painRecorded) {}
