package org.walkrx.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Walk;
import org.walkrx.language.WalkLog;
import org.walkrx.language.Week;

/** Sums up the walk log by weeks, counted from the day of the first walk. */
final class WalkLogFacts {

    private static final int DAYS_A_WEEK = 7;

    private WalkLogFacts() {}

    /** Returns a {@link Week} for each week with a walk, and a {@link WalkLog}; nothing without walks. */
    static List<Record> of(List<Walk> walks, LocalDate date) {
        if (walks.isEmpty()) {
            return List.of();
        }
        LocalDate first = walks.get(0).day();
        int running = weekOf(first, date);
        Map<Integer, List<Walk>> byWeek = walks.stream()
                .collect(Collectors.groupingBy(walk -> weekOf(first, walk.day()), TreeMap::new, Collectors.toList()));
        List<Record> facts = new ArrayList<>();
        @Nullable Integer previous = null;
        @Nullable Integer beforePrevious = null;
        for (Map.Entry<Integer, List<Walk>> entry : byWeek.entrySet()) {
            Week week = week(entry.getKey(), running, entry.getValue(), previous, date);
            facts.add(week);
            beforePrevious = previous;
            previous = week.minutesPerDay();
        }
        int sinceLast =
                (int) ChronoUnit.DAYS.between(walks.get(walks.size() - 1).day(), date);
        facts.add(new WalkLog(sinceLast, byWeek.size(), Objects.requireNonNull(previous), beforePrevious));
        return facts;
    }

    private static int weekOf(LocalDate first, LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(first, day) / DAYS_A_WEEK);
    }

    private static Week week(
            int index, int running, List<Walk> walks, @Nullable Integer previousMinutesPerDay, LocalDate date) {
        int days = (int) walks.stream().map(Walk::day).distinct().count();
        int minutes = walks.stream().mapToInt(Walk::minutes).sum();
        return new Week(
                index + 1,
                running - index,
                days,
                minutes / days,
                previousMinutesPerDay,
                highest(walks.stream().map(Walk::painPeak).toList()),
                highest(walks.stream()
                        .map(walk -> rise(walk.painBefore(), walk.painPeak()))
                        .toList()),
                highest(walks.stream().map(WalkLogFacts::morningRise).toList()),
                (int) walks.stream()
                        .map(WalkLogFacts::morningRise)
                        .filter(rise -> rise != null && rise > 0)
                        .count(),
                settling(walks),
                walks.stream().allMatch(walk -> isRecorded(walk, date)));
    }

    private static @Nullable Integer highest(List<@Nullable Integer> values) {
        return values.stream().filter(Objects::nonNull).max(Integer::compare).orElse(null);
    }

    private static @Nullable Integer morningRise(Walk walk) {
        return rise(walk.painBefore(), walk.painNextMorning());
    }

    private static @Nullable Integer rise(@Nullable Integer before, @Nullable Integer after) {
        return (before == null || after == null) ? null : Integer.valueOf(after - before);
    }

    private static @Nullable Boolean settling(List<Walk> walks) {
        @Nullable Integer first = walks.get(0).painPeak();
        @Nullable Integer last = walks.get(walks.size() - 1).painPeak();
        return (first == null || last == null) ? null : Boolean.valueOf(last < first);
    }

    /** The morning after today's walk has not come yet. */
    private static boolean isRecorded(Walk walk, LocalDate date) {
        return walk.painBefore() != null
                && walk.painPeak() != null
                && (walk.painNextMorning() != null || walk.day().equals(date));
    }
}
