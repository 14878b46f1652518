package org.walkrx.authoring.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The people around one rule, in the order in which they are worth looking at. */
final class RulePeople {

    private static final int FURTHER_STEPS = 4;

    private final Dimensions dimensions;
    private final Neighbourhood neighbourhood;
    private final List<Draft> nearest;
    private final long seed;

    RulePeople(Dimensions dimensions, Draft witness, long seed) {
        this.dimensions = dimensions;
        this.neighbourhood = new Neighbourhood(dimensions);
        this.seed = seed;
        List<Draft> near = new ArrayList<>();
        near.add(witness);
        near.addAll(neighbourhood.of(witness));
        near.addAll(Pairs.of(dimensions, witness, new SplittableRandom(seed)));
        this.nearest = List.copyOf(near);
    }

    /** Returns one of the people; beyond those who were worked out, somebody a few steps from one of them. */
    Draft draft(int row) {
        if (row < nearest.size()) {
            return nearest.get(row);
        }
        RandomGenerator random = new SplittableRandom(seed + row);
        Draft draft = nearest.get(random.nextInt(nearest.size()));
        for (int i = random.nextInt(FURTHER_STEPS); i >= 0; i--) {
            draft = neighbourhood.any(draft, random);
        }
        return draft;
    }

    /** Takes answers back: about half of those that the rule looks at, and now and then all the others. */
    Draft halfAnswered(Draft draft, RandomGenerator random) {
        Draft half = random.nextInt(3) == 0 ? draft.othersNotAsked() : draft;
        for (String finding : dimensions.findings()) {
            half = random.nextBoolean() ? half.answered(finding, null) : half;
        }
        for (String key : dimensions.values().keySet()) {
            half = random.nextBoolean() ? half.valued(key, null) : half;
        }
        return half;
    }
}
