package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Count;
import org.hilo.engine.Waiting;
import org.hilo.engine.answer.Funnel;
import org.hilo.engine.column.Micros;
import org.hilo.engine.journey.Part;
import org.jspecify.annotations.Nullable;

/** Counts how far journeys come once for each variant, and measures what they waited; then who may still go on. */
final class FunnelJob implements Job<FunnelJob.State, Funnel> {
    /** What came instead, at most so many of them. */
    private static final int MOST_INSTEAD = 5;

    /** Of those who went on, the share that had gone on by the time that patience ends. */
    private static final double PATIENT_SHARE = 0.95;

    /** What floating-point seconds may lose of a whole microsecond, far less than one. */
    private static final double LOST_MICROS = 0.01;

    static final class State {
        final long[] reached;
        final long[][] instead; // by stage and activity, that of no activity last
        private long journeys;

        State(int stages, int activities) {
            this.reached = new long[stages];
            this.instead = new long[stages][activities + 1];
        }
    }

    private final List<String> names; // of the stages
    private final int[] way;
    private final Nodes activities;
    private final @Nullable Duration patience;
    private final long end;

    /**
     * @param way activity of each stage, one that no step has when it is unknown
     * @param end when the log ends, in microseconds since 1970
     */
    FunnelJob(List<String> names, int[] way, Nodes activities, @Nullable Duration patience, long end) {
        this.names = names;
        this.way = way;
        this.activities = activities;
        this.patience = patience;
        this.end = end;
    }

    private FunnelWay walk(Part part) {
        return new FunnelWay(part, way, activities.ofLabel());
    }

    @Override
    public State empty() {
        return new State(way.length, activities.count());
    }

    @Override
    public void add(State state, Part part) {
        FunnelWay walk = walk(part);
        while (walk.next()) {
            int count = walk.variant().count();
            state.journeys += count;
            for (int stage = 0; stage < walk.reached(); stage++) {
                state.reached[stage] += count;
            }
            if (walk.reached() > 0) {
                int after = walk.after();
                state.instead[walk.reached() - 1][after < 0 ? activities.count() : after] += count;
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        left.journeys += right.journeys;
        for (int stage = 0; stage < way.length; stage++) {
            left.reached[stage] += right.reached[stage];
            for (int activity = 0; activity < left.instead[stage].length; activity++) {
                left.instead[stage][activity] += right.instead[stage][activity];
            }
        }
        return left;
    }

    @Override
    public Funnel finish(State state, List<Part> parts) {
        long[] waited = state.reached.clone(); // a journey that reaches a stage waited for it, but for the first one
        if (waited.length > 0) {
            waited[0] = 0;
        }
        WaitJob.Waits waits = new WaitJob(PairSource.of(this::walk), waited, parts).run();
        double[] patiences = IntStream.range(0, way.length)
                .mapToDouble(stage -> patience(stage, waited, waits))
                .toArray();
        long[] open = new OpenJob(patiences).run(parts);
        List<Funnel.Stage> stages = new ArrayList<>();
        for (int stage = 0; stage < way.length; stage++) {
            long onward = stage + 1 < way.length ? state.reached[stage + 1] : 0;
            boolean isLast = stage + 1 == way.length;
            stages.add(new Funnel.Stage(
                    names.get(stage),
                    state.reached[stage],
                    isLast ? 0 : open[stage],
                    isLast ? 0 : state.reached[stage] - onward - open[stage],
                    isLast ? 0 : patiences[stage],
                    waited[stage] == 0 ? Waiting.UNASKED : waits.waiting(stage),
                    isLast ? List.of() : instead(state.instead[stage])));
        }
        return new Funnel(state.journeys, stages);
    }

    /** In seconds, from one stage to the next. */
    private double patience(int stage, long[] waited, WaitJob.Waits waits) {
        if (patience != null) {
            return Micros.of(patience) / 1e6;
        }
        boolean hasNext = stage + 1 < waited.length && waited[stage + 1] > 0;
        return hasNext ? waits.quantileSeconds(stage + 1, PATIENT_SHARE) : 0;
    }

    private List<Count> instead(long[] counts) {
        return IntStream.range(0, counts.length)
                .filter(activity -> counts[activity] > 0)
                .mapToObj(activity -> new Count(
                        activity < activities.count() ? activities.names().get(activity) : "",
                        counts[activity],
                        counts[activity]))
                .sorted(comparingLong(Count::count).reversed().thenComparing(Count::name))
                .limit(MOST_INSTEAD)
                .toList();
    }

    /** Counts, for each stage, the journeys that stopped there so late that they may still go on. */
    private final class OpenJob implements Job<long[], long[]> {
        private final double[] patiences;

        OpenJob(double[] patiences) {
            this.patiences = patiences;
        }

        @Override
        public long[] empty() {
            return new long[way.length];
        }

        @Override
        public void add(long[] state, Part part) {
            FunnelWay walk = walk(part);
            while (walk.next()) {
                int stage = walk.reached() - 1;
                if (stage < 0 || stage == way.length - 1) {
                    continue;
                }
                var variant = walk.variant();
                for (int j = variant.nextJourney(variant.first()); j >= 0; j = variant.nextJourney(j + 1)) {
                    long time = part.segment().times().micros(variant.firstEvent(j) + walk.place(stage));
                    state[stage] += end - time <= patiences[stage] * 1e6 + LOST_MICROS ? 1 : 0;
                }
            }
        }

        @Override
        public long[] merge(long[] left, long[] right) {
            for (int stage = 0; stage < left.length; stage++) {
                left[stage] += right[stage];
            }
            return left;
        }

        @Override
        public long[] finish(long[] state, List<Part> parts) {
            return state;
        }
    }
}
