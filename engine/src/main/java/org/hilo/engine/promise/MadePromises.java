package org.hilo.engine.promise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseState;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.hilo.engine.table.AttributeColumn.View;
import org.hilo.engine.table.TableView;

/** Every time that one promise was made in the journeys of a segment, and what became of it; promises of a journey together. */
public final class MadePromises {
    private static final long NONE = Long.MIN_VALUE;

    private final TableView table;
    private final Segment segment;
    private final Promise.By by;
    private final IntColumn journeys = new IntColumn(); // rising; of each made promise
    private final LongColumn due = new LongColumn();
    private final LongColumn delivered = new LongColumn();
    private final List<ScoreSum> scores = new ArrayList<>();

    private MadePromises(TableView table, Segment segment, Promise promise) {
        this.table = table;
        this.segment = segment;
        this.by = promise.by();
    }

    /** Of a segment; computed once. */
    public static MadePromises of(TableView table, Segment segment, Promise promise) {
        return segment.derived().get(promise, () -> {
            MadePromises made = new MadePromises(table, segment, promise);
            made.find(promise);
            return made;
        });
    }

    private void find(Promise promise) {
        List<View> columns = table.attributes(promise.attribute()).stream()
                .filter(column -> column.kind() == Kind.TIME)
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        int activity = table.activityNames().find(promise.delivered());
        SameObjects promised = new SameObjects(table.references());
        VariantWalk variants = Part.whole(0, segment).variants();
        while (variants.next()) {
            for (int j = variants.first(); j >= 0; j = variants.nextJourney(j + 1)) {
                int event = variants.firstEvent(j);
                int start = due.size();
                make(j, event, variants.length(), columns.getFirst(), promised);
                if (promised.size() > 0) {
                    deliver(start, event, variants, activity, promised);
                    promised.clear();
                }
            }
        }
    }

    /** A due time makes a promise, unless the same was promised before: what the customer heard first counts. */
    private void make(int journey, int event, int length, View column, SameObjects promised) {
        for (int e = event; e < event + length; e++) {
            int row = segment.rows().at(e);
            long value = column.values().get(row);
            if (value == OptionalColumn.ABSENT) {
                continue;
            }
            boolean[] known = {false};
            promised.each(row, number -> known[0] = true);
            if (!known[0]) {
                promised.note(row);
                journeys.add(journey);
                due.add(value);
                delivered.add(NONE);
                scores.add(new ScoreSum());
            }
        }
    }

    private void deliver(int start, int event, VariantWalk variant, int activity, SameObjects promised) {
        for (int k = 0; k < variant.length(); k++) {
            int label = variant.labels()[variant.start() + k];
            int row = segment.rows().at(event + k);
            if (activity != Words.ABSENT && table.labels().activities()[label] == activity) {
                long time = segment.times().micros(event + k);
                promised.each(row, number -> deliverOnce(start + number, time));
            }
        }
        int until = segment.firstScored(event + variant.length());
        for (int index = segment.firstScored(event); index < until; index++) {
            double score = segment.score(index);
            boolean[] added = new boolean[promised.size()];
            promised.each(segment.rows().at(segment.scored().at(index)), number -> {
                if (!added[number]) {
                    scores.get(start + number).add(score);
                    added[number] = true;
                }
            });
        }
    }

    private void deliverOnce(int promise, long time) {
        if (delivered.array()[promise] == NONE) {
            delivered.array()[promise] = time;
        }
    }

    /** How often the promise was made. */
    public int size() {
        return due.size();
    }

    /** The journey in which it was made; these numbers rise. */
    public int journey(int promise) {
        return journeys.get(promise);
    }

    /** The first time that it was made in a journey not before the number. */
    public int first(int journey) {
        int found = java.util.Arrays.binarySearch(journeys.array(), 0, journeys.size(), journey);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && journeys.get(found - 1) == journey) {
            found--;
        }
        return found;
    }

    /** Scores of the journey's steps that may speak of what was promised. */
    public ScoreSum scores(int promise) {
        return scores.get(promise);
    }

    /**
     * Whether it came to this.
     *
     * @param end when the log ends, in microseconds since 1970
     */
    public boolean is(PromiseState state, int promise, long end) {
        boolean never = delivered.array()[promise] == NONE;
        return switch (state) {
            case KEPT -> !never && !isLate(promise);
            case LATE -> !never && isLate(promise);
            case NEVER -> never;
            case OPEN -> never && isOpen(promise, end);
        };
    }

    /** From due to delivered, in microseconds. */
    public long delay(int promise) {
        return delivered.array()[promise] - due.array()[promise];
    }

    private boolean isLate(int promise) {
        return switch (by) {
            case Promise.Exact() -> delivered.array()[promise] > due.array()[promise];
            case Promise.Day(ZoneId zone) -> day(delivered.array()[promise], zone) > day(due.array()[promise], zone);
        };
    }

    /** A day that has begun can still be kept, so the day of the log's end is open. */
    private boolean isOpen(int promise, long end) {
        return switch (by) {
            case Promise.Exact() -> due.array()[promise] > end;
            case Promise.Day(ZoneId zone) -> day(due.array()[promise], zone) >= day(end, zone);
        };
    }

    private static long day(long micros, ZoneId zone) {
        return LocalDate.ofInstant(Micros.instant(micros), zone).toEpochDay();
    }
}
