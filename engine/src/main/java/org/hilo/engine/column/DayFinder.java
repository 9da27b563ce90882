package org.hilo.engine.column;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Finds the day of a time in a zone, asking the zone's rules only when the time leaves the period of one offset. */
public final class DayFinder {
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private final ZoneRules rules;
    private long from = 1; // an empty period, so that the first time asks
    private long until;
    private long offset;

    public DayFinder(ZoneId zone) {
        this.rules = zone.getRules();
    }

    public long epochDay(long micros) {
        if (micros < from || micros >= until) {
            move(micros);
        }
        return Math.floorDiv(micros + offset, MICROS_A_DAY);
    }

    private void move(long micros) {
        Instant time = Micros.instant(micros);
        offset = rules.getOffset(time).getTotalSeconds() * 1_000_000L;
        ZoneOffsetTransition next = rules.nextTransition(time);
        until = next == null ? Long.MAX_VALUE : Micros.of(next.getInstant());
        from = micros; // what lies earlier asks again: cheap enough, and always right
        ZoneOffsetTransition before = rules.previousTransition(time.plusNanos(1));
        if (before == null || Micros.of(before.getInstant()) <= micros) {
            from = before == null ? Long.MIN_VALUE : Micros.of(before.getInstant());
        }
    }
}
