package org.walkrx;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final int DAYS_OF_A_WEEK = 7;

    private static final Set<PlanPart> TIME = EnumSet.of(
            PlanPart.SESSIONS_PER_DAY, PlanPart.MINUTES_PER_SESSION, PlanPart.MINUTES_PER_DAY, PlanPart.DAYS_PER_WEEK);

    /**
     * Returns a plan of these parts.
     *
     * @param limits how much of each part
     * @throws NullPointerException if a part is missing
     */
    public static WalkingPlan of(Map<PlanPart, PlanLimit> limits) {
        Function<PlanPart, PlanLimit> limit = part -> Objects.requireNonNull(limits.get(part), part.key());
        return new WalkingPlan(
                limit.apply(PlanPart.SESSIONS_PER_DAY).to(),
                minutes(limit.apply(PlanPart.MINUTES_PER_SESSION)),
                minutes(limit.apply(PlanPart.MINUTES_PER_DAY)),
                limit.apply(PlanPart.DAYS_PER_WEEK).to(),
                limit.apply(PlanPart.PACE).word(Pace.class),
                limit.apply(PlanPart.GRADIENT).word(GradientLimit.class));
    }

    private static Minutes minutes(PlanLimit limit) {
        return new Minutes(limit.from(), limit.to());
    }

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

    /** Returns the plan in two sentences: how long and how often, and in what manner. */
    public List<String> sentences() {
        String days = daysPerWeek == DAYS_OF_A_WEEK
                ? ", every day."
                : ", on " + (daysPerWeek == 1 ? "1 day" : daysPerWeek + " days") + " a week.";
        return List.of(time() + days, manner() + ". Less is always allowed.");
    }

    private String time() {
        Minutes each = minutesPerSession;
        Minutes day = minutesPerDay;
        int walks = sessionsPerDay;
        if (each.from() * walks == day.from() && each.to() * walks == day.to()) {
            return range(each) + ", " + times(walks) + " a day"
                    + (walks == 1 ? "" : " (" + range(day) + " a day in all)");
        }
        return each.equals(day)
                ? range(day) + " a day, in one walk or split " + (walks == 2 ? "in two" : "into up to " + walks)
                : range(each) + " at a time, at most " + times(walks) + " a day and " + range(day) + " a day in all";
    }

    private static String times(int sessions) {
        return switch (sessions) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> sessions + " times";
        };
    }

    private static String range(Minutes minutes) {
        String most = minutes.to() + (minutes.to() == 1 ? " minute" : " minutes");
        return minutes.from() == minutes.to() ? most : minutes.from() + " to " + most;
    }

    /** Returns every part of the plan that is not about time, as one clause: "At a slow pace, on level ground". */
    private String manner() {
        String phrases = limits().stream()
                .filter(limit -> !TIME.contains(limit.part()))
                .map(PlanLimit::phrase)
                .collect(Collectors.joining(", "));
        return phrases.substring(0, 1).toUpperCase(Locale.ROOT) + phrases.substring(1);
    }
}
