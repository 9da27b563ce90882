package org.hilo.trace.compare;

import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * The share of the journeys of A that fulfil a condition less that of B, with Newcombe's interval.
 *
 * @param activities that the condition names: one, two of a path, or all of a variant
 * @param adjustedP p of "no difference" after correcting for everything looked at, NaN where it was not tested
 */
public record ShareDifference(
        Kind kind,
        List<String> activities,
        Share a,
        Share b,
        Difference difference,
        double adjustedP,
        Certainty certainty)
        implements Tested<ShareDifference> {
    public ShareDifference {
        activities = List.copyOf(activities);
    }

    /** What the condition speaks of. */
    public enum Kind {
        /** Journeys that pass an activity. */
        ACTIVITY,
        /** Journeys that begin with an activity. */
        START,
        /** Journeys that end with an activity. */
        END,
        /** Journeys that go from one activity directly to another. */
        PATH,
        /** Journeys that are exactly this sequence. */
        VARIANT
    }

    /** So many journeys of all those of a side. */
    public record Share(long journeys, long of) {
        /** With Wilson's interval; null of no journeys. */
        public @Nullable Estimate estimate() {
            return Proportions.share(journeys, of);
        }

        public double value() {
            return of == 0 ? 0 : (double) journeys / of;
        }
    }

    /** What the journeys fulfil or not. */
    public Filter condition() {
        return condition(kind, activities);
    }

    static Filter condition(Kind kind, List<String> activities) {
        return switch (kind) {
            case ACTIVITY -> new Filter.Passed(activities);
            case START -> new Filter.StartsWith(activities);
            case END -> new Filter.EndsWith(activities);
            case PATH -> new Filter.Directly(activities.getFirst(), activities.getLast());
            case VARIANT -> new Filter.Exactly(activities);
        };
    }

    @Override
    public ShareDifference judged(double p, Certainty judgement) {
        return new ShareDifference(kind, activities, a, b, difference, p, judgement);
    }

    public boolean isProven() {
        return certainty == Certainty.PROVEN;
    }
}
