package org.hilo.statistics.survival;

import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A step of an incidence curve: how many were at risk just before this time, how many came to this kind of end at it,
 * and the share (0 to 1) that has come to it from here on.
 *
 * <p>{@code standardError} is that of the share; the estimate with its interval is null where the share is 0 or 1,
 * because there the sample shows no spread.
 */
public record IncidencePoint(
        double time,
        long atRisk,
        long ended,
        double share,
        double standardError,
        @Nullable Estimate estimate) {}
