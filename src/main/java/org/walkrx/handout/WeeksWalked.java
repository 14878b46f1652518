package org.walkrx.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.WalkingAdvisor;

/**
 * The weeks of a diary as they went: what the rules of today would have planned at the beginning of each, and what was walked.
 * Immutable and thread-safe.
 */
public final class WeeksWalked {

    private static final int DAYS_OF_A_WEEK = 7;

    private final WalkingAdvisor advisor;

    /**
     * Looks back by the rules of an advisor.
     *
     * @param advisor whose rules are used, as they are now; nothing is recorded
     */
    public WeeksWalked(WalkingAdvisor advisor) {
        this.advisor = advisor.fixed();
    }

    /**
     * One week.
     *
     * @param planned the assessment of its first day, when nobody knew how it would go; pain and answers are those of today
     * @param daysWalked days with a walk, 0 to 7
     * @param minutesPerDay minutes a day, the mean of the days walked, rounded down; 0 without a walk
     * @param peakPain highest pain on a walk, 0 to 10; {@code null} if no walk noted it
     */
    public record WalkedWeek(
            Assessment planned,
            int daysWalked,
            int minutesPerDay,
            @Nullable Integer peakPain) {}

    /**
     * Returns the weeks from the first walk to a day, each of seven days; empty without a walk before it. The last may still be
     * running.
     *
     * @param person whose diary it is
     * @param until the day after the last one
     */
    public List<WalkedWeek> of(Person person, LocalDate until) {
        List<Walk> walks = person.walks().stream()
                .filter(walk -> walk.day().isBefore(until))
                .toList();
        List<WalkedWeek> weeks = new ArrayList<>();
        if (!walks.isEmpty()) {
            for (LocalDate day = walks.get(0).day(); day.isBefore(until); day = day.plusDays(DAYS_OF_A_WEEK)) {
                LocalDate first = day;
                LocalDate end = day.plusDays(DAYS_OF_A_WEEK);
                Assessment planned = advisor.assess(before(person, first), first);
                weeks.add(week(
                        planned,
                        walks.stream()
                                .filter(walk -> !walk.day().isBefore(first)
                                        && walk.day().isBefore(end))
                                .toList()));
            }
        }
        return List.copyOf(weeks);
    }

    private static WalkedWeek week(Assessment planned, List<Walk> walks) {
        int days = (int) walks.stream().map(Walk::day).distinct().count();
        int minutes = walks.stream().mapToInt(Walk::minutes).sum();
        return new WalkedWeek(
                planned,
                days,
                days == 0 ? 0 : minutes / days,
                walks.stream()
                        .map(Walk::painPeak)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null));
    }

    private static Person before(Person person, LocalDate day) {
        return person.withWalks(
                person.walks().stream().filter(walk -> walk.day().isBefore(day)).toList());
    }
}
