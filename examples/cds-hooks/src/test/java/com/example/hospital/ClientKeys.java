package com.example.hospital;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The keys of a client, and the tokens that it signs. */
final class ClientKeys {

    private static final int COORDINATE_BYTES = 48;

    private final KeyPair ec = pair("EC");
    private final KeyPair rsa = pair("RSA");

    private static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp384r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the public keys, by the names ec and rsa, as a client hands them over. */
    String jwks() {
        var point = ((ECPublicKey) ec.getPublic()).getW();
        RSAPublicKey key = (RSAPublicKey) rsa.getPublic();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-384\",\"use\":\"sig\",\"kid\":\"ec\",\"x\":\""
                + base64(bytes(point.getAffineX(), COORDINATE_BYTES)) + "\",\"y\":\""
                + base64(bytes(point.getAffineY(), COORDINATE_BYTES))
                + "\"},{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"rsa\",\"n\":\""
                + base64(bytes(key.getModulus(), 256)) + "\",\"e\":\""
                + base64(key.getPublicExponent().toByteArray()) + "\"}]}";
    }

    /** The bytes of a number, as many as asked for: leading zeros as well, and no byte for the sign. */
    private static byte[] bytes(BigInteger number, int length) {
        byte[] all = number.toByteArray();
        byte[] whole = new byte[length];
        int copied = Math.min(all.length, length);
        System.arraycopy(all, all.length - copied, whole, length - copied, copied);
        return whole;
    }

    String es384(String header, String claims) {
        return signed("SHA384withECDSAinP1363Format", ec, header, claims);
    }

    String rs384(String header, String claims) {
        return signed("SHA384withRSA", rsa, header, claims);
    }

    private static String signed(String algorithm, KeyPair pair, String header, String claims) {
        try {
            String text = unsigned(header, claims);
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(String header, String claims) {
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a token whose last character but one is another. */
    static String altered(String token) {
        char[] signs = token.toCharArray();
        int at = signs.length - 2;
        signs[at] = signs[at] == 'A' ? 'B' : 'A';
        return new String(signs);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For a token that is signed with the public key as if it were a secret. */
    byte[] publicBytes() {
        byte[] encoded = rsa.getPublic().getEncoded();
        return Arrays.copyOf(encoded, encoded.length);
    }
}
