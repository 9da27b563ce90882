package org.hilo.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Counts steps and beginnings per day of a zone. */
final class DayJob implements Job<DayJob.State, Days> {
    static final class State {
        private final DayFinder finder;
        private final LongIndex days = new LongIndex();
        private final LongColumn events = new LongColumn();
        private final LongColumn starts = new LongColumn();
        private int last = -1;

        State(ZoneId zone) {
            this.finder = new DayFinder(zone);
        }

        /** Index of the day of this time. */
        int day(long micros) {
            return dayIndex(finder.epochDay(micros));
        }

        int dayIndex(long day) {
            if (last >= 0 && days.key(last) == day) {
                return last;
            }
            last = days.idOf(day);
            if (last == events.size()) {
                events.add(0);
                starts.add(0);
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
        int first = state.day(log.times[from]);
        state.starts.array()[first]++;
        for (int p = from; p < log.offsets[journey + 1]; p++) {
            int day = state.day(log.times[p]);
            state.events.array()[day]++;
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int i = 0; i < right.days.size(); i++) {
            int day = left.dayIndex(right.days.key(i));
            left.events.array()[day] += right.events.array()[i];
            left.starts.array()[day] += right.starts.array()[i];
        }
        return left;
    }

    @Override
    public Days finish(State state) {
        return new Days(IntStream.range(0, state.days.size())
                .mapToObj(i -> new Days.Day(
                        LocalDate.ofEpochDay(state.days.key(i)),
                        state.events.array()[i],
                        state.starts.array()[i]))
                .sorted(Comparator.comparing(Days.Day::date))
                .toList());
    }
}
