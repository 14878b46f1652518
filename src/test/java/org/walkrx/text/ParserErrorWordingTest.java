package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.problems.BadInputException;

class ParserErrorWordingTest {

    private static final String NO_ANCHORS =
            "anchors and aliases (\"&\" and \"*\") are not allowed; write the value out";
    private static final String NO_TAGS = "tags (\"!\") are not allowed; write the value alone";
    private static final String COLON_MISSING = "\": \" is missing in this line; write it as \"key: value\"";
    private static final String INDENTATION =
            "the indentation of this line does not fit the lines above, or a \": \" is missing";
    private static final String LINE_ABOVE =
            "the line above has no \": \" of its own, or this line is indented too far";
    private static final String BLANK_MISSING = "a blank is missing behind the colon; write ";
    private static final String STRAIGHT_BELOW = "; put it straight below what it belongs to";
    private static final String ENDS_EARLY =
            "the quote with which this value begins ends it before this; put the whole value in double quotes, and none inside";
    private static final String BRACKET = "the bracket that opens here is not closed";
    private static final String QUOTE = "the quotation mark that opens here is not closed";
    private static final String BACKSLASH = "write a backslash in double quotes as \"\\\\\"";
    private static final String PLAIN_KEY = "a key must be a single word or text; write \"key: value\"";
    private static final String VALUE_MISSING = "a value is missing before this";
    private static final String UNKNOWN =
            "this cannot be understood; check the quotation marks, colons, commas and brackets here";

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWithYaml(String text, String problem) {
        assertThat(onlyProblem(text, "f.yaml")).isEqualTo("f.yaml:" + problem);
    }

    static Stream<Arguments> saysWhatIsWrongWithYaml() {
        return Stream.of(
                arguments("a:\n\t- b", "2:1: a tab stands here; use blanks for indentation"),
                arguments("a:\n\tb: 1", "2:1: a tab stands here; use blanks for indentation"),
                arguments("age: 42\nweightKg 70\npain: 1", "2:1: " + COLON_MISSING),
                arguments("age: 42\nweightKg 70", "2:1: " + COLON_MISSING),
                arguments("age: 42\nweightKg:70\npain: 1", "2:1: " + COLON_MISSING),
                arguments("age:42\nweightKg: 70", "1:5: " + BLANK_MISSING + "\"age: ...\""),
                arguments("a: 1\n b: 2", "2:3: " + LINE_ABOVE),
                arguments("a: b: c", "1:5: a second \": \" in one value; put the whole value in double quotes"),
                arguments(
                        "a:\n  b: 1\n c: 2",
                        "3:2: this line begins one blank further left than \"b\" in line 2" + STRAIGHT_BELOW),
                arguments("a: 1\n- b", "2:1: " + INDENTATION),
                arguments(
                        "- a\nb: 1",
                        "2:1: this line begins 2 blanks further left than \"a\" in line 1" + STRAIGHT_BELOW),
                arguments("a: \"x\" y", "1:8: " + ENDS_EARLY),
                arguments("a: [1, 2", "1:4: " + BRACKET),
                arguments("a: {b: [1, 2", "1:8: " + BRACKET),
                arguments("a: [\n", "1:4: " + BRACKET),
                arguments("a: [1, 2\nb: 3", "1:4: " + BRACKET + ", or a comma is missing, before line 2"),
                arguments("a: {x: 1\nb: 3", "1:4: " + BRACKET + ", or a comma is missing, before line 2"),
                arguments("{a: 1 b: 2}", "1:8: a comma or the closing \"}\" is missing before this"),
                arguments("a: [b}", "1:6: a comma or the closing \"]\" is missing before this"),
                arguments("a: ]", "1:4: " + VALUE_MISSING),
                arguments("a: {,}", "1:5: " + VALUE_MISSING),
                arguments("a: \"abc\nb: 3", "1:4: " + QUOTE + "; put one at the end of the value"),
                arguments("a: 'abc", "1:4: " + QUOTE),
                arguments("a: 'b\n---\nc'", "2:1: a quotation mark is not closed before this line"),
                arguments("a: \"C:\\dir\"", "1:8: " + BACKSLASH),
                arguments("a: \"\\xZZ\"", "1:7: " + BACKSLASH),
                arguments("a: @b", "1:4: a value cannot begin with \"@\"; put it in double quotes"),
                arguments("a: %b", "1:4: a value cannot begin with \"%\"; put it in double quotes"),
                arguments("a: - b", "1:4: a list cannot begin here; put \"- \" on a line of its own"),
                arguments("a: >z\n b", "1:5: nothing may follow \"|\" or \">\" in its line"),
                arguments("%YAML x\n---\na: 1", "1:7: lines that begin with \"%\" are not allowed; remove this line"),
                arguments("[a] b", "1:5: this stands after the end of the content; check what is above it"),
                arguments("a: 1\n---\nb: 2", "3:1: a second document begins here; keep one document in a file"),
                arguments("a: 1\n---\n", "3:1: a second document begins here; keep one document in a file"),
                arguments("a: &x 1", "1:4: " + NO_ANCHORS),
                arguments("a: &x\n  b: 1", "1:4: " + NO_ANCHORS),
                arguments("&x a: 1", "1:1: " + NO_ANCHORS),
                arguments("a: *x", "1:4: " + NO_ANCHORS),
                arguments("*x : 1", "1:1: " + NO_ANCHORS),
                arguments("a: *", "1:5: " + NO_ANCHORS),
                arguments("a: {<<: {b: 1}}", "1:5: the merge key \"<<\" is not allowed; write the lines out"),
                arguments("a: !!str 1", "1:4: " + NO_TAGS),
                arguments("!!str a: 1", "1:1: " + NO_TAGS),
                arguments("a: !java/object:x {}", "1:4: " + NO_TAGS),
                arguments("a: !x!y z", "1:4: " + NO_TAGS),
                arguments("a: !!binary AA", "1:15: " + NO_TAGS),
                arguments("? [a]\n: 1", "1:4: " + PLAIN_KEY),
                arguments("{a: 1}: 2", "1:2: " + PLAIN_KEY),
                arguments("a: b\u0007", "1:5: the invisible character U+0007 is not allowed here; delete it"),
                arguments("a: b\u2028", "1:5: the invisible character U+2028 is not allowed here; delete it"),
                arguments("a: \"\\0\"", "1:4: the text has an invisible control character in it; delete it"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWithJson(String text, String problem) {
        assertThat(onlyProblem(text, "f.json")).isEqualTo("f.json:" + problem);
    }

    static Stream<Arguments> saysWhatIsWrongWithJson() {
        return Stream.of(
                arguments("{\"a\" 1}", "1:6: a colon is missing before this"),
                arguments("{\"a\": 1 \"b\": 2}", "1:9: a comma is missing before this"),
                arguments("{\"a\": 1,}", "1:9: a key in double quotes is missing here"),
                arguments("{a: 1}", "1:2: a key in double quotes is missing here"),
                arguments("{\"a\": yes}", "1:7: put text in double quotes"),
                arguments("{\"a\": [1", "1:9: a bracket is not closed before the end of the file"),
                arguments("{\"a\": [1}", "1:9: this bracket closes nothing that is open"),
                arguments("{\"a\": \"x", "1:9: a quotation mark is not closed"),
                arguments("{\"a\": \"x\ny\"}", "1:9: a line cannot end inside quotes; write \"\\n\" or join the lines"),
                arguments("{\"a\": \"\\q\"}", "1:9: " + BACKSLASH),
                arguments("{\"a\": 01}", "1:8: a number cannot begin with 0; remove the 0"),
                arguments("{\"a\": 'b'}", "1:7: " + UNKNOWN),
                arguments("{\"a\": 1, \"a\": 2}", "1:10: the key \"a\" is given twice (first in line 1); remove one"),
                arguments("{} {}", "1:4: a second document begins here; keep one document in a file"));
    }

    private static String onlyProblem(String text, String file) {
        BadInputException refusal =
                catchThrowableOfType(BadInputException.class, () -> new YamlReader().read(text, file));
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0).toString();
    }
}
