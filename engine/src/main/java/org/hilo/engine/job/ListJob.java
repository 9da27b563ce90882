package org.hilo.engine.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.hilo.engine.JourneyList;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;

/** Lists the journeys that ended last. */
final class ListJob implements Job<ListJob.State, JourneyList> {
    /** A journey that may be listed. */
    private record Ended(long end, String id, int segment, int journey) {}

    private static final Comparator<Ended> LATEST_FIRST =
            Comparator.comparingLong(Ended::end).reversed().thenComparing(Ended::id);

    static final class State {
        private final PriorityQueue<Ended> shown = new PriorityQueue<>(LATEST_FIRST.reversed());
        private long total;
    }

    private final JourneyLog log;
    private final int limit;

    ListJob(JourneyLog log, int limit) {
        this.log = log;
        this.limit = limit;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Part part) {
        Segment segment = part.segment();
        VariantWalk variants = part.variants();
        while (variants.next()) {
            state.total += variants.count();
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                long end = segment.times().micros(variants.firstEvent(j) + variants.length() - 1);
                boolean isFull = state.shown.size() >= limit;
                if (limit > 0 && (!isFull || end >= state.shown.element().end())) {
                    show(state, new Ended(end, log.name(segment, j), part.number(), j));
                }
            }
        }
    }

    private void show(State state, Ended ended) {
        state.shown.add(ended);
        if (state.shown.size() > limit) {
            state.shown.poll();
        }
    }

    @Override
    public State merge(State left, State right) {
        right.shown.forEach(ended -> show(left, ended));
        left.total += right.total;
        return left;
    }

    @Override
    public JourneyList finish(State state, List<Part> parts) {
        return new JourneyList(
                state.total,
                state.shown.stream().sorted(LATEST_FIRST).map(this::entry).toList());
    }

    private JourneyList.Entry entry(Ended ended) {
        Segment segment = log.segment(ended.segment());
        int variant = segment.variantOf(ended.journey());
        int event = segment.firstEvent(ended.journey(), variant);
        int length = segment.length(variant);
        ScoreSum scores = new ScoreSum();
        for (int i = segment.firstScored(event); i < segment.firstScored(event + length); i++) {
            scores.add(segment.score(i));
        }
        Instant start = Micros.instant(segment.times().micros(event));
        return new JourneyList.Entry(ended.id(), start, Micros.instant(ended.end()), length, scores.scores());
    }
}
