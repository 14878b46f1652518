package org.walkrx.fhir;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The addresses by which what walkrx makes is known, and ids that follow from what they stand for. */
final class Canonical {

    static final String BASE = "https://walkrx.org/fhir";
    static final String QUESTIONNAIRE = BASE + "/Questionnaire/back-pain-walking";
    static final String ANSWERS = BASE + "/CodeSystem/walkrx-answer";
    static final String CHOICES = BASE + "/CodeSystem/walkrx-choice";
    static final String REFERRAL = BASE + "/CodeSystem/walkrx-referral";
    static final String WALKING = BASE + "/CodeSystem/walkrx-walking";
    static final String OVERRIDE = BASE + "/CodeSystem/walkrx-override";

    private static final int SHORT = 12;
    private static final int UUID_DIGITS = 32;
    private static final int HEX = 16;
    private static final BigInteger VERSION_8 = BigInteger.valueOf(8).shiftLeft(76);
    private static final BigInteger VERSION_MASK = BigInteger.valueOf(15).shiftLeft(76);
    private static final BigInteger VARIANT = BigInteger.valueOf(2).shiftLeft(62);
    private static final BigInteger VARIANT_MASK = BigInteger.valueOf(3).shiftLeft(62);

    private Canonical() {}

    /** Returns the beginning of a hash, enough to tell rules apart. */
    static String shortened(String sha256) {
        return sha256.substring(0, Math.min(SHORT, sha256.length()));
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns a UUID of version 8 that is always the same for a text. */
    static String uuid(String text) {
        BigInteger bits = new BigInteger(sha256(text).substring(0, UUID_DIGITS), HEX)
                .andNot(VERSION_MASK)
                .or(VERSION_8)
                .andNot(VARIANT_MASK)
                .or(VARIANT);
        String padded = "0".repeat(UUID_DIGITS) + bits.toString(HEX);
        String hex = padded.substring(padded.length() - UUID_DIGITS);
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
