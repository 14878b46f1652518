package org.walkrx.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.PlanPart;
import org.walkrx.language.Statement;

/** Guard rail 3: each part of the plan is the smallest proposed. Guard rail 4: no plan goes home without stop rules. */
final class PlanMerge {

    private final Map<PlanPart, PlanLimit> smallest = new EnumMap<>(PlanPart.class);
    private final boolean saysWhenToStop;

    PlanMerge(Collection<Statement> statements) {
        statements.stream()
                .map(Statement::limit)
                .filter(Objects::nonNull)
                .forEach(limit -> smallest.merge(limit.part(), limit, PlanLimit::smallest));
        this.saysWhenToStop = statements.stream().anyMatch(statement -> statement.kind() == AdviceKind.STOP_IF);
    }

    /** Returns the plan, or nothing if a part of it is proposed by no rule, or no rule says when to stop. */
    @Nullable
    WalkingPlan plan() {
        boolean whole = Arrays.stream(PlanPart.values())
                .allMatch(part -> part.orInstead().stream().anyMatch(smallest::containsKey));
        if (!whole || !saysWhenToStop) {
            return null;
        }
        fitMinutes();
        return WalkingPlan.of(smallest);
    }

    private PlanLimit limit(PlanPart part) {
        return Objects.requireNonNull(smallest.get(part));
    }

    /**
     * Each part stays the most that is allowed, also where the parts together allow less: a day's minutes may be walked in
     * one go, unless a rule says how long a walk may be. Divided among the walks, fewer walks would mean longer ones.
     */
    private void fitMinutes() {
        PlanLimit each = smallest.get(PlanPart.MINUTES_PER_SESSION);
        PlanLimit day = smallest.get(PlanPart.MINUTES_PER_DAY);
        PlanLimit sessions = limit(PlanPart.SESSIONS_PER_DAY);
        if (each != null) {
            PlanLimit all =
                    new PlanLimit(PlanPart.MINUTES_PER_DAY, each.from() * sessions.to(), each.to() * sessions.to());
            day = day == null ? all : all.smallest(day);
        }
        PlanLimit most = Objects.requireNonNull(day);
        smallest.put(PlanPart.MINUTES_PER_DAY, most);
        PlanLimit inOneGo = new PlanLimit(PlanPart.MINUTES_PER_SESSION, most.from(), most.to());
        smallest.merge(PlanPart.MINUTES_PER_SESSION, inOneGo, PlanLimit::smallest);
        smallest.merge(
                PlanPart.SESSIONS_PER_DAY, PlanLimit.of(PlanPart.SESSIONS_PER_DAY, most.to()), PlanLimit::smallest);
    }
}
