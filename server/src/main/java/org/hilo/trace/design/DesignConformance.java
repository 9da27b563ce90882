package org.hilo.trace.design;

import java.util.List;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * How journeys keep to a design. All figures but the first are of the compared journeys.
 *
 * @param journeys all that were selected
 * @param solved those that were compared within the time allowed
 * @param keeping those without any deviation
 * @param fitness mean over journeys, null for too few
 * @param fitnessOfLog 1 less what is left over in all journeys, divided by the most that could be; NaN for none
 * @param touchpoints in the order of the design
 * @param deviations in the order of the design, then activities without a place in it
 * @param variants those that leave most over in all their journeys together
 * @param deviantVariants how many leave the design
 */
public record DesignConformance(
        long journeys,
        long solved,
        long keeping,
        @Nullable Estimate fitness,
        double fitnessOfLog,
        List<TouchpointFigures> touchpoints,
        List<DeviationFigures> deviations,
        List<DeviantVariant> variants,
        long deviantVariants) {
    public DesignConformance {
        touchpoints = List.copyOf(touchpoints);
        deviations = List.copyOf(deviations);
        variants = List.copyOf(variants);
    }

    /** Journeys that the time allowed did not suffice for. */
    public long unsolved() {
        return journeys - solved;
    }

    /** So many journeys, null where they are one to four. */
    public static @Nullable Long told(long journeys) {
        return journeys > 0 && Disclosure.of(journeys) == Disclosure.HIDDEN ? null : Long.valueOf(journeys);
    }

    /** The share (0–1) of the compared journeys with its interval; null for too few. */
    public @Nullable Estimate share(long hits) {
        return Disclosure.of(solved) == Disclosure.HIDDEN || told(hits) == null
                ? null
                : Proportions.share(hits, solved);
    }

    /** Over so few journeys that an interval is too wide to conclude from. */
    public boolean isFew() {
        return Disclosure.of(solved) != Disclosure.SHOWN;
    }
}
