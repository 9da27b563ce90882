package org.hilo.intake.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Some whole rows of a file, and what is known of their bytes. */
final class Chunk {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    final byte[] bytes;
    int start;
    int end;

    /** Quotes among the bytes that were read. */
    int quotes;

    /** Line ends among them. */
    int lineEnds;

    boolean hasHigh;
    boolean hasNul;

    /** Number of the line that the first row stands on. */
    long firstLine;

    Chunk(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** Looks at all bytes, eight at a time. */
    void look(byte quote) {
        long quoted = (quote & 0xFF) * ONES;
        long lined = '\n' * ONES;
        long high = 0;
        long nul = 0;
        int at = start;
        for (; at + 8 <= end; at += 8) {
            long eight = (long) LONGS.get(bytes, at);
            high |= eight;
            nul |= zeros(eight);
            quotes += Long.bitCount(zeros(eight ^ quoted));
            lineEnds += Long.bitCount(zeros(eight ^ lined));
        }
        for (; at < end; at++) {
            high |= bytes[at];
            nul |= bytes[at] == 0 ? 1 : 0;
            quotes += bytes[at] == quote ? 1 : 0;
            lineEnds += bytes[at] == '\n' ? 1 : 0;
        }
        hasHigh = (high & HIGHS) != 0;
        hasNul = nul != 0;
    }

    /** The highest bit of each byte that is zero; exact, unlike the shorter form. */
    private static long zeros(long eight) {
        return ~((eight & ~HIGHS) + ~HIGHS | eight | ~HIGHS);
    }
}
