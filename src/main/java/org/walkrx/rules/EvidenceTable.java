package org.walkrx.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of {@code evidence.md} that rules may cite.
 *
 * @param rows what each row says about its use in rules (its last column), by id, in the order of the file
 */
public record EvidenceTable(Map<String, String> rows) {

    /** Copies the rows, keeping their order. */
    public EvidenceTable {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
