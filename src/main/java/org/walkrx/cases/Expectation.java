package org.walkrx.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worked case expects. Whatever is {@code null} or empty is not looked at.
 *
 * @param referral the referral, as it is written
 * @param walking the walking, as it is written
 * @param complete whether the result is complete
 * @param plan {@code none}, {@code given}, or empty if {@code planParts} says more
 * @param planParts parts of the plan by their path ({@code minutesPerDay.to}), as they are written
 * @param progression the progression, or {@code none}
 * @param fires ids of rules that must hold
 * @param doesNotFire ids of rules that must not hold
 * @param says parts of texts that must reach the person
 * @param doesNotSay parts of texts that must not
 * @param questions findings and facts that must be asked
 */
public record Expectation(
        @Nullable String referral,
        @Nullable String walking,
        @Nullable Boolean complete,
        @Nullable String plan,
        Map<String, String> planParts,
        @Nullable String progression,
        List<String> fires,
        List<String> doesNotFire,
        List<String> says,
        List<String> doesNotSay,
        List<String> questions) {

    /** Copies the collections, keeping their order. */
    public Expectation {
        planParts = Collections.unmodifiableMap(new LinkedHashMap<>(planParts));
        fires = List.copyOf(fires);
        doesNotFire = List.copyOf(doesNotFire);
        says = List.copyOf(says);
        doesNotSay = List.copyOf(doesNotSay);
        questions = List.copyOf(questions);
    }
}
