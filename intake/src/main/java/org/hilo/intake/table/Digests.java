package org.hilo.intake.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a text: two different texts never meet, by chance or by will. */
final class Digests {

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Digests::create);

    private Digests() {}

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(String text) {
        return DIGEST.get().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
