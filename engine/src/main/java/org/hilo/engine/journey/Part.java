package org.hilo.engine.journey;

import org.jspecify.annotations.Nullable;

/**
 * A range of journeys of a segment: what one thread goes through at once.
 *
 * @param number place of the segment in its log
 * @param live which journeys of the segment still stand in it, null when all do
 * @param selected which of them count, null when all of the segment do; the same object as {@code live} when all live ones do
 * @param from first journey of the range
 * @param until the journey after the last one
 */
public record Part(
        int number,
        Segment segment,
        @Nullable JourneySet live,
        @Nullable JourneySet selected,
        int from,
        int until) {

    /** All of a segment, whether or not it still stands. */
    public static Part whole(int number, Segment segment) {
        return new Part(number, segment, null, null, 0, segment.journeyCount());
    }

    /** The same range with other journeys. */
    public Part with(@Nullable JourneySet others) {
        return new Part(number, segment, live, others, from, until);
    }

    /** Goes through the variants that have selected journeys in this range. */
    public VariantWalk variants() {
        return new VariantWalk(this);
    }

    /** Goes through the scores of the selected journeys in this range. */
    public ScoreWalk scores() {
        return new ScoreWalk(this);
    }

    public boolean has(int journey) {
        return journey >= from && journey < until && (selected == null || selected.has(journey));
    }

    /** The first selected journey that is not before the number; {@link #until} when there is none. */
    public int next(int journey) {
        int start = Math.max(from, journey);
        return selected == null ? Math.min(start, until) : Math.min(selected.next(start), until);
    }

    public int count() {
        return selected == null ? until - from : selected.count(from, until);
    }
}
