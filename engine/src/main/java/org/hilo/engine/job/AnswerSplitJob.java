package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.Group;
import org.hilo.engine.ScoreSplit;
import org.hilo.engine.Scores;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.journey.AnswerWalk;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.Part;

/** Sums the last scores of journeys by whether a condition held before them. */
final class AnswerSplitJob implements Job<AnswerSplitJob.State, ScoreSplit> {
    static final class State {
        final ScoreSum with = new ScoreSum();
        final ScoreSum without = new ScoreSum();
    }

    private final List<JourneySet> held;

    /** @param held for each segment the journeys in which the condition held before the last score */
    AnswerSplitJob(List<JourneySet> held) {
        this.held = held;
    }

    @Override
    public boolean isOrderFree() {
        return false;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Part part) {
        AnswerWalk answers = new AnswerWalk(part);
        while (answers.next()) {
            boolean isHeld = held.get(part.number()).has(answers.journey());
            (isHeld ? state.with : state.without).add(answers.score());
        }
    }

    @Override
    public State merge(State left, State right) {
        left.with.addAll(right.with);
        left.without.addAll(right.without);
        return left;
    }

    @Override
    public ScoreSplit finish(State state, List<Part> parts) {
        return new ScoreSplit(group(state.with), group(state.without));
    }

    private static Group group(ScoreSum sum) {
        Scores scores = sum.scores();
        return new Group(scores.n(), scores.n(), scores.mean(), scores.variance());
    }
}
