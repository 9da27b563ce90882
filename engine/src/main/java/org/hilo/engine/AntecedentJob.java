package org.hilo.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hilo.engine.Antecedents.Antecedent;
import org.jspecify.annotations.Nullable;

/** Adds each journey's last score once to every activity and every pair of activities that it passed before. */
final class AntecedentJob implements Job<AntecedentJob.State, Antecedents> {
    static final class State {
        final ScoreSum all = new ScoreSum();
        final @Nullable ScoreSum[] activities;
        final @Nullable ScoreSum[] pairs;
        final int[] activitySeenIn;
        final int[] pairSeenIn;

        State(int activities, int pairs) {
            this.activities = new ScoreSum[activities];
            this.pairs = new ScoreSum[pairs];
            this.activitySeenIn = new int[activities];
            this.pairSeenIn = new int[pairs];
            Arrays.fill(activitySeenIn, -1);
            Arrays.fill(pairSeenIn, -1);
        }
    }

    private final JourneyColumns log;
    private final PairIndex index;

    AntecedentJob(JourneyColumns log) {
        this.log = log;
        this.index = log.pairs(Level.ACTIVITY);
    }

    @Override
    public State empty() {
        return new State(index.labelCount(), index.pairCount());
    }

    @Override
    public void add(State state, int journey) {
        int start = log.offsets[journey];
        int answer = log.lastScore(journey);
        if (answer <= start) {
            return;
        }
        double score = log.score(answer);
        state.all.add(score);
        for (int p = start; p < answer; p++) {
            once(state.activities, state.activitySeenIn, log.activities[p], journey, score);
            if (p > start) {
                once(state.pairs, state.pairSeenIn, index.pairAt()[p], journey, score);
            }
        }
    }

    private static void once(@Nullable ScoreSum[] sums, int[] seenIn, int key, int journey, double score) {
        if (seenIn[key] == journey) {
            return;
        }
        seenIn[key] = journey;
        sum(sums, key).add(score);
    }

    private static ScoreSum sum(@Nullable ScoreSum[] sums, int key) {
        ScoreSum sum = sums[key];
        if (sum == null) {
            sum = new ScoreSum();
            sums[key] = sum;
        }
        return sum;
    }

    @Override
    public State merge(State left, State right) {
        left.all.addAll(right.all);
        merge(left.activities, right.activities);
        merge(left.pairs, right.pairs);
        return left;
    }

    private static void merge(@Nullable ScoreSum[] left, @Nullable ScoreSum[] right) {
        for (int key = 0; key < left.length; key++) {
            ScoreSum more = right[key];
            if (more != null) {
                sum(left, key).addAll(more);
            }
        }
    }

    @Override
    public Antecedents finish(State state) {
        List<Antecedent> conditions = new ArrayList<>();
        for (int activity = 0; activity < state.activities.length; activity++) {
            add(conditions, state, state.activities[activity], new Filter.Passed(List.of(name(activity))));
        }
        for (int pair = 0; pair < state.pairs.length; pair++) {
            ScoreSum sum = state.pairs[pair];
            if (sum != null) {
                add(conditions, state, sum, new Filter.Directly(name(index.from(pair)), name(index.to(pair))));
            }
        }
        conditions.sort(Comparator.comparing(c -> c.condition().toString()));
        return new Antecedents(state.all.scores(), conditions);
    }

    private static void add(List<Antecedent> conditions, State state, @Nullable ScoreSum with, Filter condition) {
        if (with != null) {
            conditions.add(new Antecedent(
                    condition, with.scores(), state.all.without(with).scores()));
        }
    }

    private String name(int activity) {
        return log.table.activityNames().get(activity);
    }
}
