package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Map;

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
}
