package org.walkrx.workbench;

import java.util.Map;
import java.util.TreeMap;
import org.walkrx.text.JsonValue;

/**
 * What is sent back.
 *
 * @param status the status of HTTP
 * @param type the media type
 * @param body the text
 * @param headers further headers
 */
record HttpReply(int status, String type, String body, Map<String, String> headers) {

    static final int FINE = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int CONFLICT = 409;
    static final int NO_IF_MATCH = 412;
    static final int TOO_LARGE = 413;
    static final int NO_JSON = 415;
    static final int WRONG_HOST = 421;
    static final int FAILED = 500;

    static HttpReply text(int status, String type, String text) {
        return new HttpReply(status, type, text, Map.of());
    }

    static HttpReply json(int status, JsonValue value) {
        return text(status, "application/json", value.json());
    }

    static HttpReply json(JsonValue.ObjectBuilder object) {
        return json(FINE, object.build());
    }

    /** Says why not, in a sentence. */
    static HttpReply error(int status, String sentence) {
        return json(status, JsonValue.object().put("error", sentence).build());
    }

    HttpReply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, type, body, more);
    }
}
