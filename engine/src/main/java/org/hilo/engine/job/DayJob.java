package org.hilo.engine.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Days;
import org.hilo.engine.column.DayFinder;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Times;
import org.hilo.engine.journey.VariantWalk;

/** Counts steps and beginnings per day of a zone. */
final class DayJob implements Job<DayJob.State, Days> {
    static final class State implements VariantWalk.Block {
        private final DayFinder finder;
        private final LongIndex days = new LongIndex();
        private final LongColumn events = new LongColumn();
        private final LongColumn starts = new LongColumn();
        private int last = -1;
        private long first;
        private long unit;
        private int length;

        State(ZoneId zone) {
            this.finder = new DayFinder(zone);
        }

        @Override
        public void take(long[] times, int[] begins, int count) {
            for (int j = 0; j < count; j++) {
                for (int k = 0; k < length; k++) {
                    int day = index(finder.epochDay(first + times[begins[j] + k] * unit));
                    events.array()[day]++;
                    starts.array()[day] += k == 0 ? 1 : 0;
                }
            }
        }

        int index(long day) {
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

    private final ZoneId zone;

    DayJob(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public State empty() {
        return new State(zone);
    }

    @Override
    public void add(State state, Part part) {
        Times times = part.segment().times();
        state.first = times.firstMicros();
        state.unit = times.unitMicros();
        VariantWalk variants = part.variants();
        while (variants.next()) {
            state.length = variants.length();
            variants.times(state);
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int i = 0; i < right.days.size(); i++) {
            int day = left.index(right.days.key(i));
            left.events.array()[day] += right.events.array()[i];
            left.starts.array()[day] += right.starts.array()[i];
        }
        return left;
    }

    @Override
    public Days finish(State state, List<Part> parts) {
        return new Days(IntStream.range(0, state.days.size())
                .mapToObj(i -> new Days.Day(
                        LocalDate.ofEpochDay(state.days.key(i)),
                        state.events.array()[i],
                        state.starts.array()[i]))
                .sorted(Comparator.comparing(Days.Day::date))
                .toList());
    }
}
