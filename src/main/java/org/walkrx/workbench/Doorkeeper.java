package org.walkrx.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in the page that was opened by the printed address, and nobody else: no page of another site that runs in the same browser,
 * and no other user of the machine. Thread-safe.
 */
final class Doorkeeper {

    private static final int TOKEN_BYTES = 24;
    private static final String WRITES = "POST PUT";

    private final byte[] token = new byte[TOKEN_BYTES];
    private final Set<String> hosts;

    Doorkeeper(int port) {
        new SecureRandom().nextBytes(token);
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** Returns the token as it is sent. */
    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Checks a request before anything of it is read.
     *
     * @throws RefusedException if it is not let in
     */
    void check(HttpQuery query) {
        String host = query.header("Host");
        if (host == null || !hosts.contains(host)) {
            // A name of somebody else's that leads to this machine.
            throw new RefusedException(
                    HttpReply.WRONG_HOST, "this is only to be reached by the address that was printed");
        }
        String origin = query.header("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw new RefusedException(HttpReply.FORBIDDEN, "this page may not ask here");
        }
        String site = query.header("Sec-Fetch-Site");
        if (site != null && !List.of("same-origin", "none").contains(site)) {
            throw new RefusedException(HttpReply.FORBIDDEN, "another site may not ask here");
        }
        if (query.path().startsWith("/api/")) {
            checkToken(query.header("X-Walkrx-Token"));
            checkType(query);
        }
    }

    private void checkToken(@Nullable String sent) {
        byte[] expected = token().getBytes(StandardCharsets.UTF_8);
        byte[] given = Objects.requireNonNullElse(sent, "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new RefusedException(
                    HttpReply.FORBIDDEN, "the workbench was started anew; open the address that it printed");
        }
    }

    /** What a form of another site could send is not JSON. */
    private static void checkType(HttpQuery query) {
        String type = query.header("Content-Type");
        if (WRITES.contains(query.method()) && !"application/json".equals(type)) {
            throw new RefusedException(HttpReply.NO_JSON, "only application/json is read here");
        }
    }
}
