package org.hilo.engine.job;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Periods;
import org.hilo.engine.column.Micros;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Times;
import org.hilo.engine.journey.VariantWalk;

/** Counts steps in each of some adjacent periods, and the journeys that they are steps of. */
final class PeriodJob implements Job<PeriodJob.State, Periods> {
    static final class State implements VariantWalk.Block {
        private final long[] bounds;
        private final long[] events;
        private final long[] journeys;
        private long first;
        private long unit;
        private int length;

        State(long[] bounds, int periods) {
            this.bounds = bounds;
            this.events = new long[periods];
            this.journeys = new long[periods];
        }

        @Override
        public void take(long[] times, int[] begins, int count) {
            for (int j = 0; j < count; j++) {
                int period = periodOf(first + times[begins[j]] * unit);
                int counted = -1;
                for (int k = 0; k < length; k++) {
                    long time = first + times[begins[j] + k] * unit;
                    // the steps of a journey are in order of time
                    while (period < events.length && time >= bounds[period + 1]) {
                        period++;
                    }
                    if (period == events.length) {
                        break;
                    }
                    if (period >= 0) {
                        events[period]++;
                        journeys[period] += period == counted ? 0 : 1;
                        counted = period;
                    }
                }
            }
        }

        /** The number of its period; -1 before the first one, as many as there are after the last. */
        private int periodOf(long time) {
            int found = Arrays.binarySearch(bounds, time);
            return Math.min(found < 0 ? -found - 2 : found, events.length);
        }
    }

    private final List<Instant> instants;
    private final long[] bounds;

    PeriodJob(List<Instant> instants) {
        this.instants = instants;
        this.bounds = instants.stream().mapToLong(Micros::ceiling).toArray();
    }

    @Override
    public State empty() {
        return new State(bounds, Math.max(0, bounds.length - 1));
    }

    @Override
    public void add(State state, Part part) {
        if (state.events.length == 0) {
            return;
        }
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
        for (int i = 0; i < left.events.length; i++) {
            left.events[i] += right.events[i];
            left.journeys[i] += right.journeys[i];
        }
        return left;
    }

    @Override
    public Periods finish(State state, List<Part> parts) {
        return new Periods(IntStream.range(0, state.events.length)
                .mapToObj(i ->
                        new Periods.Period(instants.get(i), instants.get(i + 1), state.events[i], state.journeys[i]))
                .toList());
    }
}
