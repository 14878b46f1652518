package org.walkrx.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text that others wrote. Numbers keep their digits. Whoever looks for a value of another kind than is
 * there finds nothing, so that garbage is never an exception. Immutable.
 */
public sealed interface JsonValue {

    /** How deep objects and lists may stand in one another. */
    int DEEPEST = 100;

    /** Nothing: {@code null}. */
    record JsonNull() implements JsonValue {}

    /**
     * True or false.
     *
     * @param value which
     */
    record JsonTruth(boolean value) implements JsonValue {}

    /**
     * A number.
     *
     * @param value the number, with its digits
     */
    record JsonNumber(BigDecimal value) implements JsonValue {}

    /**
     * A text.
     *
     * @param value the text
     */
    record JsonText(String value) implements JsonValue {}

    /**
     * A list.
     *
     * @param items its values, in order
     */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        /** Copies the items. */
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /**
     * An object.
     *
     * @param fields its fields, in order
     */
    record JsonObject(Map<String, JsonValue> fields) implements JsonValue {
        /** Copies the fields, keeping their order. */
        public JsonObject {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /**
         * Returns the value of a field; nothing if it is not there or {@code null}.
         *
         * @param key the field
         */
        public Optional<JsonValue> get(String key) {
            return Optional.ofNullable(fields.get(key)).filter(value -> !(value instanceof JsonNull));
        }

        /**
         * Returns a text that is not blank.
         *
         * @param key the field
         */
        public Optional<String> text(String key) {
            return get(key).filter(JsonText.class::isInstance)
                    .map(value -> ((JsonText) value).value())
                    .filter(text -> !text.isBlank());
        }

        /**
         * Returns a number.
         *
         * @param key the field
         */
        public Optional<BigDecimal> number(String key) {
            return get(key).filter(JsonNumber.class::isInstance).map(value -> ((JsonNumber) value).value());
        }

        /**
         * Returns true or false.
         *
         * @param key the field
         */
        public Optional<Boolean> truth(String key) {
            return get(key).filter(JsonTruth.class::isInstance).map(value -> ((JsonTruth) value).value());
        }

        /**
         * Returns an object.
         *
         * @param key the field
         */
        public Optional<JsonObject> object(String key) {
            return get(key).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        }

        /**
         * Returns the objects of a list, without what is none.
         *
         * @param key the field
         */
        public List<JsonObject> objects(String key) {
            return get(key).filter(JsonArray.class::isInstance)
                    .map(value -> ((JsonArray) value)
                            .items().stream()
                                    .filter(JsonObject.class::isInstance)
                                    .map(JsonObject.class::cast)
                                    .toList())
                    .orElse(List.of());
        }

        /**
         * Returns a field somewhere below, through objects only.
         *
         * @param keys the fields on the way to it
         */
        public Optional<JsonObject> at(String... keys) {
            Optional<JsonObject> here = Optional.of(this);
            for (String key : keys) {
                here = here.flatMap(fields -> fields.object(key));
            }
            return here;
        }
    }

    /**
     * Returns a text as a value.
     *
     * @param value the text
     */
    static JsonValue of(String value) {
        return new JsonText(value);
    }

    /**
     * Reads a text, strictly: one value of the standard, no key twice in an object, nothing behind it.
     *
     * @param text the text
     * @throws BadJsonException if it is no JSON; says where and why, without a word of the text
     */
    static JsonValue read(String text) {
        try (JsonParser parser = JsonTree.FACTORY.createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BadJsonException("there is no JSON here: the text is empty");
            }
            JsonValue value = JsonTree.value(parser, first);
            if (parser.nextToken() != null) {
                throw new BadJsonException("something stands behind the end of the JSON" + JsonTree.place(parser));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new BadJsonException(JsonTree.why(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
    }

    /** Returns this value as JSON on one line. */
    default String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            JsonTree.write(json, this);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    /** A text is no JSON. Its message says where and why, and quotes nothing: what people send may be private. */
    final class BadJsonException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadJsonException(String message) {
            super(message);
        }
    }

    /** Builds an object. What is empty is left out. Not thread-safe. */
    final class ObjectBuilder {

        private final Map<String, JsonValue> fields = new LinkedHashMap<>();

        /**
         * Adds a text, unless it is {@code null} or blank.
         *
         * @param key the field
         * @param value the text
         */
        public ObjectBuilder put(String key, @Nullable String value) {
            return value == null || value.isBlank() ? this : put(key, new JsonText(value));
        }

        /**
         * Adds a whole number.
         *
         * @param key the field
         * @param value the number
         */
        public ObjectBuilder put(String key, int value) {
            return put(key, new JsonNumber(BigDecimal.valueOf(value)));
        }

        /**
         * Adds true or false.
         *
         * @param key the field
         * @param value which
         */
        public ObjectBuilder put(String key, boolean value) {
            return put(key, new JsonTruth(value));
        }

        /**
         * Adds what another builder has.
         *
         * @param key the field
         * @param value the other
         */
        public ObjectBuilder put(String key, ObjectBuilder value) {
            return put(key, value.build());
        }

        /**
         * Adds a value, unless it is empty.
         *
         * @param key the field
         * @param value the value
         */
        public ObjectBuilder put(String key, JsonValue value) {
            boolean empty =
                    (value instanceof JsonObject object && object.fields().isEmpty())
                            || (value instanceof JsonArray list && list.items().isEmpty());
            if (!empty) {
                fields.put(key, value);
            }
            return this;
        }

        /**
         * Adds a list of texts, unless there are none.
         *
         * @param key the field
         * @param texts the texts
         */
        public ObjectBuilder texts(String key, List<String> texts) {
            return put(key, new JsonArray(texts.stream().map(JsonValue::of).toList()));
        }

        /**
         * Adds a list, unless it is empty.
         *
         * @param key the field
         * @param items its values
         */
        public ObjectBuilder list(String key, List<? extends JsonValue> items) {
            return put(key, new JsonArray(new ArrayList<>(items)));
        }

        /**
         * Adds a list of one object.
         *
         * @param key the field
         * @param only the object
         */
        public ObjectBuilder one(String key, ObjectBuilder only) {
            return list(key, List.of(only.build()));
        }

        /** Returns the object. */
        public JsonObject build() {
            return new JsonObject(fields);
        }
    }

    /** Returns a builder of an object. */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }
}
