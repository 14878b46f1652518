package org.walkrx.fhir;

import java.util.Map;

/**
 * What a server answers.
 *
 * @param status as in HTTP
 * @param type the type of the body
 * @param headers further headers
 * @param body the text; empty if there is none
 */
public record Reply(int status, String type, Map<String, String> headers, String body) {

    static final String JSON = "application/json; charset=utf-8";
    static final String FHIR = "application/fhir+json; charset=utf-8";

    /** Copies the headers. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, String body) {
        return new Reply(status, JSON, Map.of(), body);
    }
}
