package org.walkrx.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.walkrx.WalkingPlan;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;

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

    /** Returns the words that a part may be; none if it is a number. */
    static List<String> words(String part) {
        Enum<?>[] values = switch (part) {
            case "pace" -> Pace.values();
            case "gradient" -> GradientLimit.values();
            default -> new Enum<?>[0];
        };
        return Stream.of(values).map(Enum::name).toList();
    }

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
