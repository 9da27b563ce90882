package org.hilo.statistics.survival;

import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a curve: how many were at risk just before this time, how many ended and how many stopped being watched at
 * it, and the share (0 to 1) that the curve has from here on.
 *
 * <p>{@code standardError} is that of the share, 0 where the share is 0 or 1: there the sample shows no spread, which
 * is no certainty, and the estimate with its interval is null.
 */
public record SurvivalPoint(
        double time,
        long atRisk,
        long ended,
        long open,
        double share,
        double standardError,
        @Nullable Estimate estimate) {}
