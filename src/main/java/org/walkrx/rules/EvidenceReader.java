package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.text.ForeignText;
import org.walkrx.text.NearestWord;

/** Reads the tables of {@code evidence.md} whose rows rules may cite; all problems come together. */
final class EvidenceReader {

    private static final List<String> HEAD = List.of("id", "what it says", "standing", "source", "use");
    private static final String WRITTEN = "| id | what it says | standing | source | use |";
    private static final Set<String> STANDINGS = new LinkedHashSet<>(List.of(
            "article", "guideline", "trial", "review", "cohort", "measurement", "convention", "unverified", "policy"));
    private static final String REASON = "no rule:";
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ID = Pattern.compile("[A-Z]{1,4}[0-9]+[a-z]?|[0-9]+[a-z]?\\.[0-9]+");
    private static final Pattern REFERENCE = Pattern.compile("^[*-]\\s+(S[0-9]+[a-z]?):");
    private static final Pattern NUMBER = Pattern.compile("\\bS[0-9]+[a-z]?\\b");

    private final String file;
    private final List<String> lines;
    private final Set<String> references = new LinkedHashSet<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int line;

    private EvidenceReader(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /**
     * What was read.
     *
     * @param rows the rows by id, in the order of the file
     * @param problems what is wrong with them, in the order of the file
     */
    record ReadEvidence(Map<String, Row> rows, List<Problem> problems) {

        EvidenceTable table() {
            Map<String, String> uses = new LinkedHashMap<>();
            rows.forEach((id, row) -> uses.put(id, row.use()));
            return new EvidenceTable(uses);
        }
    }

    /**
     * One row.
     *
     * @param line where it stands
     * @param standing its kinds of support
     * @param use its last column
     */
    record Row(int line, Set<String> standing, String use) {

        boolean isForRules() {
            return !use.startsWith(REASON);
        }
    }

    static ReadEvidence read(String file, String text) {
        List<Problem> foreign = ForeignText.problems(file, text);
        if (!foreign.isEmpty()) {
            return new ReadEvidence(
                    Map.of(),
                    foreign.stream()
                            .map(p -> new Problem(
                                    file, p.line(), p.column(), MessageCode.FOREIGN_TEXT.code(), p.message()))
                            .toList());
        }
        EvidenceReader reader = new EvidenceReader(file, text);
        reader.read();
        return new ReadEvidence(reader.rows, reader.problems);
    }

    private void read() {
        for (String each : lines) {
            Matcher reference = REFERENCE.matcher(each);
            if (reference.find()) {
                references.add(reference.group(1));
            }
        }
        int at = 0;
        while (at < lines.size()) {
            at = lines.get(at).strip().startsWith("|") ? table(at) : at + 1;
        }
    }

    /** Reads a table, or passes one of other columns; returns where it ends. */
    private int table(int from) {
        List<String> head = cells(lines.get(from));
        line = from + 1;
        boolean isOfRows = head.size() == HEAD.size() || head.get(0).equals(HEAD.get(0));
        if (isOfRows && !head.equals(HEAD)) {
            problem("the head of this table must be " + WRITTEN);
        }
        int at = from + 1;
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
            line = at + 1;
            if (isOfRows && !isRule(lines.get(at))) {
                row(lines.get(at).strip());
            }
            at++;
        }
        return at;
    }

    private static boolean isRule(String line) {
        return line.matches("[|:\\s-]+");
    }

    private static List<String> cells(String written) {
        String inner = written.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        List<String> cells = new ArrayList<>(Arrays.asList(BAR.split(inner, -1)));
        if (cells.size() > 1 && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells.stream().map(String::strip).toList();
    }

    private void row(String written) {
        List<String> cells = cells(written);
        Optional<String> shape = shape(written, cells);
        if (shape.isPresent()) {
            problem(shape.get());
        }
        String id = cells.get(0);
        boolean isId = ID.matcher(id).matches();
        Row row = new Row(line, standing(cells), cells.get(cells.size() - 1));
        Row earlier = isId ? rows.putIfAbsent(id, row) : null;
        if (shape.isPresent()) {
            return;
        }
        if (!isId) {
            problem("\"" + id
                    + "\" is no id of a row; an id is one to four capital letters and a number, as in A16 or K1");
        } else if (earlier != null) {
            problem("the row " + id + " is already there (line " + earlier.line() + "); give this one another id");
        }
        checkCells(cells, row);
    }

    private static Optional<String> shape(String written, List<String> cells) {
        if (!written.startsWith("|")) {
            return Optional.of(
                    BAR.matcher(written).find()
                            ? "the bar (|) at the beginning of this row is missing"
                            : "this line stands in the middle of a table; a row stands on one line, written "
                                    + WRITTEN);
        }
        if (!written.endsWith("|")) {
            return Optional.of("the bar (|) at the end of this row is missing");
        }
        if (cells.size() == HEAD.size()) {
            return Optional.empty();
        }
        return Optional.of("this row has " + cells.size() + (cells.size() == 1 ? " column" : " columns")
                + " and not five, which are " + WRITTEN + "; "
                + (cells.size() < HEAD.size()
                        ? "write what is missing, and a bar (|) between two columns"
                        : "within a column, write \\| for a bar"));
    }

    private static Set<String> standing(List<String> cells) {
        return cells.size() == HEAD.size()
                ? new LinkedHashSet<>(List.of(cells.get(2).split("\\s*\\+\\s*", -1)))
                : STANDINGS;
    }

    private void checkCells(List<String> cells, Row row) {
        if (cells.get(1).isEmpty()) {
            problem("this row says nothing in its second column; write what is claimed");
        }
        row.standing().stream().filter(word -> !STANDINGS.contains(word)).forEach(this::noStanding);
        checkSources(cells.get(3));
        String use = row.use();
        boolean isReason =
                use.startsWith(REASON) && !use.substring(REASON.length()).isBlank();
        if (!use.equals("rule") && !isReason) {
            problem("the last column is rule, or no rule: and the reason, and not \"" + use + "\"");
        }
    }

    private void noStanding(String word) {
        problem(
                word.isEmpty()
                        ? "the standing is missing; write one of " + String.join(", ", STANDINGS)
                        : "there is no standing \"" + word + "\" (" + String.join(", ", STANDINGS) + ")"
                                + NearestWord.among(STANDINGS).question(word));
    }

    private void checkSources(String written) {
        Matcher number = NUMBER.matcher(written);
        boolean any = false;
        while (number.find()) {
            any = true;
            if (!references.isEmpty() && !references.contains(number.group())) {
                problem("the list of references at the end has no " + number.group()
                        + NearestWord.sameIdQuestion(number.group(), references));
            }
        }
        if (!any && !written.equals("-")) {
            problem(
                    "the column source has numbers of the list of references at the end, such as S4, or - where nothing was"
                            + " read, and not \"" + written + "\"");
        }
    }

    private void problem(String message) {
        int column = lines.get(line - 1).indexOf('|') + 1;
        problems.add(new Problem(file, line, Math.max(1, column), MessageCode.EVIDENCE.code(), message));
    }
}
