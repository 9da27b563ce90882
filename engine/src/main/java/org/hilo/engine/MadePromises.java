package org.hilo.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.AttributeColumn.Kind;
import org.hilo.engine.AttributeColumn.View;

/**
 * Every time that one promise was made in the journeys of a log, and what became of it. The promises of journey j are
 * those from {@code first(j)} to {@code first(j + 1)}.
 */
final class MadePromises {
    private static final long NONE = Long.MIN_VALUE;

    private final JourneyColumns log;
    private final Promise.By by;
    private final int[] first;
    private final LongColumn due = new LongColumn();
    private final LongColumn delivered = new LongColumn();
    private final List<ScoreSum> scores = new ArrayList<>();

    MadePromises(JourneyColumns log, Promise promise) {
        this.log = log;
        this.by = promise.by();
        this.first = new int[log.journeyCount() + 1];
        long[] dueOfRow = dueOfRows(promise.attribute());
        int activity = log.table.activityNames().find(promise.delivered());
        SameObjects promised = new SameObjects(log.table.references());
        for (int journey = 0; journey < log.journeyCount(); journey++) {
            make(journey, dueOfRow, promised);
            if (promised.size() > 0) {
                deliver(journey, activity, promised);
                promised.clear();
            }
            first[journey + 1] = due.size();
        }
    }

    private long[] dueOfRows(String attribute) {
        long[] dueOfRow = new long[log.table.size()];
        Arrays.fill(dueOfRow, NONE);
        for (View column : log.table.attributes(attribute)) {
            for (int i = 0; i < column.size() && column.kind() == Kind.TIME; i++) {
                dueOfRow[column.rows()[i]] = column.payloads()[i];
            }
        }
        return dueOfRow;
    }

    /** A due time makes a promise, unless the same was promised before: what the customer heard first counts. */
    private void make(int journey, long[] dueOfRow, SameObjects promised) {
        for (int p = log.offsets[journey]; p < log.offsets[journey + 1]; p++) {
            int row = log.rows[p];
            if (dueOfRow[row] == NONE) {
                continue;
            }
            boolean[] known = {false};
            promised.each(row, number -> known[0] = true);
            if (!known[0]) {
                promised.note(row);
                due.add(dueOfRow[row]);
                delivered.add(NONE);
                scores.add(new ScoreSum());
            }
        }
    }

    private void deliver(int journey, int activity, SameObjects promised) {
        int start = first[journey];
        for (int p = log.offsets[journey]; p < log.offsets[journey + 1]; p++) {
            long time = log.times[p];
            if (log.activities[p] == activity) {
                promised.each(log.rows[p], number -> deliverOnce(start + number, time));
            }
            double score = log.score(p);
            if (!Double.isNaN(score)) {
                boolean[] added = new boolean[promised.size()];
                promised.each(log.rows[p], number -> {
                    if (!added[number]) {
                        scores.get(start + number).add(score);
                        added[number] = true;
                    }
                });
            }
        }
    }

    private void deliverOnce(int promise, long time) {
        if (delivered.array()[promise] == NONE) {
            delivered.array()[promise] = time;
        }
    }

    int first(int journey) {
        return first[journey];
    }

    /** Scores of the journey's steps that may speak of what was promised. */
    ScoreSum scores(int promise) {
        return scores.get(promise);
    }

    /** Whether some promise of the journey came to this. */
    boolean any(PromiseState state, int journey) {
        for (int promise = first[journey]; promise < first[journey + 1]; promise++) {
            if (is(state, promise)) {
                return true;
            }
        }
        return false;
    }

    boolean is(PromiseState state, int promise) {
        boolean never = delivered.array()[promise] == NONE;
        return switch (state) {
            case KEPT -> !never && !isLate(promise);
            case LATE -> !never && isLate(promise);
            case NEVER -> never;
            case OPEN -> never && isOpen(promise);
        };
    }

    /** From due to delivered, in microseconds. */
    long delay(int promise) {
        return delivered.array()[promise] - due.array()[promise];
    }

    private boolean isLate(int promise) {
        return switch (by) {
            case Promise.Exact() -> delivered.array()[promise] > due.array()[promise];
            case Promise.Day(ZoneId zone) -> day(delivered.array()[promise], zone) > day(due.array()[promise], zone);
        };
    }

    /** A day that has begun can still be kept, so the day of the log's end is open. */
    private boolean isOpen(int promise) {
        return switch (by) {
            case Promise.Exact() -> due.array()[promise] > log.end();
            case Promise.Day(ZoneId zone) -> day(due.array()[promise], zone) >= day(log.end(), zone);
        };
    }

    private static long day(long micros, ZoneId zone) {
        return LocalDate.ofInstant(Micros.instant(micros), zone).toEpochDay();
    }
}
