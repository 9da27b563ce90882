package org.hilo.engine.journey;

import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.Packed;

/**
 * Some journeys in whole, never changed. Journeys of the same variant lie side by side, so that what depends on the sequence
 * alone is done once for all of them, and their steps need no label of their own: variant v has the journeys from
 * {@code journeys[v]} until {@code journeys[v + 1]} and the labels from {@code steps[v]} until {@code steps[v + 1]}; its
 * first event is {@code events[v]}, and each of its journeys has as many events in a row as the variant has steps.
 *
 * @param journeys first journey of each variant, and the number of all journeys
 * @param steps first step of each variant among the labels, and their number
 * @param events first event of each variant, and the number of all events
 * @param labels label of each step of each variant
 * @param pairs which pair of labels each step makes with the one before; without meaning at a first step
 * @param pairLabels the pairs: label before in the upper half, label after in the lower
 * @param objects what each journey is about
 * @param parts which journey of its object each is, from 0; none when objects have one each
 * @param times time of each event
 * @param rows row in the table of each event
 * @param scored events that carry a score, rising
 * @param scores bits of those scores as doubles
 */
public record Segment(
        Packed journeys,
        Packed steps,
        Packed events,
        Packed labels,
        Packed pairs,
        Packed pairLabels,
        Packed objects,
        Packed parts,
        Times times,
        Packed rows,
        Packed scored,
        Packed scores,
        Derived derived) {

    public int variantCount() {
        return journeys.size() - 1;
    }

    public int journeyCount() {
        return objects.size();
    }

    public int eventCount() {
        return rows.size();
    }

    public int pairCount() {
        return pairLabels.size();
    }

    public int from(int pair) {
        return (int) (pairLabels.get(pair) >>> 32);
    }

    public int to(int pair) {
        return (int) pairLabels.get(pair);
    }

    public int part(int journey) {
        return parts.size() == 0 ? 0 : parts.at(journey);
    }

    public double score(int index) {
        return Double.longBitsToDouble(scores.get(index));
    }

    /** Variant of a journey. */
    public int variantOf(int journey) {
        return lastAtMost(journeys, journey);
    }

    /** Variant that an event is of. */
    int variantOfEvent(int event) {
        return lastAtMost(events, event);
    }

    /** The journey that an event is of. */
    public int journeyAt(int event) {
        if (event >= eventCount()) {
            return journeyCount();
        }
        int variant = variantOfEvent(event);
        return journeys.at(variant) + (event - events.at(variant)) / length(variant);
    }

    /** The first event of a journey, or the number of all events after the last one. */
    int eventAt(int journey) {
        return journey >= journeyCount() ? eventCount() : firstEvent(journey, variantOf(journey));
    }

    public int length(int variant) {
        return steps.at(variant + 1) - steps.at(variant);
    }

    /** First event of a journey of the variant. */
    public int firstEvent(int journey, int variant) {
        return events.at(variant) + (journey - journeys.at(variant)) * length(variant);
    }

    /** The last variant whose first thing is not beyond the number; variants without things do not exist. */
    private static int lastAtMost(Packed first, int number) {
        int low = 0;
        int high = first.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (first.at(middle) <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the first scored event that is not before the event. */
    public int firstScored(int event) {
        int low = 0;
        int high = scored.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scored.at(middle) < event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The score of an event, NaN without one. */
    public double scoreOf(int event) {
        int index = firstScored(event);
        return index < scored.size() && scored.at(index) == event ? score(index) : Double.NaN;
    }

    /** Adds the rows of a journey, each below its object in the upper half, and returns how many. */
    int pairs(int journey, LongColumn into) {
        int variant = variantOf(journey);
        int from = firstEvent(journey, variant);
        int length = length(variant);
        long object = (long) objects.at(journey) << 32;
        for (int event = from; event < from + length; event++) {
            into.add(object | rows.at(event));
        }
        return length;
    }
}
