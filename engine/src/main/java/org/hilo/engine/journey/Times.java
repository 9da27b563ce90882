package org.hilo.engine.journey;

import org.hilo.engine.column.Packed;

/**
 * The times of the steps of a segment, counted from the first one in the coarsest unit that tells all of them exactly.
 *
 * @param raw times in units since the first one
 * @param firstMicros microseconds of the first one since 1970
 * @param unitMicros length of the unit: a second, a millisecond or a microsecond
 * @param longest units between the first and the last of them
 */
public record Times(Packed raw, long firstMicros, int unitMicros, long longest) {
    private static final int[] UNITS = {1_000_000, 1_000};

    /** Of microseconds since 1970. */
    static Times of(long[] micros, int size) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            first = Math.min(first, micros[i]);
            last = Math.max(last, micros[i]);
        }
        int unit = unit(micros, size, first);
        long[] raw = new long[size];
        for (int i = 0; i < size; i++) {
            raw[i] = (micros[i] - first) / unit;
        }
        return new Times(Packed.of(raw, size), size == 0 ? 0 : first, unit, size == 0 ? 0 : (last - first) / unit);
    }

    private static int unit(long[] micros, int size, long first) {
        for (int unit : UNITS) {
            int i = 0;
            while (i < size && (micros[i] - first) % unit == 0) {
                i++;
            }
            if (i == size) {
                return unit;
            }
        }
        return 1;
    }

    /** Microseconds since 1970 of a step. */
    public long micros(int event) {
        return firstMicros + raw.get(event) * unitMicros;
    }

    /** The first unit at or after so many microseconds since 1970: what is not before it, is not smaller. */
    public long ceiling(long micros) {
        return Math.ceilDiv(micros - firstMicros, (long) unitMicros);
    }
}
