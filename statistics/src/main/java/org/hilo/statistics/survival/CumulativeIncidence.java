package org.hilo.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hilo.statistics.Confidence;
import org.hilo.statistics.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The share that has come to each kind of end by a time, where ends exclude each other and some are still open: F(t) =
 * Σ S(before tᵢ) dᵢ/nᵢ over times up to t, with S the share that has come to no end yet (Aalen and Johansen 1978).
 *
 * <p>The shares of all kinds and of those still going add up to 1; taking other ends for open ones (one less
 * Kaplan–Meier) would claim too much. Variance by the delta method (Marubini and Valsecchi 1995), which is
 * p(1 − p)/n while nobody is open; pointwise intervals by {@link Band#LOG_LOG} of the share. Never changes.
 */
public final class CumulativeIncidence {
    private final double[] times;
    private final long[] atRisk;
    private final double[] going;
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final Confidence confidence;
    private final long n;

    /** What one kind of end adds: its own ends at each time, its share and the standard error of that. */
    private record Curve(long[] ends, double[] shares, double[] standardErrors) {}

    private CumulativeIncidence(Endings endings, Confidence confidence) {
        this.confidence = confidence;
        this.n = endings.n();
        List<Histogram> parts = new ArrayList<>(endings.byKind().values());
        parts.add(endings.open());
        RiskTable table = new RiskTable(parts);
        int most = table.sizeMax();
        double[] allTimes = new double[most];
        long[][] allCounts = new long[parts.size()][most];
        long[] counts = new long[parts.size()];
        int size = 0;
        for (; table.next(counts); size++) {
            allTimes[size] = table.time();
            for (int part = 0; part < counts.length; part++) {
                allCounts[part][size] = counts[part];
            }
        }
        times = Arrays.copyOf(allTimes, size);
        atRisk = new long[size];
        going = new double[size];
        long[] ends = follow(allCounts);
        int kind = 0;
        for (String name : endings.byKind().keySet()) {
            curves.put(name, curve(Arrays.copyOf(allCounts[kind++], size), ends));
        }
    }

    /** Fills in who is at risk and still going at each time, and gives the ends of all kinds. */
    private long[] follow(long[][] counts) {
        long[] ends = new long[times.length];
        long left = n;
        double share = 1;
        for (int i = 0; i < times.length; i++) {
            for (int kind = 0; kind < counts.length - 1; kind++) {
                ends[i] += counts[kind][i];
            }
            atRisk[i] = left;
            share *= (double) (left - ends[i]) / left;
            going[i] = share;
            left -= ends[i] + counts[counts.length - 1][i];
        }
        return ends;
    }

    /**
     * With G = F(t) − F(tᵢ), S the share before tᵢ, d all ends and k those of this kind, the variance is Σ G² d/(n(n−d))
     * + S² k(n−k)/n³ − 2 G S k/n². The sums over G are kept as those over 1, F and F², so that one walk is enough.
     */
    private Curve curve(long[] own, long[] ends) {
        double[] shares = new double[own.length];
        double[] errors = new double[own.length];
        double share = 0;
        double before = 1;
        double ones = 0;
        double firsts = 0;
        double seconds = 0;
        double steps = 0;
        double crossOnes = 0;
        double crossFirsts = 0;
        for (int i = 0; i < own.length; i++) {
            double risk = atRisk[i];
            double k = own[i];
            share += before * k / risk;
            double spread = ends[i] == atRisk[i] ? 0 : ends[i] / (risk * (risk - ends[i]));
            ones += spread;
            firsts += spread * share;
            seconds += spread * share * share;
            steps += before * before * k * (risk - k) / (risk * risk * risk);
            double cross = before * k / (risk * risk);
            crossOnes += cross;
            crossFirsts += cross * share;
            double variance =
                    share * share * ones - 2 * share * firsts + seconds + steps - 2 * (share * crossOnes - crossFirsts);
            shares[i] = share;
            errors[i] = Math.sqrt(Math.max(0, variance));
            before = going[i];
        }
        return new Curve(own, shares, errors);
    }

    /** The curves of all kinds with 95 % intervals, or null without any duration. */
    public static @Nullable CumulativeIncidence of(Endings endings) {
        return of(endings, Confidence.USUAL);
    }

    public static @Nullable CumulativeIncidence of(Endings endings, Confidence confidence) {
        return endings.n() == 0 ? null : new CumulativeIncidence(endings, confidence);
    }

    public long n() {
        return n;
    }

    /** The curve of one kind: a point for each distinct time of any kind of end or of an open one, in rising order. */
    public List<IncidencePoint> points(String kind) {
        Curve curve = known(kind);
        return IntStream.range(0, times.length)
                .mapToObj(i -> new IncidencePoint(
                        times[i],
                        atRisk[i],
                        curve.ends()[i],
                        curve.shares()[i],
                        curve.standardErrors()[i],
                        Band.LOG_LOG.around(curve.shares()[i], curve.standardErrors()[i], confidence, n)))
                .toList();
    }

    /** The share (0 to 1) that has come to this kind of end by a time; from the last time on, the last share. */
    public double shareAt(String kind, double time) {
        int step = step(time);
        Curve curve = known(kind);
        return step < 0 ? 0 : curve.shares()[step];
    }

    /** The share (0 to 1) that has come to no end by a time. */
    public double goingAt(double time) {
        int step = step(time);
        return step < 0 ? 1 : going[step];
    }

    private int step(double time) {
        int place = Arrays.binarySearch(times, time);
        return place < 0 ? -place - 2 : place;
    }

    private Curve known(String kind) {
        Curve curve = curves.get(kind);
        if (curve == null) {
            throw Endings.unknown(kind, curves.keySet());
        }
        return curve;
    }
}
