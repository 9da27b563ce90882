package org.hilo.engine.column;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as microseconds since 1970, as the columns keep them; times beyond ±100,000 years stop there. */
public final class Micros {
    private static final long MOST_SECONDS = 100_000L * 31_556_952L;

    private Micros() {}

    public static long of(Instant time) {
        long seconds = Math.clamp(time.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
        return seconds * 1_000_000 + time.getNano() / 1_000;
    }

    /** The first microsecond that is not before the time. */
    public static long ceiling(Instant time) {
        return of(time) + (time.truncatedTo(ChronoUnit.MICROS).equals(time) ? 0 : 1);
    }

    public static long of(Duration duration) {
        return Math.clamp(duration.toSeconds(), -MOST_SECONDS, MOST_SECONDS) * 1_000_000
                + duration.toNanosPart() / 1_000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    public static double seconds(long micros) {
        return micros / 1e6;
    }
}
