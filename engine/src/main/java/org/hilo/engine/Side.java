package org.hilo.engine;

/** How many count, or promises, are on one side of a question, with their scores. */
final class Side {
    private final ScoreSum scores = new ScoreSum();
    private long count;

    void add(JourneyColumns log, int journey) {
        count++;
        scores.addJourney(log, journey);
    }

    void add(ScoreSum theirs) {
        count++;
        scores.addAll(theirs);
    }

    void addAll(Side other) {
        count += other.count;
        scores.addAll(other.scores);
    }

    long count() {
        return count;
    }

    Scores scores() {
        return scores.scores();
    }

    Group group() {
        Scores sum = scores.scores();
        return new Group(count, sum.n(), sum.mean(), sum.variance());
    }
}
