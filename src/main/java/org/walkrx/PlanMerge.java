package org.walkrx;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Statement;

/** Guard rail 3: each part of the plan is the smallest proposed. Guard rail 4: no plan goes home without stop rules. */
final class PlanMerge {

    private final Collection<Statement> statements;

    PlanMerge(Collection<Statement> statements) {
        this.statements = statements;
    }

    /** Returns the plan, or nothing if a part of it is proposed by no rule, or no rule says when to stop. */
    @Nullable
    WalkingPlan plan() {
        Optional<Integer> sessions = smallest(s -> s instanceof Statement.SessionsPerDay p ? p.most() : null);
        Optional<Integer> days = smallest(s -> s instanceof Statement.DaysPerWeek p ? p.most() : null);
        Optional<Pace> pace = smallest(s -> s instanceof Statement.PaceLimit p ? p.fastest() : null);
        Optional<GradientLimit> gradient = smallest(s -> s instanceof Statement.Steepest p ? p.steepest() : null);
        Optional<Minutes> perSession = minutes(PlanMerge::perSession);
        Optional<Minutes> perDay = minutes(PlanMerge::perDay);
        boolean whole = sessions.isPresent() && days.isPresent() && pace.isPresent() && gradient.isPresent();
        boolean saysWhenToStop = statements.stream().anyMatch(Statement.StopIf.class::isInstance);
        if (!whole || (perSession.isEmpty() && perDay.isEmpty()) || !saysWhenToStop) {
            return null;
        }
        return fitted(sessions.get(), perSession, perDay, days.get(), pace.get(), gradient.get());
    }

    /**
     * Each part stays the most that is allowed, also where the parts together allow less: a day's minutes may be walked in
     * one go, unless a rule says how long a walk may be. Divided among the walks, fewer walks would mean longer ones.
     */
    private static WalkingPlan fitted(
            int sessions,
            Optional<Minutes> perSession,
            Optional<Minutes> perDay,
            int days,
            Pace pace,
            GradientLimit gradient) {
        Minutes day = perSession
                .map(each -> new Minutes(each.from() * sessions, each.to() * sessions))
                .map(all -> perDay.map(all::smallest).orElse(all))
                .orElseGet(perDay::orElseThrow);
        Minutes each = perSession.map(day::smallest).orElse(day);
        return new WalkingPlan(Math.min(sessions, day.to()), each, day, days, pace, gradient);
    }

    static @Nullable Minutes perSession(Statement statement) {
        return statement instanceof Statement.MinutesPerSession p ? new Minutes(p.from(), p.to()) : null;
    }

    static @Nullable Minutes perDay(Statement statement) {
        if (statement instanceof Statement.MinutesPerDay p) {
            return new Minutes(p.from(), p.to());
        }
        if (statement instanceof Statement.Progress p) {
            return new Minutes(Math.min(p.minutesPerDay(), p.reachable()), p.reachable());
        }
        if (statement instanceof Statement.HoldDose p) {
            return new Minutes(p.minutesPerDay(), p.minutesPerDay());
        }
        return statement instanceof Statement.Regress p ? new Minutes(p.from(), p.to()) : null;
    }

    private Optional<Minutes> minutes(Function<Statement, @Nullable Minutes> part) {
        return statements.stream().map(part).filter(Objects::nonNull).reduce(Minutes::smallest);
    }

    private <T extends Comparable<T>> Optional<T> smallest(Function<Statement, @Nullable T> part) {
        return statements.stream().map(part).filter(Objects::nonNull).min(T::compareTo);
    }
}
