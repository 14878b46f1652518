package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose calls are answered. */
class BearerTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HEADER = "{'alg':'ES384','kid':'k1','typ':'JWT','jku':'http://127.0.0.1:9/keys'}";
    private static final String CLAIMS =
            "{'iss':'https://ehr.example','aud':'https://cds.example','exp':1795428300,'jti':'a'}";

    private static final KeyPair PAIR = pair();

    private final BearerTokens tokens =
            BearerTokens.of(keys(), Set.of("https://ehr.example"), Set.of("https://cds.example"));

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keys() {
        ECPublicKey key = (ECPublicKey) PAIR.getPublic();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-384\",\"kid\":\"k1\",\"x\":\""
                + number(key.getW().getAffineX()) + "\",\"y\":\""
                + number(key.getW().getAffineY()) + "\"}]}";
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String token(String header, String claims) {
        String text = base64(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
            signature.initSign(PAIR.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return "Bearer " + text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aGoodTokenIsAcceptedOnce() {
        String token = token(HEADER, CLAIMS);

        assertThat(tokens.accepts(token, NOW)).isTrue();
        assertThat(tokens.accepts(token, NOW)).isFalse();
        assertThat(tokens.accepts(token(HEADER, CLAIMS.replace("'a'", "'b'")), NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ES384,none",
        "ES384,HS384",
        "ES384,RS384",
        "k1,k2",
        "https://ehr.example,https://other.example",
        "https://cds.example,https://elsewhere.example",
        "1795428300,1",
        "1795428300,9999999999",
        "'jti':'a','x':'a'"
    })
    void anyOtherIsRefused(String right, String wrong) {
        assertThat(tokens.accepts(token(HEADER.replace(right, wrong), CLAIMS.replace(right, wrong)), NOW))
                .isFalse();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        String token = token(HEADER, CLAIMS);

        assertThat(tokens.accepts(null, NOW)).isFalse();
        assertThat(tokens.accepts("Basic x", NOW)).isFalse();
        assertThat(tokens.accepts("Bearer a.b.c", NOW)).isFalse();
        assertThat(tokens.accepts(token.substring(0, token.length() - 8) + "AAAAAAAA", NOW))
                .isFalse();
        assertThat(tokens.accepts(token.substring(0, token.lastIndexOf('.') + 1), NOW))
                .isFalse();
    }

    @Test
    void keysThatAreNoneAreNamedAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> BearerTokens.of("{}", Set.of(), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> BearerTokens.of("{", Set.of(), Set.of()));
    }
}
