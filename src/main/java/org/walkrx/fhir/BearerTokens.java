package org.walkrx.fhir;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.BadJsonException;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * Checks the bearer tokens of CDS Hooks clients: signed with ES384 or RS384 by a key that is known here, from a known issuer, for
 * this service, not over, and not seen before. Keys come as a text; an address that a token names is never followed. Why a token is
 * refused is not said. Thread-safe.
 */
public final class BearerTokens {

    private static final String BEARER = "Bearer ";
    private static final int PARTS = 3;
    private static final int LONGEST = 8_192;
    private static final long LONGEST_LIFE_SECONDS = 3_600;

    private final Map<String, Key> keys = new HashMap<>();
    private final Set<String> issuers;
    private final Set<String> audiences;
    private final Map<String, Instant> seen = new HashMap<>();

    private record Key(String algorithm, PublicKey key) {}

    private BearerTokens(Set<String> issuers, Set<String> audiences) {
        this.issuers = Set.copyOf(issuers);
        this.audiences = Set.copyOf(audiences);
    }

    /**
     * Creates a check.
     *
     * @param jwks the keys of the clients, as a JSON Web Key Set
     * @param issuers who may sign
     * @param audiences the addresses of this service, as clients name it
     * @throws IllegalArgumentException if the keys cannot be read
     */
    public static BearerTokens of(String jwks, Set<String> issuers, Set<String> audiences) {
        BearerTokens tokens = new BearerTokens(issuers, audiences);
        try {
            if (JsonValue.read(jwks) instanceof JsonObject set) {
                for (JsonObject key : set.objects("keys")) {
                    tokens.add(key);
                }
            }
        } catch (BadJsonException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the keys cannot be read: " + e.getMessage(), e);
        }
        if (tokens.keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no key of type EC (P-384) or RSA, with its kid, among the keys");
        }
        return tokens;
    }

    private void add(JsonObject key) throws GeneralSecurityException {
        String id = key.text("kid").orElse("");
        String type = key.text("kty").orElse("");
        if (id.isEmpty()) {
            return;
        }
        if (type.equals("EC") && key.text("crv").filter("P-384"::equals).isPresent()) {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp384r1"));
            ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
            ECPublicKeySpec spec = new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class));
            keys.put(id, new Key("ES384", KeyFactory.getInstance("EC").generatePublic(spec)));
        } else if (type.equals("RSA")) {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
            keys.put(id, new Key("RS384", KeyFactory.getInstance("RSA").generatePublic(spec)));
        }
    }

    private static BigInteger number(JsonObject key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.text(name).orElse("")));
    }

    /**
     * Returns whether a request may be answered.
     *
     * @param header its header {@code Authorization}; {@code null} if it has none
     * @param now the time
     */
    public boolean accepts(@Nullable String header, Instant now) {
        if (header == null || !header.startsWith(BEARER) || header.length() > LONGEST) {
            return false;
        }
        String[] parts = header.substring(BEARER.length()).strip().split("\\.", -1);
        try {
            return parts.length == PARTS && isSigned(parts) && isForUs(decoded(parts[1]), now);
        } catch (BadJsonException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<JsonObject> decoded(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        return JsonValue.read(text) instanceof JsonObject fields ? Optional.of(fields) : Optional.empty();
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        Optional<JsonObject> header = decoded(parts[0]);
        Key key = keys.get(header.flatMap(each -> each.text("kid")).orElse(""));
        if (key == null
                || header.flatMap(each -> each.text("alg"))
                        .filter(key.algorithm()::equals)
                        .isEmpty()) {
            return false;
        }
        String name = key.algorithm().equals("ES384") ? "SHA384withECDSAinP1363Format" : "SHA384withRSA";
        Signature signature = Signature.getInstance(name);
        signature.initVerify(key.key());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private boolean isForUs(Optional<JsonObject> claims, Instant now) {
        if (claims.isEmpty()) {
            return false;
        }
        JsonObject all = claims.get();
        Optional<Instant> ends = all.number("exp").map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
        boolean inTime = ends.filter(end -> end.isAfter(now) && !end.isAfter(now.plusSeconds(LONGEST_LIFE_SECONDS)))
                .isPresent();
        return inTime
                && all.text("iss").filter(issuers::contains).isPresent()
                && isAudience(all)
                && all.text("jti").filter(id -> isNew(id, ends.get(), now)).isPresent();
    }

    private boolean isAudience(JsonObject claims) {
        List<JsonValue> named = claims.get("aud")
                .map(value -> value instanceof JsonValue.JsonArray list ? list.items() : List.of(value))
                .orElse(List.of());
        return named.stream()
                .anyMatch(each -> each instanceof JsonValue.JsonText text && audiences.contains(text.value()));
    }

    private synchronized boolean isNew(String id, Instant ends, Instant now) {
        seen.values().removeIf(end -> !end.isAfter(now));
        return seen.putIfAbsent(id, ends) == null;
    }
}
