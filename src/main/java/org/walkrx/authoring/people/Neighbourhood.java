package org.walkrx.authoring.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Walk;

/** The people who differ from one in a single thing that some rules look at. */
final class Neighbourhood {

    private static final List<@Nullable Answer> ANSWERS = Arrays.asList(Answer.YES, Answer.NO, Answer.NOT_SURE, null);

    private final Dimensions dimensions;

    Neighbourhood(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** Returns all of them, the plainest first. */
    List<Draft> of(Draft person) {
        List<Draft> near = new ArrayList<>();
        for (@Nullable Answer answer : ANSWERS) {
            for (String finding : dimensions.findings()) {
                if (person.answer(finding) != answer) {
                    near.add(person.answered(finding, answer));
                }
            }
        }
        dimensions.values().forEach((key, values) -> {
            for (Object value : values) {
                if (!value.equals(person.value(key))) {
                    near.add(person.valued(key, value));
                }
            }
            if (person.value(key) != null) {
                near.add(person.valued(key, null));
            }
        });
        if (dimensions.looksAtLog()) {
            WalkLogs.near(person.walks(), person.date(), dimensions.symptoms())
                    .forEach(walks -> near.add(person.walked(walks)));
        }
        return near;
    }

    /** Returns one of them, or the person where the rules look at nothing. */
    Draft any(Draft person, RandomGenerator random) {
        int kinds = dimensions.findings().size()
                + dimensions.values().size()
                + (dimensions.looksAtLog() ? 1 + kindsOfOthers() / 2 : 0);
        if (kinds == 0) {
            return person;
        }
        int kind = random.nextInt(kinds);
        if (kind < dimensions.findings().size()) {
            return answered(person, List.copyOf(dimensions.findings()).get(kind), random);
        }
        kind -= dimensions.findings().size();
        if (kind < dimensions.values().size()) {
            return valued(person, List.copyOf(dimensions.values().keySet()).get(kind), random);
        }
        return walked(person, random);
    }

    private int kindsOfOthers() {
        return dimensions.findings().size() + dimensions.values().size();
    }

    private static Draft answered(Draft person, String finding, RandomGenerator random) {
        int choice = random.nextInt(16);
        if (choice < 14) {
            return person.answered(finding, person.answer(finding) == Answer.YES ? Answer.NO : Answer.YES);
        }
        return person.answered(finding, choice == 14 ? Answer.NOT_SURE : null);
    }

    private Draft valued(Draft person, String key, RandomGenerator random) {
        List<Object> values = dimensions.values().getOrDefault(key, List.of());
        int choice = random.nextInt(values.size() * 8 + 1);
        return person.valued(key, choice == values.size() * 8 ? null : values.get(choice % values.size()));
    }

    private Draft walked(Draft person, RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            return person.walked(WalkLogs.any(person.date(), random));
        }
        List<List<Walk>> near = WalkLogs.near(person.walks(), person.date(), dimensions.symptoms());
        return person.walked(near.get(random.nextInt(near.size())));
    }
}
