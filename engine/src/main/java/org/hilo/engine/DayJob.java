package org.hilo.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Counts steps and beginnings per day of a zone. */
final class DayJob implements Job<DayJob.State, Days> {
    static final class State {
        private final DayFinder finder;
        private final Map<Long, long[]> days = new TreeMap<>(); // events, starts
        private long lastDay = Long.MIN_VALUE;
        private long[] last = {};

        State(ZoneId zone) {
            this.finder = new DayFinder(zone);
        }

        long[] day(long micros) {
            long day = finder.epochDay(micros);
            if (day != lastDay) {
                lastDay = day;
                last = days.computeIfAbsent(day, d -> new long[2]);
            }
            return last;
        }
    }

    private final JourneyColumns log;
    private final ZoneId zone;

    DayJob(JourneyColumns log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    @Override
    public State empty() {
        return new State(zone);
    }

    @Override
    public void add(State state, int journey) {
        int from = log.offsets[journey];
        state.day(log.times[from])[1]++;
        for (int p = from; p < log.offsets[journey + 1]; p++) {
            state.day(log.times[p])[0]++;
        }
    }

    @Override
    public State merge(State left, State right) {
        right.days.forEach((day, counts) ->
                left.days.merge(day, counts, (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]}));
        left.lastDay = Long.MIN_VALUE;
        return left;
    }

    @Override
    public Days finish(State state) {
        return new Days(state.days.entrySet().stream()
                .map(day -> new Days.Day(LocalDate.ofEpochDay(day.getKey()), day.getValue()[0], day.getValue()[1]))
                .toList());
    }
}
