package org.walkrx.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what a parser found to be wrong with one text. */
final class ParserErrorWording {

    /** What is wrong, and where. */
    record Explanation(Position at, String message) {}

    private record Wordings(String sign, String message) {}

    private static final String COLON_MISSING = "\": \" is missing in this line; write it as \"key: value\"";
    private static final String WRONG_INDENTATION =
            "the indentation of this line does not fit the lines above, or a \": \" is missing";
    private static final String QUOTE_THE_VALUE =
            "this does not belong to the value before it; put the whole value in double quotes";
    private static final String NOT_VALID =
            "this cannot be understood; check the quotation marks, colons, commas and brackets here";
    static final String TAGS = "tags (\"!\") are not allowed; write the value alone";
    static final String ANCHORS = "anchors and aliases (\"&\" and \"*\") are not allowed; write the value out";

    /** The first one whose sign occurs in the parser's message is taken. */
    private static final List<Wordings> WORDINGS = List.of(
            new Wordings("TAB", "a tab stands here; use blanks for indentation"),
            new Wordings("found unknown escape character", "write a backslash in double quotes as \"\\\\\""),
            new Wordings("expected escape sequence", "write a backslash in double quotes as \"\\\\\""),
            new Wordings("under radix", "write a backslash in double quotes as \"\\\\\""),
            new Wordings(
                    "sequence entries are not allowed", "a list cannot begin here; put \"- \" on a line of its own"),
            new Wordings("mapping keys are not allowed", "\"? \" is not allowed here; write \"key: value\""),
            new Wordings("AliasEvent", ANCHORS),
            new Wordings("Expected a field name", "a key must be a single word or text; write \"key: value\""),
            new Wordings("tag", TAGS),
            new Wordings("base64", TAGS),
            new Wordings("while scanning an alias", ANCHORS),
            new Wordings("while scanning an anchor", ANCHORS),
            new Wordings("while scanning a block scalar", "nothing may follow \"|\" or \">\" in its line"),
            new Wordings("directive", "lines that begin with \"%\" are not allowed; remove this line"),
            new Wordings("found unexpected document separator", "a quotation mark is not closed before this line"),
            new Wordings("<document start>", "this stands after the end of the content; check what is above it"),
            new Wordings("expected the node content", "a value is missing before this"),
            new Wordings("could not find expected ':'", COLON_MISSING),
            new Wordings("was expecting a colon", "a colon is missing before this"),
            new Wordings("was expecting comma", "a comma is missing before this"),
            new Wordings("was expecting double-quote", "a key in double quotes is missing here"),
            new Wordings("was expecting closing quote", "a quotation mark is not closed"),
            new Wordings("Unexpected end-of-input", "a bracket is not closed before the end of the file"),
            new Wordings("Unexpected close marker", "this bracket closes nothing that is open"),
            new Wordings("Unrecognized token", "put text in double quotes"),
            new Wordings("Unrecognized character escape", "write a backslash in double quotes as \"\\\\\""),
            new Wordings(
                    "Illegal unquoted character", "a line cannot end inside quotes; write \"\\n\" or join the lines"),
            new Wordings("Leading zeroes", "a number cannot begin with 0; remove the 0"),
            new Wordings("Name length", "a key is far too long"));

    private static final String ENDS_EARLY =
            "the quote with which this value begins ends it before this; put the whole value in double quotes, and none inside";
    private static final String KEY = "\\s*(?:- )?[A-Za-z][\\w. ]*:";
    private static final Pattern OPENED = Pattern.compile("(" + KEY + "\\s+|\\s*- )(\")(?:[^\"\\\\]|\\\\.)*");
    private static final Pattern BEGINS_ANEW = Pattern.compile(KEY + "(\\s|$)|\\s*- |\\s*#");
    private static final Pattern JOINED = Pattern.compile("(\\s*(?:- )?([A-Za-z][\\w ]*):)(?=[{\\[\"'\\w])");
    private static final Pattern INDENTATION = Pattern.compile("\\s*(?:- +)?");
    private static final Pattern NEW_KEY = Pattern.compile("\\s*[A-Za-z]\\w*:\\s");
    private static final Pattern QUOTED = Pattern.compile(":\\s+(['\"]).*\\1");
    private static final Pattern CANNOT_START = Pattern.compile("found character '(.)' that cannot start");
    private static final Pattern NOT_CLOSED = Pattern.compile("expected ',' or '(.)', but got");

    private final String text;
    private final @Nullable Position open;

    /** Explains a text; {@code open} is where the innermost map or list begins that has not ended. */
    ParserErrorWording(String text, @Nullable Position open) {
        this.text = text;
        this.open = open;
    }

    Explanation explain(Exception error, Position reached) {
        if (error.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return explainYaml(yaml, position(yaml.getProblemMark()));
        }
        JsonLocation location = error instanceof JsonProcessingException json ? json.getLocation() : null;
        Position at = location == null ? reached : position(location);
        return new Explanation(at, inWords(String.valueOf(error.getMessage()), NOT_VALID));
    }

    private Explanation explainYaml(MarkedYAMLException error, Position at) {
        String problem = String.valueOf(error.getProblem());
        boolean isNested = problem.contains("mapping values are not allowed");
        Optional<Explanation> slip = notClosedOnItsLine(at.line())
                .or(() -> noBlankBehindColon(at.line()))
                .or(() -> isNested ? noBlankBehindColon(lineAbove(at.line())) : Optional.empty())
                .or(() -> isNested ? dashMissing(at) : Optional.empty());
        if (slip.isPresent()) {
            return slip.get();
        }
        Position context = error.getContextMark() == null ? at : position(error.getContextMark());
        if (problem.contains("<stream end>") && open != null) {
            return new Explanation(open, "the bracket that opens here is not closed");
        }
        Matcher notClosed = NOT_CLOSED.matcher(problem);
        if (notClosed.find()) {
            return bracketNotClosed(context, at, notClosed.group(1));
        }
        if (problem.contains("found unexpected end of stream")) {
            return new Explanation(context, "the quotation mark that opens here is not closed");
        }
        if (problem.contains("could not find expected ':'")) {
            return new Explanation(context, COLON_MISSING);
        }
        return new Explanation(at, explainAt(problem, error.getContext(), at));
    }

    /** A quote that is not closed swallows the lines below it, and is noticed far away. */
    private Optional<Explanation> notClosedOnItsLine(int lastLine) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < Math.min(lastLine, lines.size()); i++) {
            Matcher opened = OPENED.matcher(lines.get(i));
            boolean nextIsNew = i + 1 < lines.size()
                    && BEGINS_ANEW.matcher(lines.get(i + 1)).lookingAt();
            if (opened.matches() && nextIsNew) {
                int column = lines.get(i).codePointCount(0, opened.start(2)) + 1;
                return Optional.of(new Explanation(
                        new Position(i + 1, column),
                        "the quotation mark that opens here is not closed; put one at the end of the value"));
            }
        }
        return Optional.empty();
    }

    private Optional<Explanation> noBlankBehindColon(int line) {
        String written = line < 1 ? "" : line(line);
        Matcher joined = JOINED.matcher(written);
        return joined.lookingAt()
                ? Optional.of(new Explanation(
                        new Position(line, written.codePointCount(0, joined.end(1)) + 1),
                        "a blank is missing behind the colon; write \"" + joined.group(2) + ": ...\""))
                : Optional.empty();
    }

    private static Explanation bracketNotClosed(Position opened, Position at, String closing) {
        if (opened.line() == at.line()) {
            return new Explanation(at, "a comma or the closing \"" + closing + "\" is missing before this");
        }
        String message = "the bracket that opens here is not closed, or a comma is missing, before line " + at.line();
        return new Explanation(opened, message);
    }

    private String explainAt(String problem, @Nullable String context, Position at) {
        Matcher cannotStart = CANNOT_START.matcher(problem);
        if (cannotStart.find()) {
            return "a value cannot begin with " + Wording.quoted(cannotStart.group(1)) + "; put it in double quotes";
        }
        if (problem.contains("mapping values are not allowed")) {
            return beforeOnItsLine(at).contains(": ")
                    ? "a second \": \" in one value; put the whole value in double quotes"
                    : "the line above has no \": \" of its own, or this line is indented too far";
        }
        if (problem.contains("expected <block end>")) {
            String before = beforeOnItsLine(at);
            return before.isBlank() ? indentation(at) : QUOTED.matcher(before).find() ? ENDS_EARLY : QUOTE_THE_VALUE;
        }
        return inWords(problem + " " + context, NOT_VALID);
    }

    /** Holds the beginning of a line against that of the line above it. */
    private String indentation(Position at) {
        int above = lineAbove(at.line());
        if (above == 0) {
            return WRONG_INDENTATION;
        }
        int left = beginning(above) - at.column();
        String key = line(above).strip().replaceFirst("^- +", "").replaceFirst(":.*", "");
        return left == 0
                ? WRONG_INDENTATION
                : "this line begins " + blanks(Math.abs(left)) + " further " + (left > 0 ? "left" : "right") + " than "
                        + Wording.quoted(key) + " in line " + above + "; put it straight below what it belongs to";
    }

    private static String blanks(int number) {
        return number == 1 ? "one blank" : number + " blanks";
    }

    /** Returns the number of the last line above that says something; 0 if there is none. */
    private int lineAbove(int number) {
        int above = number - 1;
        while (above > 0 && (line(above).isBlank() || line(above).strip().startsWith("#"))) {
            above--;
        }
        return above;
    }

    /** Returns the column at which a line begins, after its dash. */
    private int beginning(int number) {
        Matcher indentation = INDENTATION.matcher(line(number));
        return indentation.lookingAt() ? indentation.end() + 1 : 1;
    }

    private String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }

    /** An entry without its dash is noticed at its second line. */
    private Optional<Explanation> dashMissing(Position at) {
        int above = lineAbove(at.line());
        int column = above == 0 ? 0 : beginning(above);
        boolean isDeeper = column > 0
                && beginning(at.line()) > column
                && NEW_KEY.matcher(line(above)).lookingAt();
        boolean isAmongItems = isDeeper
                && text.lines()
                        .skip(at.line())
                        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                        .filter(line -> line.length() - line.stripLeading().length() < column)
                        .findFirst()
                        .filter(line -> line.startsWith(" ".repeat(column - 1) + "- "))
                        .isPresent();
        return isAmongItems
                ? Optional.of(new Explanation(
                        new Position(above, column),
                        "a dash is missing before this, with which an entry begins: \"- \""))
                : Optional.empty();
    }

    private static String inWords(String problem, String otherwise) {
        return WORDINGS.stream()
                .filter(wording -> problem.contains(wording.sign))
                .findFirst()
                .map(Wordings::message)
                .orElse(otherwise);
    }

    private String beforeOnItsLine(Position at) {
        String line = line(at.line());
        int columns = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, columns));
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Position position(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
