package org.walkrx.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of {@code evidence.md} that rules may cite.
 *
 * @param rows what each row says about its use in rules (its last column), by id, in the order of the file
 */
public record EvidenceTable(Map<String, String> rows) {

    private static final Pattern ROW = Pattern.compile("^\\|\\s*([ARCDFG][0-9]+[a-z]?|9\\.[0-9]+)\\s*\\|(.*)\\|\\s*$");

    /** Copies the rows, keeping their order. */
    public EvidenceTable {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    static EvidenceTable read(String text) {
        Map<String, String> rows = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String[] cells = row.group(2).split("(?<!\\\\)\\|", -1);
                rows.putIfAbsent(row.group(1), cells[cells.length - 1].strip());
            }
        });
        return new EvidenceTable(rows);
    }
}
