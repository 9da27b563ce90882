package org.hilo.engine;

import org.hilo.engine.AnsweredJourneys.Held;

/** Sums the last scores of journeys by whether a condition held before them. */
final class AnswerSplitJob implements Job<AnswerSplitJob.State, ScoreSplit> {
    static final class State {
        final ScoreSum with = new ScoreSum();
        final ScoreSum without = new ScoreSum();
    }

    private final JourneyColumns log;
    private final Held held;

    AnswerSplitJob(JourneyColumns log, Held held) {
        this.log = log;
        this.held = held;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, int journey) {
        switch (held.byJourney()[journey]) {
            case Held.YES -> state.with.add(log.score(log.lastScore(journey)));
            case Held.NO -> state.without.add(log.score(log.lastScore(journey)));
            default -> {
                // nobody answered, or nothing came before
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        left.with.addAll(right.with);
        left.without.addAll(right.without);
        return left;
    }

    @Override
    public ScoreSplit finish(State state) {
        return new ScoreSplit(group(state.with), group(state.without));
    }

    private static Group group(ScoreSum sum) {
        Scores scores = sum.scores();
        return new Group(scores.n(), scores.n(), scores.mean(), scores.variance());
    }
}
