package org.hilo.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The working hours of one calendar in one year as stretches of instants, with what was worked before each of them. Exact over
 * changes of the clock, because each shift is cut into the pieces in which the offset does not change.
 */
final class WorkYear {
    /** A stretch of time in which the offset from UTC does not change. */
    private record Piece(long from, long until, long offset) {}

    private final long from;
    private final long until;
    private final long firstDay;

    /** When each day of the year begins, and the day after the last. */
    private final long[] dayStarts;

    private final long[] pieceEnds;
    private final long[] offsets;
    private final long[] starts;
    private final long[] ends;
    private final long[] before;
    private final long total;

    private WorkYear(long firstDay, long[] dayStarts, List<Piece> pieces, List<long[]> stretches) {
        this.firstDay = firstDay;
        this.dayStarts = dayStarts;
        this.from = dayStarts[0];
        this.until = dayStarts[dayStarts.length - 1];
        this.pieceEnds = pieces.stream().mapToLong(Piece::until).toArray();
        this.offsets = pieces.stream().mapToLong(Piece::offset).toArray();
        this.starts = stretches.stream().mapToLong(stretch -> stretch[0]).toArray();
        this.ends = stretches.stream().mapToLong(stretch -> stretch[1]).toArray();
        this.before = new long[starts.length];
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            before[i] = sum;
            sum += ends[i] - starts[i];
        }
        this.total = sum;
    }

    static WorkYear of(WorkCalendar calendar, int year) {
        ZoneRules rules = calendar.zone().getRules();
        long firstDay = LocalDate.of(year, 1, 1).toEpochDay();
        long[] dayStarts = LongStream.rangeClosed(
                        firstDay, LocalDate.of(year + 1, 1, 1).toEpochDay())
                .map(day -> LocalDays.startOf(day, rules))
                .toArray();
        List<Piece> pieces = pieces(rules, dayStarts[0], dayStarts[dayStarts.length - 1]);
        List<long[]> stretches = new ArrayList<>();
        // shifts of neighbouring years may reach into this one, the more so where a zone once leapt over a day
        LocalDate end = LocalDate.of(year + 1, 1, 3);
        for (LocalDate day = LocalDate.of(year - 1, 12, 29); day.isBefore(end); day = day.plusDays(1)) {
            for (Shift shift : calendar.shifts(day)) {
                long local = day.toEpochDay() * Times.DAY;
                for (Piece piece : pieces) {
                    long start = Math.max(piece.from, local + shift.fromSecond() * Times.SECOND - piece.offset);
                    long stop = Math.min(piece.until, local + shift.untilSecond() * Times.SECOND - piece.offset);
                    if (start < stop) {
                        stretches.add(new long[] {start, stop});
                    }
                }
            }
        }
        stretches.sort((a, b) -> Long.compare(a[0], b[0]));
        return new WorkYear(firstDay, dayStarts, pieces, stretches);
    }

    private static List<Piece> pieces(ZoneRules rules, long from, long until) {
        List<Piece> pieces = new ArrayList<>();
        long start = from;
        while (start < until) {
            Instant here = Times.instant(start);
            ZoneOffsetTransition next = rules.nextTransition(here);
            long end = next == null ? until : Math.min(until, Times.micros(next.getInstant()));
            pieces.add(new Piece(start, end, rules.getOffset(here).getTotalSeconds() * Times.SECOND));
            start = end;
        }
        return pieces;
    }

    /** First instant of the year in the zone. */
    long from() {
        return from;
    }

    /** First instant of the next year. */
    long until() {
        return until;
    }

    /** What is worked in the whole year. */
    long total() {
        return total;
    }

    /** What is worked from the beginning of the year until the instant. */
    long worked(long micros) {
        int place = Arrays.binarySearch(starts, micros);
        int last = place >= 0 ? place : -place - 2;
        return last < 0 ? 0 : before[last] + Math.min(micros, ends[last]) - starts[last];
    }

    /** The first instant at which so much is worked; more than nothing, at most the total. */
    long first(long worked) {
        int place = Arrays.binarySearch(before, worked);
        int stretch = place >= 0 ? place - 1 : -place - 2;
        return starts[stretch] + worked - before[stretch];
    }

    /** The last instant at which no more than that is worked; less than the total. */
    long last(long worked) {
        int place = Arrays.binarySearch(before, worked);
        int stretch = place >= 0 ? place : -place - 2;
        return starts[stretch] + worked - before[stretch];
    }

    /** The instant itself, or the next midnight when the clock on the wall is past the cut-off hour. */
    long counted(long micros, long cutOff) {
        int piece = 0;
        while (micros >= pieceEnds[piece]) {
            piece++;
        }
        long local = micros + offsets[piece];
        if (Math.floorMod(local, Times.DAY) < cutOff) {
            return micros;
        }
        int nextDay = (int) (Math.floorDiv(local, Times.DAY) + 1 - firstDay);
        // where a zone changes its clock at the turn of the year, its first instants may show the last day of the year
        // before
        return dayStarts[Math.clamp(nextDay, 0, dayStarts.length - 1)];
    }
}
