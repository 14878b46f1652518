package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a condition holds for a person.
 *
 * @param bound the values of the names it binds
 * @param grounds what it rests on, in the order of the condition
 */
public record Match(Map<String, Object> bound, List<Ground> grounds) {

    /** What always holds. */
    static final Match NOTHING = new Match(Map.of(), List.of());

    /**
     * What a match rests on.
     *
     * @param condition the pattern that a fact meets, or the condition that nothing meets
     * @param fact the fact, or {@code null} if there is none, which is what a {@code not} rests on
     */
    record Ground(Condition condition, @Nullable Record fact) {}

    /** Returns what goes on from here with more names and more grounds. */
    Match with(Map<String, Object> moreBound, List<Ground> moreGrounds) {
        return new Match(joined(bound, moreBound), joined(grounds, moreGrounds));
    }

    /** Returns what goes on from here without the grounds so far. */
    Match withoutGrounds() {
        return grounds.isEmpty() ? this : new Match(bound, List.of());
    }

    static List<Ground> grounds(List<Match> matches) {
        return matches.size() == 1
                ? matches.get(0).grounds()
                : matches.stream().flatMap(match -> match.grounds().stream()).toList();
    }

    private static Map<String, Object> joined(Map<String, Object> first, Map<String, Object> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        Map<String, Object> all = new HashMap<>(first);
        all.putAll(second);
        return all;
    }

    private static List<Ground> joined(List<Ground> first, List<Ground> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        List<Ground> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }
}
