package org.walkrx.authoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.WalkingPlan;
import org.walkrx.language.PlanPart;

/** The parts of a plan by their path, as cases name them. */
final class PlanParts {

    static final List<String> NAMES = Arrays.stream(PlanPart.values())
            .flatMap(part -> part.paths().stream())
            .toList();

    private PlanParts() {}

    static Map<String, String> of(WalkingPlan plan) {
        Map<String, String> parts = new LinkedHashMap<>();
        plan.limits().forEach(limit -> parts.putAll(limit.written()));
        return parts;
    }
}
