package org.walkrx.rules.syntax;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The facts about one person, as rules see them.
 *
 * @param facts the records of {@code org.walkrx.language}, in a fixed order
 * @param remarks for findings that do not rest on a plain answer, how they came about ({@code "not sure, counted as
 *     yes"}), by name
 */
public record Facts(List<Record> facts, Map<String, String> remarks) {

    /** Copies both. */
    public Facts {
        facts = List.copyOf(facts);
        remarks = Map.copyOf(remarks);
    }

    /** Returns the facts by the name of their type. */
    Map<String, List<Object>> byType() {
        return group(facts);
    }

    static Map<String, List<Object>> group(Collection<? extends Record> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.getClass().getSimpleName(), LinkedHashMap::new, Collectors.toList()));
    }
}
