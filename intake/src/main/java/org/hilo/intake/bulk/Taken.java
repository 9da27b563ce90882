package org.hilo.intake.bulk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hilo.intake.table.Tally;

/** What a report says of the plain rows of a chunk. */
public final class Taken {
    /** Before common computer records of customers, in microseconds since 1970. */
    private static final long ANCIENT = Tally.ANCIENT.getEpochSecond() * 1_000_000;

    private final long latestAllowed;
    private long events;
    private long missingOwner;
    private long future;
    private long ancient;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private final Map<String, Long> types = new LinkedHashMap<>();
    private final Map<Integer, Long> offsets = new HashMap<>();
    private long locals;

    Taken(long latestAllowed) {
        this.latestAllowed = latestAllowed;
    }

    void event(long micros, boolean hasOwner) {
        future += micros > latestAllowed ? 1 : 0;
        ancient += micros < ANCIENT ? 1 : 0;
        events++;
        missingOwner += hasOwner ? 0 : 1;
        first = Math.min(first, micros);
        last = Math.max(last, micros);
    }

    void references(String type, long count) {
        types.put(type, count);
    }

    void zones(ByteTimes times) {
        times.offsets().forEach((offset, count) -> offsets.put(offset, count[0]));
        locals = times.locals();
    }

    public long events() {
        return events;
    }

    public long missingOwner() {
        return missingOwner;
    }

    public long future() {
        return future;
    }

    public long ancient() {
        return ancient;
    }

    /** Microseconds since 1970 of the earliest. */
    public long first() {
        return first;
    }

    /** Microseconds since 1970 of the latest. */
    public long last() {
        return last;
    }

    /** Rows that refer to an object, by its type. */
    public Map<String, Long> types() {
        return types;
    }

    /** Times by the offset they were written with, in seconds. */
    public Map<Integer, Long> offsets() {
        return offsets;
    }

    /** Times written without an offset. */
    public long locals() {
        return locals;
    }
}
