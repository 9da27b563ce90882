package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hilo.engine.answer.TimesTo;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Times;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.journey.WaitClasses;

/** Measures the time from one activity to another, or to where the journey is left: the end of the log, or another end. */
final class TimesToJob implements Job<TimesToJob.State, TimesTo> {
    /** With more times they are put in classes. */
    private static final int KEPT = 1 << 19;

    static final class State {
        final LongColumn reached = new LongColumn(); // in microseconds
        final LongColumn open = new LongColumn();
        final LongColumn ended = new LongColumn();
    }

    private final int[] ofLabel;
    private final int from;
    private final int to;
    private final boolean[] ends; // by activity
    private final long end;

    /** @param end when the log ends, in microseconds since 1970 */
    TimesToJob(int[] ofLabel, int from, int to, boolean[] ends, long end) {
        this.ofLabel = ofLabel;
        this.from = from;
        this.to = to;
        this.ends = ends;
        this.end = end;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Part part) {
        Times times = part.segment().times();
        VariantWalk variants = part.variants();
        while (variants.next()) {
            int begin = find(variants, 0, from, false);
            if (begin < 0) {
                continue;
            }
            int until = find(variants, begin + 1, to, true);
            boolean isReached = until >= 0 && ofLabel[variants.labels()[variants.start() + until]] == to;
            LongColumn kind = until < 0 ? state.open : isReached ? state.reached : state.ended;
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                int event = variants.firstEvent(j);
                long last = until < 0 ? end : times.micros(event + until);
                kind.add(last - times.micros(event + begin));
            }
        }
    }

    /** The first step from a place on of an activity, or that ends the journey when such steps count. */
    private int find(VariantWalk variant, int place, int activity, boolean orEnds) {
        for (int k = place; k < variant.length(); k++) {
            int here = ofLabel[variant.labels()[variant.start() + k]];
            if (here == activity || orEnds && ends[here]) {
                return k;
            }
        }
        return -1;
    }

    @Override
    public State merge(State left, State right) {
        left.reached.addAll(right.reached);
        left.open.addAll(right.open);
        left.ended.addAll(right.ended);
        return left;
    }

    @Override
    public TimesTo finish(State state, List<Part> parts) {
        long journeys = (long) state.reached.size() + state.open.size() + state.ended.size();
        boolean isMany = journeys > KEPT;
        TreeMap<Double, long[]> counts = new TreeMap<>();
        count(state.reached, 0, isMany, counts);
        count(state.open, 1, isMany, counts);
        count(state.ended, 2, isMany, counts);
        List<TimesTo.Sample> samples = new ArrayList<>();
        counts.forEach((seconds, n) -> samples.add(new TimesTo.Sample(seconds, n[0], n[1], n[2])));
        return new TimesTo(journeys, samples, isMany ? WaitClasses.ERROR : 0);
    }

    private static void count(LongColumn micros, int kind, boolean inClasses, TreeMap<Double, long[]> counts) {
        long[] sorted = Arrays.copyOf(micros.array(), micros.size());
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; ) {
            double value = value(sorted[i], inClasses);
            int next = i + 1;
            while (next < sorted.length && value(sorted[next], inClasses) == value) {
                next++;
            }
            counts.computeIfAbsent(value / 1e6, v -> new long[3])[kind] += next - i;
            i = next;
        }
    }

    private static double value(long micros, boolean inClasses) {
        return inClasses ? WaitClasses.middle(WaitClasses.classOf(micros)) : micros;
    }
}
