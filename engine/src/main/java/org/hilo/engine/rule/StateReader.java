package org.hilo.engine.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote; never beyond the end, and never more room than there are bytes. */
final class StateReader {
    private final byte[] bytes;
    private final int end;
    private final long base;
    private int at;

    StateReader(byte[] bytes, int from, int end, long base) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.base = base;
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at == end;
    }

    long number() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw UnreadableState.damaged("it ends too early");
            }
            byte next = bytes[at++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw UnreadableState.damaged("a number is too long");
    }

    /** A number from 0 up to the limit, which is not reached. */
    int below(int limit) {
        long number = number();
        if (number < 0 || number >= limit) {
            throw UnreadableState.damaged(number + " is out of bounds");
        }
        return (int) number;
    }

    /** How many things follow; each of them takes a byte at least. */
    int count() {
        return below(end - at + 1);
    }

    /** A step or count of a journey. */
    int index() {
        return below(Integer.MAX_VALUE);
    }

    long signed() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    long time() {
        long number = number();
        if (number == StateWriter.EVER) {
            return Times.EVER;
        }
        if (number == StateWriter.NEVER) {
            return Times.NEVER;
        }
        long distance = number - StateWriter.TIMES;
        return base + (distance >>> 1 ^ -(distance & 1));
    }

    @Nullable
    String findText() {
        int length = below(end - at + 1) - 1;
        if (length < 0) {
            return null;
        }
        if (length > end - at) {
            throw UnreadableState.damaged("a text ends too early");
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    Moment moment() {
        return new Moment(signed(), Times.instant(time()));
    }

    List<Moment> moments() {
        int count = count();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(moment());
        }
        return moments;
    }
}
