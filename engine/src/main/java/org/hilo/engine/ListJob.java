package org.hilo.engine;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lists the journeys that ended last. */
final class ListJob implements Job<IntColumn, JourneyList> {
    private final JourneyColumns log;
    private final int limit;

    ListJob(JourneyColumns log, int limit) {
        this.log = log;
        this.limit = limit;
    }

    @Override
    public IntColumn empty() {
        return new IntColumn();
    }

    @Override
    public void add(IntColumn state, int journey) {
        state.add(journey);
    }

    @Override
    public IntColumn merge(IntColumn left, IntColumn right) {
        left.addAll(right);
        return left;
    }

    @Override
    public JourneyList finish(IntColumn state) {
        Comparator<Integer> latestFirst = Comparator.comparingLong((Integer journey) -> end(journey))
                .reversed()
                .thenComparing(journey -> log.journeyIds[journey]);
        PriorityQueue<Integer> shown = new PriorityQueue<>(latestFirst.reversed());
        for (int i = 0; i < state.size() && limit > 0; i++) {
            shown.add(state.get(i));
            if (shown.size() > limit) {
                shown.poll();
            }
        }
        List<JourneyList.Entry> entries =
                shown.stream().sorted(latestFirst).map(this::entry).toList();
        return new JourneyList(state.size(), entries);
    }

    private long end(int journey) {
        return log.times[log.offsets[journey + 1] - 1];
    }

    private JourneyList.Entry entry(int journey) {
        ScoreSum scores = new ScoreSum();
        scores.addJourney(log, journey);
        return new JourneyList.Entry(
                log.journeyIds[journey],
                Micros.instant(log.times[log.offsets[journey]]),
                Micros.instant(end(journey)),
                log.offsets[journey + 1] - log.offsets[journey],
                scores.scores());
    }
}
