package org.walkrx.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;

/** Turns the tokens of one text into nodes, and refuses what {@link YamlReader} does not accept. */
final class YamlTree {

    private static final int DEEPEST = 40;
    private static final String QUOTES_AND_BLOCKS = "\"'|>\0";
    private static final Pattern JOINED = Pattern.compile("([A-Za-z][\\w ]*):(?=[{\\[\"'\\w])");
    private static final String MERGE_KEY = "<<";

    private final JsonParser parser;
    private final String text;
    private final int[] characters;
    private final YamlProblems problems;
    private final Deque<Position> open = new ArrayDeque<>();

    YamlTree(JsonParser parser, String text, String file) {
        this.parser = parser;
        this.text = text;
        this.characters = text.codePoints().toArray();
        this.problems = new YamlProblems(file);
    }

    YamlNode read() {
        JsonToken first = next();
        YamlNode root = first == null ? null : node(first, false);
        if (root == null || (root instanceof YamlScalar scalar && scalar.isEmpty())) {
            problems.ofWholeFile("the file is empty; write its content, or remove the file");
            throw problems.asException();
        }
        if (next() != null) {
            throw refused("a second document begins here; keep one document in a file");
        }
        problems.throwIfAny();
        return root;
    }

    private YamlNode node(JsonToken token, boolean isItem) {
        refuseShortcuts();
        return switch (token) {
            case START_OBJECT -> map(isItem);
            case START_ARRAY -> list();
            default -> scalar(kind(token));
        };
    }

    private YamlMap map(boolean isItem) {
        Position start = enter();
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        boolean isTwoItems = false;
        while (nextInside() != JsonToken.END_OBJECT) {
            YamlScalar key = key();
            YamlNode value = node(nextInside(), false);
            YamlEntry earlier = entries.putIfAbsent(key.text(), new YamlEntry(key, value));
            if (earlier != null && !isTwoItems) {
                isTwoItems = isItem && entries.values().iterator().next().equals(earlier);
                problems.at(
                        key,
                        isTwoItems
                                ? dashMissing(key.text())
                                : twice(key.text(), earlier.key().line()));
            }
        }
        open.pop();
        return new YamlMap(new ArrayList<>(entries.values()), start.line(), start.column());
    }

    private YamlList list() {
        Position start = enter();
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = nextInside(); token != JsonToken.END_ARRAY; token = nextInside()) {
            items.add(node(token, true));
        }
        open.pop();
        return new YamlList(items, start.line(), start.column());
    }

    private YamlScalar key() {
        refuseShortcuts();
        YamlScalar key = scalar(YamlScalar.ScalarKind.TEXT);
        Matcher joined = JOINED.matcher(key.text());
        if (joined.lookingAt() && isPlain()) {
            problems.at(key, "a blank is missing behind the colon; write \"" + joined.group(1) + ": ...\"");
            throw problems.asException();
        }
        if (key.text().equals(MERGE_KEY)) {
            throw refused("the merge key \"<<\" is not allowed; write the lines out");
        }
        return key;
    }

    private YamlScalar scalar(YamlScalar.ScalarKind kind) {
        String value = value();
        if (Characters.firstRefused(value) >= 0) {
            throw refused("the text has an invisible control character in it; delete it");
        }
        Position at = here();
        if (kind == YamlScalar.ScalarKind.TEXT
                && value.endsWith("\"")
                && isPlain()
                && value.indexOf('"') == value.length() - 1) {
            problems.at(
                    at.line(),
                    at.column(),
                    "the quotation mark at the end of this closes nothing; put one before it, too");
        }
        return new YamlScalar(value, kind, at.line(), at.column());
    }

    private static YamlScalar.ScalarKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> YamlScalar.ScalarKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> YamlScalar.ScalarKind.YES_OR_NO;
            case VALUE_NULL -> YamlScalar.ScalarKind.EMPTY;
            default -> YamlScalar.ScalarKind.TEXT;
        };
    }

    private Position enter() {
        Position start = here();
        if (open.size() == DEEPEST) {
            throw refused("this is nested more than " + DEEPEST + " deep; make it flatter");
        }
        open.push(start);
        return start;
    }

    /** No value can begin with one of these signs, unless it stands for something else. */
    private void refuseShortcuts() {
        switch (firstCharacter()) {
            case '&', '*' -> throw refused(ParserErrorWording.ANCHORS);
            case '!' -> throw refused(ParserErrorWording.TAGS);
            default -> {}
        }
    }

    private boolean isPlain() {
        return QUOTES_AND_BLOCKS.indexOf(firstCharacter()) < 0;
    }

    /** Returns the character at which the token begins; the end of the text and JSON have none that matters. */
    private int firstCharacter() {
        long offset =
                parser instanceof YAMLParser ? parser.currentTokenLocation().getCharOffset() : -1;
        return offset >= 0 && offset < characters.length ? characters[(int) offset] : 0;
    }

    private JsonToken nextInside() {
        JsonToken token = next();
        if (token == null) {
            throw refused("the text ends too early");
        }
        return token;
    }

    /** The parser beneath answers some broken escapes and versions with bare runtime exceptions. */
    private @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    private String value() {
        try {
            return parser.getText();
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    private Position here() {
        JsonLocation location = parser.currentTokenLocation();
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private BadInputException refused(String message) {
        Position at = here();
        problems.at(at.line(), at.column(), message);
        return problems.asException();
    }

    private BadInputException broken(Exception cause) {
        ParserErrorWording syntax = new ParserErrorWording(text, open.peek());
        ParserErrorWording.Explanation explanation = syntax.explain(cause, here());
        problems.at(explanation.at().line(), explanation.at().column(), explanation.message());
        return problems.asException();
    }

    /** An entry that begins without its dash repeats all keys of the one above. */
    private static String dashMissing(String key) {
        return "the dash is missing before this entry; write \"- " + key + ": ...\", a little further left";
    }

    private static String twice(String key, int firstLine) {
        return "the key " + Wording.quoted(key) + " is given twice (first in line " + firstLine + "); remove one";
    }
}
