package org.hilo.statistics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.statistics.Confidence;
import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The share of those whose end has not come yet, by time since the start: S(t) = Π (1 − dᵢ/nᵢ), the product over times
 * up to t of those who ended and those at risk (Kaplan and Meier 1958).
 *
 * <p>Variance after Greenwood (1926): S² Σ dᵢ/(nᵢ(nᵢ − dᵢ)); pointwise intervals by {@link Band}. Assumes that being
 * open says nothing about the time still to come: ends that make the event impossible belong into {@link
 * CumulativeIncidence}. Built in one walk over the distinct times, five numbers kept for each. Never changes.
 */
public final class SurvivalCurve {
    /** Shares nearer than this are one level: products of fractions such as 6/7 · 3/5 are never exact. */
    private static final double SAME_LEVEL = 1e-11;

    private final Durations durations;
    private final Confidence confidence;
    private final Band band;
    private final double[] times;
    private final long[] atRisk;
    private final long[] ended;
    private final double[] shares;
    /** Σ dᵢ/(nᵢ(nᵢ − dᵢ)) up to here; of no meaning once all have ended. */
    private final double[] spreads;

    private SurvivalCurve(Durations durations, Confidence confidence, Band band) {
        this.durations = durations;
        this.confidence = confidence;
        this.band = band;
        RiskTable table = new RiskTable(List.of(durations.ended(), durations.open()));
        double[] allTimes = new double[table.sizeMax()];
        long[] allAtRisk = new long[allTimes.length];
        long[] allEnded = new long[allTimes.length];
        long[] counts = new long[2];
        long left = durations.n();
        int size = 0;
        for (; table.next(counts); size++) {
            allTimes[size] = table.time();
            allAtRisk[size] = left;
            allEnded[size] = counts[0];
            left -= counts[0] + counts[1];
        }
        times = Arrays.copyOf(allTimes, size);
        atRisk = Arrays.copyOf(allAtRisk, size);
        ended = Arrays.copyOf(allEnded, size);
        shares = new double[size];
        spreads = new double[size];
        multiply();
    }

    private void multiply() {
        double share = 1;
        double spread = 0;
        for (int i = 0; i < times.length; i++) {
            double staying = atRisk[i] - ended[i];
            share *= staying / atRisk[i];
            spread += staying == 0 ? 0 : ended[i] / (atRisk[i] * staying);
            shares[i] = share;
            spreads[i] = spread;
        }
    }

    /** The curve with 95 % log-log intervals, or null without any duration. */
    public static @Nullable SurvivalCurve of(Durations durations) {
        return of(durations, Confidence.USUAL, Band.LOG_LOG);
    }

    public static @Nullable SurvivalCurve of(Durations durations, Confidence confidence, Band band) {
        return durations.n() == 0 ? null : new SurvivalCurve(durations, confidence, band);
    }

    public long n() {
        return durations.n();
    }

    /** The longest time anyone was watched: of later times the curve says nothing. */
    public double watchedUntil() {
        return times[times.length - 1];
    }

    /** One point for each distinct time, in rising order. */
    public List<SurvivalPoint> points() {
        return IntStream.range(0, times.length).mapToObj(this::point).toList();
    }

    /** The share (0 to 1) whose end has not come by this time; from the last time on, the last share. */
    public double shareAt(double time) {
        int place = Arrays.binarySearch(times, time);
        int step = place < 0 ? -place - 2 : place;
        return step < 0 ? 1 : shares[step];
    }

    public SurvivalQuantile median() {
        return quantile(0.5);
    }

    /** The time by which this share, strictly between 0 and 1, has ended. */
    public SurvivalQuantile quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a quantile must lie between 0 and 1, was " + share);
        }
        double[] lows = new double[times.length];
        double[] highs = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            Estimate estimate = point(i).estimate();
            // where the sample shows no spread the band says nothing: it may reach down to 0 and up to 1
            lows[i] = estimate == null ? (shares[i] >= 1 ? 1 : 0) : estimate.low();
            highs[i] = estimate == null ? 1 : estimate.high();
        }
        return new SurvivalQuantile(
                share, crossing(shares, 1 - share), crossing(lows, 1 - share), crossing(highs, 1 - share), n());
    }

    /**
     * Where a falling staircase comes down to a level. If a stair lies on the level, it is the middle of that stair, as
     * the median of an even number of values is; the last stair ends where watching ended (so does R's survival).
     */
    private QuantileTime crossing(double[] stairs, double level) {
        int first = 0;
        while (first < stairs.length && stairs[first] > level + SAME_LEVEL) {
            first++;
        }
        if (first == stairs.length) {
            return new QuantileTime.NotReached(watchedUntil());
        }
        if (stairs[first] < level - SAME_LEVEL) {
            return new QuantileTime.Reached(times[first]);
        }
        int end = first;
        while (end < stairs.length - 1 && stairs[end] >= level - SAME_LEVEL) {
            end++;
        }
        return new QuantileTime.Reached(times[first] + (times[end] - times[first]) / 2);
    }

    /**
     * The mean of the times, each counted until this one at most: the area under the curve (Irwin 1949), with variance
     * Σ Aᵢ² dᵢ/(nᵢ(nᵢ − dᵢ)), Aᵢ the area from the i-th time on. A figure even where no median is reached. Refused
     * beyond the last time watched, unless all have ended by then.
     */
    public Estimate restrictedMean(double until) {
        boolean allEnded = shares[shares.length - 1] == 0;
        if (!(until > 0) || !Double.isFinite(until) || until > watchedUntil() && !allEnded) {
            throw new IllegalArgumentException(
                    "a restricted mean needs a time above 0 and at most " + watchedUntil() + ", was " + until);
        }
        double area = 0;
        double variance = 0;
        double end = until;
        for (int i = times.length - 1; i >= 0; i--) {
            if (times[i] < until) {
                area += shares[i] * (end - times[i]);
                end = times[i];
                double staying = atRisk[i] - ended[i];
                variance += staying == 0 ? 0 : area * area * ended[i] / (atRisk[i] * staying);
            }
        }
        double mean = area + end;
        double margin = confidence.z() * Math.sqrt(variance);
        return new Estimate(mean, Math.max(0, mean - margin), Math.min(until, mean + margin), n());
    }

    private SurvivalPoint point(int step) {
        double share = shares[step];
        double standardError = share == 0 ? 0 : share * Math.sqrt(spreads[step]);
        long after = step + 1 < times.length ? atRisk[step + 1] : 0;
        return new SurvivalPoint(
                times[step],
                atRisk[step],
                ended[step],
                atRisk[step] - ended[step] - after,
                share,
                standardError,
                band.around(share, standardError, confidence, n()));
    }
}
