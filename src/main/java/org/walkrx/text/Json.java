package org.walkrx.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON on one line. Thread-safe. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes what stands in an object, or an item of a list. */
    @FunctionalInterface
    public interface Content<T> {
        /**
         * Writes it.
         *
         * @param value what it is of
         * @throws IOException never, where it is written into memory
         */
        void write(T value) throws IOException;
    }

    /**
     * Returns an object as JSON, without an end of line.
     *
     * @param content writes its fields
     */
    public static String of(Content<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    /**
     * Writes a list of texts.
     *
     * @param json where to
     * @param key its key
     * @param texts the texts
     * @throws IOException never, where it is written into memory
     */
    public static void texts(JsonGenerator json, String key, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /**
     * Writes a list of objects.
     *
     * @param json where to
     * @param key its key
     * @param items what the objects are of
     * @param content writes the fields of each
     * @throws IOException never, where it is written into memory
     */
    public static <T> void objects(JsonGenerator json, String key, Iterable<T> items, Content<T> content)
            throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            json.writeStartObject();
            content.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
