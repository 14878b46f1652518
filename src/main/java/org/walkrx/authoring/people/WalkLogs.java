package org.walkrx.authoring.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.walkrx.Walk;

/** Walk logs: some to begin with, and all that differ from one by a single step. */
final class WalkLogs {

    private static final int[] WEEKS = {7, 14, 21, 8, 15, 22, 28, 35, 6, 3};
    private static final int[] MINUTES = {20, 30, 45, 10, 9, 29, 44, 46, 27, 40};
    private static final int WORST_PAIN = 10;

    private WalkLogs() {}

    /** Returns logs of a few weeks of daily walks that went well, from a first week on. */
    static List<List<Walk>> plain(LocalDate date) {
        List<List<Walk>> logs = new ArrayList<>();
        for (int days : WEEKS) {
            logs.add(daily(date.minusDays(days), days, 20, 2));
        }
        logs.add(daily(date.minusDays(14), 14, 45, 1));
        logs.add(daily(date.minusDays(14), 14, 30, 5));
        return logs;
    }

    private static List<Walk> daily(LocalDate from, int days, int minutes, int peak) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            walks.add(Walk.of(from.plusDays(i), minutes).withPain(1, peak, 1));
        }
        return walks;
    }

    /** Returns a log of a few weeks, each with its own days, minutes and pain. */
    static List<Walk> any(LocalDate date, RandomGenerator random) {
        int first = WEEKS[random.nextInt(WEEKS.length)] + random.nextInt(3);
        int sinceLast = random.nextInt(4) == 0 ? random.nextInt(16) : random.nextInt(4);
        List<Walk> walks = new ArrayList<>();
        for (int start = first; start >= 0; start -= 7) {
            int minutes = MINUTES[random.nextInt(MINUTES.length)];
            int before = random.nextInt(4);
            int peak = Math.min(WORST_PAIN, before + (random.nextBoolean() ? 0 : random.nextInt(4)));
            int morning = before + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
            int days = random.nextInt(8);
            for (int day = start; day > start - days && day >= sinceLast; day--) {
                walks.add(Walk.of(date.minusDays(day), minutes).withPain(before, peak, morning));
            }
        }
        return walks;
    }

    /** Returns the logs that differ from one by a single step. */
    static List<List<Walk>> near(List<Walk> walks, LocalDate date, Collection<String> symptoms) {
        List<List<Walk>> near = new ArrayList<>();
        if (walks.isEmpty()) {
            return plain(date);
        }
        near.add(List.of());
        near.add(each(walks, walk -> moved(walk, -1)));
        if (walks.get(walks.size() - 1).day().isBefore(date)) {
            near.add(each(walks, walk -> moved(walk, 1)));
        }
        for (int i : ends(walks)) {
            Walk walk = walks.get(i);
            near.add(without(walks, i));
            variants(walk).forEach(changed -> near.add(with(walks, i, changed)));
            symptoms.forEach(name -> near.add(with(walks, i, noted(walk, name))));
        }
        LocalDate first = walks.get(0).day();
        LocalDate last = walks.get(walks.size() - 1).day();
        for (LocalDate from = first; !from.isAfter(last); from = from.plusDays(7)) {
            LocalDate week = from;
            near.add(inWeek(walks, week, null));
            weekVariants().forEach(change -> near.add(inWeek(walks, week, change)));
        }
        return near;
    }

    /** The first, the last, and those at which a run of like walks ends. */
    private static Set<Integer> ends(List<Walk> walks) {
        Set<Integer> ends = new TreeSet<>(List.of(0, walks.size() - 1));
        for (int i = 1; i < walks.size(); i++) {
            if (!moved(walks.get(i - 1), 1).equals(walks.get(i))) {
                ends.addAll(Set.of(i - 1, i));
            }
        }
        return ends;
    }

    private static List<Walk> variants(Walk walk) {
        List<Walk> variants = new ArrayList<>();
        variants.add(walk.withPain(null, null, null));
        variants.add(walk.withPain(walk.painBefore(), walk.painPeak(), null));
        for (int more : new int[] {-1, 1, 2}) {
            variants.add(walk.withPain(walk.painBefore(), moved(walk.painPeak(), more), walk.painNextMorning()));
            variants.add(walk.withPain(walk.painBefore(), walk.painPeak(), moved(walk.painNextMorning(), more)));
        }
        if (!walk.findings().isEmpty()) {
            variants.add(walk.withFindings(Set.of()));
        }
        return variants;
    }

    private static List<UnaryOperator<Walk>> weekVariants() {
        List<UnaryOperator<Walk>> changes = new ArrayList<>();
        for (int more : new int[] {-10, -1, 1, 10}) {
            changes.add(walk -> withMinutes(walk, walk.minutes() + more));
        }
        for (int minutes : MINUTES) {
            changes.add(walk -> withMinutes(walk, minutes));
        }
        for (int more : new int[] {-1, 1, 2, 3}) {
            changes.add(walk -> walk.withPain(walk.painBefore(), moved(walk.painPeak(), more), walk.painNextMorning()));
            changes.add(walk -> walk.withPain(walk.painBefore(), walk.painPeak(), moved(walk.painNextMorning(), more)));
            changes.add(walk -> walk.withPain(
                    moved(walk.painBefore(), more), moved(walk.painPeak(), more), moved(walk.painNextMorning(), more)));
        }
        return changes;
    }

    private static Walk withMinutes(Walk walk, int minutes) {
        return new Walk(
                walk.day(),
                Math.max(1, minutes),
                walk.painBefore(),
                walk.painPeak(),
                walk.painNextMorning(),
                walk.findings());
    }

    private static @Nullable Integer moved(@Nullable Integer pain, int more) {
        return pain == null ? null : Integer.valueOf(Math.max(0, Math.min(WORST_PAIN, pain + more)));
    }

    private static Walk moved(Walk walk, int days) {
        return new Walk(
                walk.day().plusDays(days),
                walk.minutes(),
                walk.painBefore(),
                walk.painPeak(),
                walk.painNextMorning(),
                walk.findings());
    }

    private static Walk noted(Walk walk, String name) {
        Set<String> names = new TreeSet<>(walk.findings());
        names.add(name);
        return walk.withFindings(names);
    }

    private static List<Walk> each(List<Walk> walks, UnaryOperator<Walk> change) {
        return walks.stream().map(change).toList();
    }

    private static List<Walk> with(List<Walk> walks, int index, Walk walk) {
        List<Walk> changed = new ArrayList<>(walks);
        changed.set(index, walk);
        return changed;
    }

    private static List<Walk> without(List<Walk> walks, int index) {
        List<Walk> changed = new ArrayList<>(walks);
        changed.remove(index);
        return changed;
    }

    /** Changes the walks of seven days, or leaves them out where there is no change. */
    private static List<Walk> inWeek(List<Walk> walks, LocalDate from, @Nullable UnaryOperator<Walk> change) {
        List<Walk> changed = new ArrayList<>();
        for (Walk walk : walks) {
            boolean within = !walk.day().isBefore(from) && walk.day().isBefore(from.plusDays(7));
            if (!within) {
                changed.add(walk);
            } else if (change != null) {
                changed.add(change.apply(walk));
            }
        }
        return changed;
    }
}
