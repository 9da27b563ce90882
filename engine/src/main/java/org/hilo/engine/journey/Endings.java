package org.hilo.engine.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import org.hilo.engine.Ending;
import org.hilo.engine.column.DayFinder;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.Words;
import org.hilo.engine.table.LabelView;

/** Cuts the rows of an object into its journeys. */
interface Endings {

    /** First position of each journey, and the number of all positions; every group begins with one. */
    int[] split(Grouped grouped, int[] labels);

    static Endings of(Ending ending, LabelView labels, Words activityNames) {
        return switch (ending) {
            case Ending.Never() -> (grouped, labelOf) -> grouped.offsets();
            case Ending.After(var activities) -> {
                boolean[] ends = activityNames.marks(activities);
                yield (grouped, labelOf) -> cut(grouped, p -> ends[labels.activities()[labelOf[p - 1]]]);
            }
            case Ending.Gap(var longerThan) -> {
                long limit = Micros.of(longerThan);
                yield (grouped, labelOf) -> cut(grouped, p -> grouped.times()[p] - grouped.times()[p - 1] > limit);
            }
            case Ending.Calendar(var period, var zone) ->
                (grouped, labelOf) -> cut(grouped, calendar(period, zone, grouped.times()));
        };
    }

    /** Whether a journey begins at a position that is not the first of its group. */
    interface Border {
        boolean isBefore(int position);
    }

    private static Border calendar(Ending.Period period, ZoneId zone, long[] times) {
        DayFinder days = new DayFinder(zone);
        return p -> number(period, days.epochDay(times[p - 1])) != number(period, days.epochDay(times[p]));
    }

    /** A number that all days of a period have and no other day has. */
    private static long number(Ending.Period period, long epochDay) {
        return switch (period) {
            case DAY -> epochDay;
            case WEEK -> Math.floorDiv(epochDay + 3, 7L); // 1 January 1970 was a Thursday
            case MONTH -> LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH);
            case QUARTER -> Math.floorDiv(LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH), 3L);
            case YEAR -> LocalDate.ofEpochDay(epochDay).getYear();
        };
    }

    private static int[] cut(Grouped grouped, Border border) {
        IntColumn starts = new IntColumn();
        for (int g = 0; g < grouped.size(); g++) {
            starts.add(grouped.offsets()[g]);
            for (int p = grouped.offsets()[g] + 1; p < grouped.offsets()[g + 1]; p++) {
                if (border.isBefore(p)) {
                    starts.add(p);
                }
            }
        }
        starts.add(grouped.rows().length);
        return Arrays.copyOf(starts.array(), starts.size());
    }
}
