package org.hilo.engine.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Days of a zone, counted from 1970-01-01, and the instants at which they begin. */
final class LocalDays {
    private LocalDays() {}

    /** The day that the calendar on the wall shows at this time. */
    static long of(long micros, ZoneRules rules) {
        long offset = rules.getOffset(Times.instant(micros)).getTotalSeconds() * Times.SECOND;
        return Math.floorDiv(micros + offset, Times.DAY);
    }

    /**
     * The instant at which the day begins: midnight, or the end of the leap where the clock leaps over midnight. A day that
     * begins twice, because the clock goes back over midnight, begins with the second time.
     */
    static long startOf(long day, ZoneRules rules) {
        LocalDateTime midnight = LocalDate.ofEpochDay(day).atStartOfDay();
        List<ZoneOffset> offsets = rules.getValidOffsets(midnight);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition leap = rules.getTransition(midnight);
            return Times.micros(leap.getInstant());
        }
        return Times.micros(midnight.toInstant(offsets.getLast()));
    }
}
