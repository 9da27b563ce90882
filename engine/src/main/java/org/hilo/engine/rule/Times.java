package org.hilo.engine.rule;

import java.time.Duration;
import java.time.Instant;

/** Times as microseconds since 1970, which is how far rules look; finer parts are cut, times out of reach stop there. */
final class Times {
    /** Later than everything: a deadline that never passes. */
    static final long NEVER = Long.MAX_VALUE;

    /** Earlier than everything. */
    static final long EVER = Long.MIN_VALUE;

    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    /** About 200,000 years, as in the columns of the engine. */
    private static final long MOST_SECONDS = 200_000L * 31_556_952L;

    private Times() {}

    static long micros(Instant time) {
        return Math.clamp(time.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS) * SECOND + time.getNano() / 1_000;
    }

    static long micros(Duration duration) {
        return Math.clamp(duration.toSeconds(), -MOST_SECONDS, MOST_SECONDS) * SECOND + duration.toNanosPart() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }

    /** The sum, stopping at the ends of time instead of running over them. */
    static long sum(long time, long micros) {
        long sum = time + micros;
        if (((time ^ sum) & (micros ^ sum)) < 0) {
            return micros > 0 ? NEVER : EVER;
        }
        return sum;
    }
}
