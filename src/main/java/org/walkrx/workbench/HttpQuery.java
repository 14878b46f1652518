package org.walkrx.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.BadJsonException;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * A request, read into memory up to a limit.
 *
 * @param exchange what it came by
 * @param method GET, POST, PUT or DELETE
 * @param path the path as it was sent, with nothing decoded, so that no way leads out of it
 */
record HttpQuery(HttpExchange exchange, String method, String path) {

    private static final int LARGEST_BODY_BYTES = 2 << 20;

    private static final int MOST_PASSED_OVER_BYTES = 16 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    static HttpQuery of(HttpExchange exchange) {
        return new HttpQuery(
                exchange,
                exchange.getRequestMethod(),
                String.valueOf(exchange.getRequestURI().getRawPath()));
    }

    /** Returns a header that is sent once at most; one that is sent twice is somebody's trick. */
    @Nullable
    String header(String name) {
        List<String> all = exchange.getRequestHeaders().getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new RefusedException(HttpReply.BAD_REQUEST, "the header " + name + " was sent twice");
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns the body, which is a JSON object. */
    JsonObject json() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY_BYTES + 1);
        if (body.length > LARGEST_BODY_BYTES) {
            passOver(exchange.getRequestBody());
            throw new RefusedException(HttpReply.TOO_LARGE, "this is more than 2 MiB, and was not read");
        }
        try {
            if (JsonValue.read(new String(body, StandardCharsets.UTF_8)) instanceof JsonObject object) {
                return object;
            }
        } catch (BadJsonException e) {
            throw new RefusedException(HttpReply.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        throw new RefusedException(HttpReply.BAD_REQUEST, "a JSON object is expected");
    }

    /** Whoever sends a little too much hears why; of what is far too much no end is waited for. */
    private static void passOver(InputStream body) throws IOException {
        byte[] passed = new byte[BUFFER_BYTES];
        int left = MOST_PASSED_OVER_BYTES;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(passed);
        }
    }
}
