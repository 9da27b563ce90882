package org.hilo.engine.journey;

import org.hilo.engine.column.Packed;
import org.hilo.engine.column.Scaled;

/**
 * The times of the events of a segment, counted from the first one in the coarsest unit that tells all of them exactly.
 *
 * @param scaled microseconds since 1970
 * @param longest units between the first and the last of them
 */
public record Times(Scaled scaled, long longest) {

    /** Of microseconds since 1970. */
    static Times of(long[] micros, int size) {
        Scaled scaled = Scaled.of(micros, size);
        long longest = 0;
        for (int i = 0; i < size; i++) {
            longest = Math.max(longest, micros[i] - scaled.base());
        }
        return new Times(scaled, longest / scaled.unit());
    }

    /** Units since the first time. */
    public Packed raw() {
        return scaled.raw();
    }

    /** Microseconds of the first one since 1970. */
    public long firstMicros() {
        return scaled.base();
    }

    /** Length of the unit: a second, a millisecond or a microsecond. */
    public int unitMicros() {
        return scaled.unit();
    }

    /** Microseconds since 1970 of an event. */
    public long micros(int event) {
        return scaled.get(event);
    }

    /** The first unit at or after so many microseconds since 1970: what is not before it, is not smaller. */
    public long ceiling(long micros) {
        return Math.ceilDiv(micros - scaled.base(), (long) scaled.unit());
    }
}
