package org.hilo.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Counts journeys by variant; what only the shown variants need is computed for them alone. */
final class VariantJob implements Job<VariantJob.State, Variants> {
    static final class State {
        final long[] counts;
        final IntColumn journeys = new IntColumn();

        State(int variants) {
            this.counts = new long[variants];
        }
    }

    private static final class Detail {
        final Waits took = new Waits();
        final ScoreSum scores = new ScoreSum();
    }

    private final JourneyColumns log;
    private final VariantIndex index;
    private final int top;
    private final int[] ranks;

    VariantJob(JourneyColumns log, int top) {
        this.log = log;
        this.index = log.variants();
        this.top = top;
        this.ranks = log.table.activityNames().ranks();
    }

    @Override
    public State empty() {
        return new State(index.count());
    }

    @Override
    public void add(State state, int journey) {
        state.counts[index.variantOf()[journey]]++;
        state.journeys.add(journey);
    }

    @Override
    public State merge(State left, State right) {
        for (int variant = 0; variant < left.counts.length; variant++) {
            left.counts[variant] += right.counts[variant];
        }
        left.journeys.addAll(right.journeys);
        return left;
    }

    @Override
    public Variants finish(State state) {
        long total = Arrays.stream(state.counts).filter(count -> count > 0).count();
        List<Integer> shown = shown(state.counts);
        Map<Integer, Detail> details = new HashMap<>();
        shown.forEach(variant -> details.put(variant, new Detail()));
        for (int i = 0; i < state.journeys.size(); i++) {
            int journey = state.journeys.get(i);
            Detail detail = details.get(index.variantOf()[journey]);
            if (detail != null) {
                detail.took.add(log.took(journey));
                detail.scores.addJourney(log, journey);
            }
        }
        List<Variant> variants = new ArrayList<>();
        for (int variant : shown) {
            Detail detail = java.util.Objects.requireNonNull(details.get(variant));
            Scores scores = detail.scores.scores();
            variants.add(new Variant(
                    activities(variant),
                    state.counts[variant],
                    detail.took.medianSeconds(),
                    scores.n(),
                    scores.mean(),
                    scores.variance()));
        }
        return new Variants(total, state.journeys.size(), variants);
    }

    private List<Integer> shown(long[] counts) {
        Comparator<Integer> order = Comparator.comparingLong((Integer variant) -> counts[variant])
                .reversed()
                .thenComparing(this::compareActivities);
        PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
        for (int variant = 0; variant < counts.length && top > 0; variant++) {
            if (counts[variant] == 0) {
                continue;
            }
            if (best.size() == top && order.compare(variant, best.element()) < 0) {
                best.poll();
            }
            if (best.size() < top) {
                best.add(variant);
            }
        }
        return best.stream().sorted(order).toList();
    }

    /** By the names of the activities, one after another; the shorter one first. */
    private int compareActivities(int left, int right) {
        int a = log.offsets[index.models()[left]];
        int b = log.offsets[index.models()[right]];
        int leftSize = log.offsets[index.models()[left] + 1] - a;
        int rightSize = log.offsets[index.models()[right] + 1] - b;
        for (int i = 0; i < Math.min(leftSize, rightSize); i++) {
            int order = Integer.compare(ranks[log.activities[a + i]], ranks[log.activities[b + i]]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftSize, rightSize);
    }

    private List<String> activities(int variant) {
        int journey = index.models()[variant];
        return Arrays.stream(log.activities, log.offsets[journey], log.offsets[journey + 1])
                .mapToObj(log.table.activityNames()::get)
                .toList();
    }
}
