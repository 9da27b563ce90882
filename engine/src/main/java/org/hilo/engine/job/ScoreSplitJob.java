package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.Group;
import org.hilo.engine.ScoreSplit;
import org.hilo.engine.Scores;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.ScoreWalk;
import org.hilo.engine.journey.Selection;

/** Sums the scores of journeys by whether they are among the matching ones. */
final class ScoreSplitJob implements Job<ScoreSplitJob.State, ScoreSplit> {
    static final class State {
        final ScoreSum with = new ScoreSum();
        final ScoreSum without = new ScoreSum();
        private long matching;
        private long others;
    }

    private final Selection matching;

    ScoreSplitJob(Selection matching) {
        this.matching = matching;
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
        for (int j = part.next(part.from()); j < part.until(); j = part.next(j + 1)) {
            if (matching.has(part.number(), j)) {
                state.matching++;
            } else {
                state.others++;
            }
        }
        ScoreWalk scores = part.scores();
        while (scores.next()) {
            ScoreSum side = matching.has(part.number(), scores.journey()) ? state.with : state.without;
            side.add(scores.score());
        }
    }

    @Override
    public State merge(State left, State right) {
        left.with.addAll(right.with);
        left.without.addAll(right.without);
        left.matching += right.matching;
        left.others += right.others;
        return left;
    }

    @Override
    public ScoreSplit finish(State state, List<Part> parts) {
        return new ScoreSplit(group(state.matching, state.with.scores()), group(state.others, state.without.scores()));
    }

    private static Group group(long journeys, Scores scores) {
        return new Group(journeys, scores.n(), scores.mean(), scores.variance());
    }
}
