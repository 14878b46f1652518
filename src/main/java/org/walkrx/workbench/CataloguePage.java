package org.walkrx.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.catalogue.Catalogue;
import org.walkrx.rules.RuleBook;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** The catalogue in a window of its own: made on request, and to be fetched once by a path that nobody can guess. Thread-safe. */
final class CataloguePage {

    private static final String PATH = "/catalogue/";
    private static final int KEY_BYTES = 24;
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");

    private final Desk desk;
    private @Nullable String path;
    private String html = "";

    CataloguePage(Desk desk) {
        this.desk = desk;
    }

    /** Makes the page of what is being written, and returns where it is to be fetched. */
    synchronized JsonValue.ObjectBuilder made(JsonObject asked) {
        RuleBook draft = desk.draft(desk.edited(asked));
        html = new Catalogue(draft, desk.today(), Catalogue.STALE_MONTHS).html();
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        path = PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        return JsonValue.object().put("path", path);
    }

    synchronized Optional<HttpReply> get(String asked) {
        if (!asked.equals(path)) {
            return Optional.empty();
        }
        path = null;
        return Optional.of(HttpReply.text(HttpReply.FINE, "text/html; charset=utf-8", html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src " + hashes(STYLE) + "; script-src " + hashes(SCRIPT)
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    }

    /** Only the style and script that stand in the page itself are let run. */
    private String hashes(Pattern element) {
        StringBuilder hashes = new StringBuilder();
        Matcher found = element.matcher(html);
        while (found.find()) {
            hashes.append(" 'sha256-").append(sha256(found.group(1))).append('\'');
        }
        return hashes.length() == 0 ? "'none'" : hashes.toString().strip();
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
