package org.hilo.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** A calendar by the clock on the wall, one step after the other; for calendars and times in whole steps. */
final class SlowCalendar {
    /** Nobody in the tests waits longer than that. */
    private static final long LONGEST = 40 * Times.DAY;

    private final Calendar calendar;
    private final long step;

    SlowCalendar(Calendar calendar, int stepMinutes) {
        this.calendar = calendar;
        this.step = stepMinutes * 60 * Times.SECOND;
    }

    /** Whether the clock on the wall shows an hour of a shift of today, or of one of yesterday that is not over. */
    boolean isWorked(long micros) {
        LocalDateTime local = local(micros).toLocalDateTime();
        return isWorked(local, local.toLocalDate())
                || isWorked(local, local.toLocalDate().minusDays(1));
    }

    private boolean isWorked(LocalDateTime local, LocalDate day) {
        for (Shift shift : shifts(day)) {
            LocalDateTime from = day.atTime(shift.from());
            LocalDateTime until = (shift.until().isAfter(shift.from()) ? day : day.plusDays(1)).atTime(shift.until());
            if (!local.isBefore(from) && local.isBefore(until)) {
                return true;
            }
        }
        return false;
    }

    private List<Shift> shifts(LocalDate day) {
        return switch (calendar) {
            case Always always -> List.of(new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            case WorkCalendar work ->
                work.holidays().contains(day) ? List.of() : work.week().getOrDefault(day.getDayOfWeek(), List.of());
        };
    }

    /** The instant, or the first one at which the clock shows a later day when the cut-off hour is over. */
    long counted(long micros) {
        ZonedDateTime local = local(micros);
        if (!(calendar instanceof WorkCalendar work)
                || work.cutOff() == null
                || local.toLocalTime().isBefore(work.cutOff())) {
            return micros;
        }
        return start(local.toLocalDate().plusDays(1));
    }

    long workingMicros(long from, long until) {
        long worked = 0;
        for (long at = counted(from); at < until; at += step) {
            worked += isWorked(at) ? step : 0;
        }
        return worked;
    }

    long add(long from, long working) {
        if (working == 0) {
            return from;
        }
        long left = working;
        for (long at = counted(from); at < from + LONGEST; at += step) {
            left -= isWorked(at) ? step : 0;
            if (left <= 0) {
                return at + step + left;
            }
        }
        return Times.NEVER;
    }

    long subtract(long until, long working) {
        long left = working;
        long at = until;
        while (left > 0 && at > until - LONGEST) {
            at -= step;
            left -= isWorked(at) ? step : 0;
        }
        return left > 0 ? Times.EVER : at - left;
    }

    /** First instant of the n-th workday after the day of arrival (before it, when n is negative). */
    LocalDate workday(LocalDate day, int n) {
        LocalDate found = day;
        for (int left = Math.abs(n); left > 0; ) {
            found = found.plusDays(n < 0 ? -1 : 1);
            left -= shifts(found).isEmpty() ? 0 : 1;
        }
        return found;
    }

    LocalDate day(long micros) {
        return local(micros).toLocalDate();
    }

    /** The first instant at which the clock shows the day, searched for from the day before. */
    long start(LocalDate day) {
        long at = Times.micros(
                day.minusDays(1).atTime(12, 0).atZone(calendar.zone()).toInstant());
        while (local(at).toLocalDate().isBefore(day)) {
            at += step;
        }
        return at;
    }

    private ZonedDateTime local(long micros) {
        return Instant.EPOCH.plusNanos(micros * 1_000).atZone(calendar.zone());
    }
}
