package org.hilo.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.hilo.engine.AttributeColumn.Kind;

/** What became of one promise in each journey of a log. */
final class PromiseStates {
    private static final long NONE = Long.MIN_VALUE;

    private final JourneyColumns log;
    private final Promise.By by;
    private final long[] due;
    private final long[] delivered;

    PromiseStates(JourneyColumns log, Promise promise) {
        this.log = log;
        this.by = promise.by();
        this.due = new long[log.journeyCount()];
        this.delivered = new long[log.journeyCount()];
        Arrays.fill(due, NONE);
        Arrays.fill(delivered, NONE);
        findDue(log.table.attributes(promise.attribute()));
        int activity = log.table.activityNames().find(promise.delivered());
        for (int j = 0; j < due.length; j++) {
            delivered[j] = firstTime(j, activity);
        }
    }

    private void findDue(List<AttributeColumn.View> columns) {
        for (AttributeColumn.View column : columns) {
            if (column.kind() != Kind.TIME) {
                continue;
            }
            BitSet carrying = RowMarks.carrying(column, index -> true, log.table.size());
            for (int j = 0; j < due.length; j++) {
                for (int p = log.offsets[j]; p < log.offsets[j + 1] && due[j] == NONE; p++) {
                    if (carrying.get(log.rows[p])) {
                        due[j] = column.payloads()[column.find(log.rows[p])];
                    }
                }
            }
        }
    }

    private long firstTime(int journey, int activity) {
        for (int p = log.offsets[journey]; p < log.offsets[journey + 1]; p++) {
            if (log.activities[p] == activity) {
                return log.times[p];
            }
        }
        return NONE;
    }

    boolean isMade(int journey) {
        return due[journey] != NONE;
    }

    boolean is(PromiseState state, int journey) {
        if (!isMade(journey)) {
            return false;
        }
        boolean never = delivered[journey] == NONE;
        return switch (state) {
            case KEPT -> !never && !isLate(journey);
            case LATE -> !never && isLate(journey);
            case NEVER -> never;
            case OPEN -> never && isOpen(journey);
        };
    }

    /** From due to delivered, in microseconds. */
    long delay(int journey) {
        return delivered[journey] - due[journey];
    }

    private boolean isLate(int journey) {
        return switch (by) {
            case Promise.Exact() -> delivered[journey] > due[journey];
            case Promise.Day(ZoneId zone) -> day(delivered[journey], zone) > day(due[journey], zone);
        };
    }

    /** A day that has begun can still be kept, so the day of the log's end is open. */
    private boolean isOpen(int journey) {
        return switch (by) {
            case Promise.Exact() -> due[journey] > log.end();
            case Promise.Day(ZoneId zone) -> day(due[journey], zone) >= day(log.end(), zone);
        };
    }

    private static long day(long micros, ZoneId zone) {
        return LocalDate.ofInstant(Micros.instant(micros), zone).toEpochDay();
    }
}
