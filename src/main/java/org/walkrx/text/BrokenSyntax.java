package org.walkrx.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what a parser found to be wrong with one text. */
final class BrokenSyntax {

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

    private static final Pattern CANNOT_START = Pattern.compile("found character '(.)' that cannot start");
    private static final Pattern NOT_CLOSED = Pattern.compile("expected ',' or '(.)', but got");

    private final String text;
    private final @Nullable Position open;

    /** Explains a text; {@code open} is where the innermost map or list begins that has not ended. */
    BrokenSyntax(String text, @Nullable Position open) {
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
            return beforeOnItsLine(at).isBlank() ? WRONG_INDENTATION : QUOTE_THE_VALUE;
        }
        return inWords(problem + " " + context, NOT_VALID);
    }

    private static String inWords(String problem, String otherwise) {
        return WORDINGS.stream()
                .filter(wording -> problem.contains(wording.sign))
                .findFirst()
                .map(Wordings::message)
                .orElse(otherwise);
    }

    private String beforeOnItsLine(Position at) {
        String line = text.lines().skip(at.line() - 1L).findFirst().orElse("");
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
