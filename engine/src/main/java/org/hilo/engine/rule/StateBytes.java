package org.hilo.engine.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The bytes of a live state: {@code HRS}, the version, eight bytes that stand for the rules, the time that other times are
 * measured from, what the {@link Watch} knows, and the CRC-32C of all before it.
 */
final class StateBytes {
    private static final byte[] MAGIC = {'H', 'R', 'S'};
    private static final byte VERSION = 1;
    private static final int HEAD = 20;
    private static final int CHECKSUM = 4;

    private StateBytes() {}

    static byte[] write(RuleSet set, Watch watch) {
        long base = watch.steps() == 0 ? 0 : watch.firstMicros();
        StateWriter writer = new StateWriter(base);
        watch.write(writer);
        byte[] body = writer.bytes();
        ByteBuffer all = ByteBuffer.allocate(HEAD + body.length + CHECKSUM);
        all.put(MAGIC).put(VERSION).putLong(set.fingerprint()).putLong(base).put(body);
        return sealed(all.array());
    }

    /** The same bytes with the checksum of what stands before it. */
    static byte[] sealed(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        ByteBuffer.wrap(bytes).putInt(end, checksum(bytes, end));
        return bytes;
    }

    static Watch read(RuleSet set, byte[] bytes) {
        if (bytes.length < HEAD + CHECKSUM || !Arrays.equals(MAGIC, 0, 3, bytes, 0, 3)) {
            throw UnreadableState.damaged("it does not begin as one");
        }
        if (bytes[3] != VERSION) {
            throw new UnreadableState(
                    UnreadableState.Kind.OTHER_VERSION,
                    "the state of a journey is of version " + bytes[3] + ", known is " + VERSION);
        }
        int end = bytes.length - CHECKSUM;
        ByteBuffer all = ByteBuffer.wrap(bytes);
        if (all.getInt(end) != checksum(bytes, end)) {
            throw UnreadableState.damaged("its checksum is wrong");
        }
        if (all.getLong(4) != set.fingerprint()) {
            throw new UnreadableState(
                    UnreadableState.Kind.OTHER_RULES, "the state of a journey was written under other rules");
        }
        StateReader reader = new StateReader(bytes, HEAD, end, all.getLong(12));
        Watch watch = new Watch(set, true);
        watch.read(reader);
        if (!reader.isAtEnd()) {
            throw UnreadableState.damaged("it is longer than it should be");
        }
        return watch;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    /** Eight bytes that differ, as good as surely, when the texts do. */
    static long fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
