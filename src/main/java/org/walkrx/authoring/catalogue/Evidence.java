package org.walkrx.authoring.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.rules.EvidenceTable;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * The evidence table as its readers know it: what each row says, and the references behind it.
 *
 * @param rows the rows by id, in the order of the file
 * @param references the reference list by number ({@code S1}), in the order of the file
 */
public record Evidence(Map<String, CitedRow> rows, Map<String, String> references) {

    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern REFERENCE = Pattern.compile("^[*-]\\s+(S[0-9]+[a-z]?):\\s+(.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\bS[0-9]+[a-z]?\\b");

    /**
     * One row.
     *
     * @param id its id
     * @param says what it says
     * @param standing what kind of support it has
     * @param sources numbers of the reference list
     * @param use its last column: {@code rule}, or why no rule cites it
     */
    public record CitedRow(String id, String says, String standing, List<String> sources, String use) {
        /** Copies the list. */
        public CitedRow {
            sources = List.copyOf(sources);
        }
    }

    /** Copies the maps, keeping their order. */
    public Evidence {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    static Evidence of(RuleBook book) {
        return of(book.sources(), book.evidence());
    }

    /**
     * Reads the table of a folder.
     *
     * @param sources its files
     * @param table the rows that the rules may name
     */
    public static Evidence of(RuleSources sources, EvidenceTable table) {
        String text = sources.file(RuleSources.EVIDENCE).orElse("");
        Map<String, CitedRow> rows = new LinkedHashMap<>();
        text.lines().filter(line -> line.startsWith("|")).forEach(line -> {
            List<String> cells = cells(line);
            if (table.rows().containsKey(cells.get(0))) {
                rows.putIfAbsent(cells.get(0), row(cells));
            }
        });
        return new Evidence(rows, references(text));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(CELL.splitAsStream(line)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList());
        cells.remove(0);
        return cells.isEmpty() ? List.of("") : cells;
    }

    private static CitedRow row(List<String> cells) {
        List<String> sources = new ArrayList<>();
        if (cells.size() > 3) {
            Matcher number = NUMBER.matcher(cells.get(3));
            while (number.find()) {
                sources.add(number.group());
            }
        }
        return new CitedRow(
                cells.get(0),
                cells.size() > 1 ? cells.get(1) : "",
                cells.size() > 4 ? cells.get(2) : "",
                sources,
                cells.get(cells.size() - 1));
    }

    /** A reference may go on in the next lines, which are indented. */
    private static Map<String, String> references(String text) {
        Map<String, String> references = new LinkedHashMap<>();
        String current = "";
        for (String line : text.lines().toList()) {
            Matcher reference = REFERENCE.matcher(line);
            if (reference.matches()) {
                current = reference.group(1);
                references.put(current, reference.group(2).strip());
            } else if (line.startsWith(" ") && !current.isEmpty()) {
                references.merge(current, line.strip(), (before, more) -> before + " " + more);
            } else {
                current = "";
            }
        }
        return references;
    }
}
