package org.walkrx.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A word that was renamed where it is listed, and not where rules use it: one message there says it all.
 *
 * @param from what several rules still call it
 * @param to what it is called now, and by no rule
 */
record Renamed(String from, String to) {

    private static final int SEVERAL = 2;

    /**
     * Returns the word that was renamed, if exactly one that rules use is unknown, and exactly one that is known is idle.
     *
     * @param timesUsed how often rules use each word
     * @param known the words that are listed
     * @param isWanted whether a word is there to be used
     */
    static Optional<Renamed> of(Map<String, Integer> timesUsed, Set<String> known, Predicate<String> isWanted) {
        List<String> unknown = timesUsed.keySet().stream()
                .filter(word -> !known.contains(word))
                .toList();
        List<String> idle = known.stream()
                .filter(word -> !timesUsed.containsKey(word))
                .filter(isWanted)
                .toList();
        boolean isOne = unknown.size() == 1 && idle.size() == 1 && timesUsed.getOrDefault(unknown.get(0), 0) >= SEVERAL;
        return isOne ? Optional.of(new Renamed(unknown.get(0), idle.get(0))) : Optional.empty();
    }

    /** Returns the message at the place where it is listed. */
    String message(List<String> filesUsingIt) {
        return "\"" + from + "\" was renamed to \"" + to + "\" here only; " + String.join(", ", filesUsingIt)
                + (filesUsingIt.size() == 1 ? " still uses" : " still use")
                + " the old name, so change it there too, or write \"" + from + "\" here again";
    }
}
