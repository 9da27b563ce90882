package org.hilo.engine;

/** Journeys on one side of a question, with their scores. */
final class Side {
    private final ScoreSum scores = new ScoreSum();
    private long journeys;

    void add(JourneyColumns log, int journey) {
        journeys++;
        scores.addJourney(log, journey);
    }

    void addAll(Side other) {
        journeys += other.journeys;
        scores.addAll(other.scores);
    }

    long journeys() {
        return journeys;
    }

    Scores scores() {
        return scores.scores();
    }

    Group group() {
        Scores sum = scores.scores();
        return new Group(journeys, sum.n(), sum.mean(), sum.variance());
    }
}
