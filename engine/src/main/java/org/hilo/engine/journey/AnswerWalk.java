package org.hilo.engine.journey;

/** Goes through the selected journeys of a part that carry a score after some other step, and stops at the last score. */
public final class AnswerWalk {
    private final ScoreWalk scores;
    private boolean isOpen;
    private int journey;
    private int variant;
    private int step;
    private double score;

    public AnswerWalk(Part part) {
        this.scores = part.scores();
        this.isOpen = scores.next();
    }

    /** Goes on to the next such journey; false when there is none. */
    public boolean next() {
        while (isOpen) {
            journey = scores.journey();
            while (isOpen && scores.journey() == journey) {
                variant = scores.variant();
                step = scores.step();
                score = scores.score();
                isOpen = scores.next();
            }
            if (step > 0) {
                return true;
            }
        }
        return false;
    }

    public int journey() {
        return journey;
    }

    public int variant() {
        return variant;
    }

    /** Place of the step with the last score, at least 1. */
    public int step() {
        return step;
    }

    /** The last score. */
    public double score() {
        return score;
    }
}
