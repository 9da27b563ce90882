package org.hilo.engine.journey;

/** Goes through the scores of the selected journeys of a part, one journey after another, in order of time within each. */
public final class ScoreWalk {
    private final Part part;
    private final Segment segment;
    private final int end;
    private int index;
    private int variant = -1;
    private int variantEvents;
    private int variantUntil; // first event of the next variant
    private int length;
    private int journey;
    private int step;

    ScoreWalk(Part part) {
        this.part = part;
        this.segment = part.segment();
        this.index = segment.firstScored(segment.eventAt(part.from())) - 1;
        this.end = segment.firstScored(segment.eventAt(part.until()));
    }

    /** Goes on to the next score; false when there is none. */
    public boolean next() {
        while (++index < end) {
            int event = segment.scored().at(index);
            if (event >= variantUntil) {
                variant = segment.variantOfEvent(event);
                variantEvents = segment.events().at(variant);
                variantUntil = segment.events().at(variant + 1);
                length = segment.length(variant);
            }
            int within = event - variantEvents;
            journey = segment.journeys().at(variant) + within / length;
            if (part.has(journey)) {
                step = within % length;
                return true;
            }
        }
        return false;
    }

    public double score() {
        return segment.score(index);
    }

    public int journey() {
        return journey;
    }

    public int variant() {
        return variant;
    }

    /** Place in the journey of the step that carries the score, from 0. */
    public int step() {
        return step;
    }

    /** Label of a step of this score's variant. */
    public int label(int place) {
        return segment.labels().at(segment.steps().at(variant) + place);
    }
}
