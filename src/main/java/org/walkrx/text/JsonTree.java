package org.walkrx.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.text.JsonValue.BadJsonException;

/** Turns the tokens of a JSON text into values, and values into text. */
final class JsonTree {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonValue.DEEPEST)
                    .build())
            .build();

    private JsonTree() {}

    static JsonValue value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_TRUE -> new JsonValue.JsonTruth(true);
            case VALUE_FALSE -> new JsonValue.JsonTruth(false);
            case VALUE_NULL -> new JsonValue.JsonNull();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            default -> new JsonValue.JsonText(parser.getText());
        };
    }

    private static JsonValue number(JsonParser parser) throws IOException {
        try {
            return new JsonValue.JsonNumber(new BigDecimal(parser.getText()));
        } catch (NumberFormatException e) {
            throw new BadJsonException("a number has too large an exponent" + place(parser));
        }
    }

    private static JsonValue object(JsonParser parser) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String key = parser.currentName();
            fields.put(key, value(parser, parser.nextToken()));
        }
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue list(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonValue.JsonArray(items);
    }

    static String place(JsonParser parser) {
        return " (line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr() + ")";
    }

    /** Says what is wrong without the words of the text, which may be somebody's. */
    static String why(JsonProcessingException e) {
        String said = String.valueOf(e.getOriginalMessage());
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        if (e instanceof StreamConstraintsException) {
            return "the JSON is nested too deeply, or has too long a number or text" + where;
        }
        return (said.startsWith("Duplicate field")
                        ? "a key stands twice in one object"
                        : said.startsWith("Unexpected end-of-input")
                                ? "the JSON ends too early"
                                : "this is not JSON as the standard has it")
                + where;
    }

    static void write(JsonGenerator json, JsonValue value) throws IOException {
        if (value instanceof JsonValue.JsonObject object) {
            json.writeStartObject();
            for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                json.writeFieldName(field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof JsonValue.JsonArray list) {
            json.writeStartArray();
            for (JsonValue item : list.items()) {
                write(json, item);
            }
            json.writeEndArray();
        } else {
            writeSingle(json, value);
        }
    }

    private static void writeSingle(JsonGenerator json, JsonValue value) throws IOException {
        if (value instanceof JsonValue.JsonText text) {
            json.writeString(text.value());
        } else if (value instanceof JsonValue.JsonNumber number) {
            json.writeNumber(number.value().toString());
        } else if (value instanceof JsonValue.JsonTruth truth) {
            json.writeBoolean(truth.value());
        } else {
            json.writeNull();
        }
    }
}
