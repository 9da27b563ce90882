package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hilo.engine.Antecedents;
import org.hilo.engine.Antecedents.Antecedent;
import org.hilo.engine.Filter;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.journey.AnswerWalk;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.jspecify.annotations.Nullable;

/** Adds each journey's last score once to every activity and every pair of activities that it passed before. */
final class AntecedentJob implements Job<AntecedentJob.State, Antecedents> {
    static final class State {
        final ScoreSum all = new ScoreSum();
        final @Nullable ScoreSum[] activities;
        final @Nullable ScoreSum[] pairs;
        final int[] activitySeenIn;
        final int[] pairSeenIn;
        private int serial;

        State(int activities, int pairs) {
            this.activities = new ScoreSum[activities];
            this.pairs = new ScoreSum[pairs];
            this.activitySeenIn = new int[activities];
            this.pairSeenIn = new int[pairs];
        }
    }

    private final Edges edges;

    /** @param edges those of the level of activities */
    AntecedentJob(Edges edges) {
        this.edges = edges;
    }

    @Override
    public boolean isOrderFree() {
        return false;
    }

    @Override
    public State empty() {
        return new State(edges.nodes().count(), edges.count());
    }

    @Override
    public void add(State state, Part part) {
        Segment segment = part.segment();
        int[] labels = {};
        int[] pairs = {};
        AnswerWalk answers = new AnswerWalk(part);
        while (answers.next()) {
            int steps = answers.step();
            if (labels.length < steps) {
                labels = new int[2 * steps];
                pairs = new int[2 * steps];
            }
            segment.labels().read(segment.steps().at(answers.variant()), steps, labels);
            segment.pairs().read(segment.steps().at(answers.variant()), steps, pairs);
            state.all.add(answers.score());
            int serial = ++state.serial;
            for (int k = 0; k < steps; k++) {
                int activity = edges.nodes().ofLabel()[labels[k]];
                once(state.activities, state.activitySeenIn, activity, serial, answers.score());
                if (k > 0) {
                    int edge = edges.ofPair()[part.number()][pairs[k]];
                    once(state.pairs, state.pairSeenIn, edge, serial, answers.score());
                }
            }
        }
    }

    private static void once(@Nullable ScoreSum[] sums, int[] seenIn, int key, int serial, double score) {
        if (seenIn[key] == serial) {
            return;
        }
        seenIn[key] = serial;
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
    public Antecedents finish(State state, List<Part> parts) {
        List<Antecedent> conditions = new ArrayList<>();
        for (int activity = 0; activity < state.activities.length; activity++) {
            add(conditions, state, state.activities[activity], new Filter.Passed(List.of(name(activity))));
        }
        for (int pair = 0; pair < state.pairs.length; pair++) {
            ScoreSum sum = state.pairs[pair];
            if (sum != null) {
                add(conditions, state, sum, new Filter.Directly(name(edges.from(pair)), name(edges.to(pair))));
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
        return edges.nodes().names().get(activity);
    }
}
