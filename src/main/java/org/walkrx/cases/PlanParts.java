package org.walkrx.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.walkrx.WalkingPlan;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.PlanPart;

/** The parts of a plan by their path, as cases name them. */
public final class PlanParts {

    static final List<String> NAMES = Arrays.stream(PlanPart.values())
            .flatMap(part -> part.paths().stream())
            .toList();

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

    /**
     * Returns the parts of a plan, each by its path.
     *
     * @param plan the plan
     */
    public static Map<String, String> of(WalkingPlan plan) {
        Map<String, String> parts = new LinkedHashMap<>();
        plan.limits().forEach(limit -> parts.putAll(limit.written()));
        return parts;
    }
}
