package org.walkrx.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.WalkingPlan;

/** The parts of a plan by their path, as cases name them. */
final class PlanParts {

    static final List<String> NAMES = List.of(
            "sessionsPerDay",
            "minutesPerSession.from",
            "minutesPerSession.to",
            "minutesPerDay.from",
            "minutesPerDay.to",
            "daysPerWeek",
            "pace",
            "gradient");

    private PlanParts() {}

    static Map<String, String> of(WalkingPlan plan) {
        List<Object> values = List.of(
                plan.sessionsPerDay(),
                plan.minutesPerSession().from(),
                plan.minutesPerSession().to(),
                plan.minutesPerDay().from(),
                plan.minutesPerDay().to(),
                plan.daysPerWeek(),
                plan.pace(),
                plan.gradient());
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            parts.put(NAMES.get(i), values.get(i).toString());
        }
        return parts;
    }
}
