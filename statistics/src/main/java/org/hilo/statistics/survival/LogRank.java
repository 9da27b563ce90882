package org.hilo.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hilo.statistics.Histogram;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Whether two or more groups come to their ends equally fast: the observed ends of each against those expected if all
 * had one curve.
 *
 * <p>Source: Mantel (1966), Peto and Peto (1972), with the hypergeometric variance; for k groups the quadratic form on
 * k − 1 degrees of freedom. Strong where one group is slower at all times, weak where the curves cross. {@code
 * statistic} is χ², {@code p} its upper tail. Groups nobody of whom was at risk when anybody ended are left out of the
 * degrees of freedom. Groups must not share journeys.
 */
public record LogRank(List<Group> groups, double statistic, int degreesOfFreedom, double p) {
    /** How many there were, how many ends were seen, and how many were to be expected. */
    public record Group(long n, long observed, double expected) {}

    public LogRank {
        groups = List.copyOf(groups);
    }

    /** The test, or null where nothing can be said: no end seen, or never two groups at risk at once. */
    public static @Nullable LogRank of(List<Durations> groups) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException("a comparison needs two groups or more, had " + groups.size());
        }
        Sums sums = new Sums(groups);
        List<Group> parts = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Durations durations = groups.get(group);
            parts.add(new Group(durations.n(), durations.ended().n(), sums.expected[group]));
        }
        int[] compared = sums.compared();
        if (compared.length < 2) {
            return null;
        }
        // the last group's surplus follows from the others'
        int free = compared.length - 1;
        Array2DRowRealMatrix variance = new Array2DRowRealMatrix(free, free);
        RealVector surplus = new ArrayRealVector(free);
        for (int row = 0; row < free; row++) {
            Group part = parts.get(compared[row]);
            surplus.setEntry(row, part.observed() - part.expected());
            for (int column = 0; column < free; column++) {
                variance.setEntry(row, column, sums.variance[compared[row]][compared[column]]);
            }
        }
        DecompositionSolver solver = new LUDecomposition(variance).getSolver();
        if (!solver.isNonSingular()) {
            return null;
        }
        double statistic = Math.max(0, surplus.dotProduct(solver.solve(surplus)));
        double p = Gamma.regularizedGammaQ(free / 2.0, statistic / 2);
        return new LogRank(parts, statistic, free, p);
    }

    /** Expected ends of each group and the covariance of the surpluses, added up over all times of an end. */
    private static final class Sums {
        private final double[] expected;
        private final double[][] variance;

        Sums(List<Durations> groups) {
            int size = groups.size();
            expected = new double[size];
            variance = new double[size][size];
            List<Histogram> parts = new ArrayList<>();
            groups.forEach(group -> parts.add(group.ended()));
            groups.forEach(group -> parts.add(group.open()));
            long[] atRisk = groups.stream().mapToLong(Durations::n).toArray();
            RiskTable table = new RiskTable(parts);
            long[] counts = new long[2 * size];
            while (table.next(counts)) {
                add(Arrays.stream(counts, 0, size).sum(), atRisk);
                for (int group = 0; group < size; group++) {
                    atRisk[group] -= counts[group] + counts[size + group];
                }
            }
        }

        private void add(long ends, long[] atRisk) {
            if (ends == 0) {
                return;
            }
            double all = Arrays.stream(atRisk).sum();
            double factor = all > 1 ? ends * (all - ends) / (all - 1) : 0;
            for (int group = 0; group < atRisk.length; group++) {
                double share = atRisk[group] / all;
                expected[group] += ends * share;
                for (int other = 0; other < atRisk.length; other++) {
                    double otherShare = atRisk[other] / all;
                    variance[group][other] += factor * share * ((group == other ? 1 : 0) - otherShare);
                }
            }
        }

        /** The groups of whom somebody was at risk together with somebody of another. */
        private int[] compared() {
            int[] all = new int[expected.length];
            int size = 0;
            for (int group = 0; group < expected.length; group++) {
                if (variance[group][group] > 0) {
                    all[size++] = group;
                }
            }
            return Arrays.copyOf(all, size);
        }
    }
}
