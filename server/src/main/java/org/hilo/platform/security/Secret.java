package org.hilo.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Something that only its bearer knows: a cookie, a token, a link. 256 bits at random, so that a plain SHA-256 is enough
 * to keep it; only the hash is ever stored.
 */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return sha256(text);
    }

    /** Another secret that follows from this one for a purpose, and doesn't give it away. */
    public Secret derived(String purpose) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + ":" + text)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
