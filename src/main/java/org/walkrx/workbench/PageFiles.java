package org.walkrx.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The fixed files of the page, by an exact map: no path of a request leads to a file. */
final class PageFiles {

    private static final int NONCE_BYTES = 18;
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("workbench.html", "text/html; charset=utf-8"),
            Map.entry("workbench.css", "text/css; charset=utf-8"),
            Map.entry("favicon.svg", "image/svg+xml"),
            Map.entry("codemirror.licences.txt", "text/plain; charset=utf-8"),
            Map.entry("codemirror.js", SCRIPT),
            Map.entry("main.js", SCRIPT),
            Map.entry("api.js", SCRIPT),
            Map.entry("dom.js", SCRIPT),
            Map.entry("desk.js", SCRIPT),
            Map.entry("checks.js", SCRIPT),
            Map.entry("editor.js", SCRIPT),
            Map.entry("words.js", SCRIPT),
            Map.entry("files.js", SCRIPT),
            Map.entry("saving.js", SCRIPT),
            Map.entry("person.js", SCRIPT),
            Map.entry("form.js", SCRIPT),
            Map.entry("advice.js", SCRIPT),
            Map.entry("problems.js", SCRIPT),
            Map.entry("cases.js", SCRIPT),
            Map.entry("changes.js", SCRIPT),
            Map.entry("tabs.js", SCRIPT),
            Map.entry("uses.js", SCRIPT),
            Map.entry("jobs.js", SCRIPT));

    private final SecureRandom random = new SecureRandom();

    /** Returns the page or one of its files. */
    Optional<HttpReply> get(String path) {
        String name = path.equals("/") ? "workbench.html" : path.substring(1);
        if (!TYPES.containsKey(name) || path.equals("/workbench.html")) {
            return Optional.empty();
        }
        String text = read(name);
        String nonce = nonce();
        return Optional.of(HttpReply.text(
                        HttpReply.FINE, TYPES.get(name), path.equals("/") ? text.replace("{nonce}", nonce) : text)
                .with("Content-Security-Policy", policy(nonce)));
    }

    /** No script, style or picture but these, no connection but to here; the nonce is for the styles that the editor makes. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce
                + "'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the tools were packaged without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
