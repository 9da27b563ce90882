package org.hilo.engine.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the figures of a state as few bytes; {@link StateReader} reads them back. */
final class StateWriter {
    /** The two times that are no times, before all others. */
    static final int EVER = 0;

    static final int NEVER = 1;
    static final int TIMES = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Times are written as distances from this one. */
    private final long base;

    StateWriter(long base) {
        this.base = base;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    void number(long number) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    /** A number that is often near zero, on either side. */
    void signed(long number) {
        number(number << 1 ^ number >> 63);
    }

    void time(long micros) {
        if (micros == Times.EVER) {
            number(EVER);
        } else if (micros == Times.NEVER) {
            number(NEVER);
        } else {
            long distance = micros - base;
            number((distance << 1 ^ distance >> 63) + TIMES);
        }
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length + 1L);
        bytes.writeBytes(encoded);
    }

    /** Stands where a text is missing. */
    void noText() {
        number(0);
    }

    void moment(Moment moment) {
        signed(moment.event());
        time(Times.micros(moment.at()));
    }

    void moments(List<Moment> moments) {
        number(moments.size());
        moments.forEach(this::moment);
    }
}
