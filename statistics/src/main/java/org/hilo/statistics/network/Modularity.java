package org.hilo.statistics.network;

import org.jspecify.annotations.Nullable;

/**
 * How much more internal ties a grouping has than chance would give it: Q = Σ over groups of L/m − (d/2m)², with L
 * internal ties, m all ties and d the sum of degrees, −½ to below 1.
 *
 * <p>Source: Newman and Girvan (2004); with direction Q = Σ L/m − d(out) d(in)/m² (Leicht and Newman 2008).
 */
public final class Modularity {
    private Modularity() {}

    /** The modularity, or null without ties. */
    public static @Nullable Double of(Network network, Grouping grouping, Weighing weighing) {
        grouping.checkFits(network);
        double[] internal = new double[grouping.groups()];
        double[] outward = new double[grouping.groups()];
        double[] inward = new double[grouping.groups()];
        double all = 0;
        for (Tie tie : network.ties()) {
            int from = grouping.groupOf(tie.from());
            int to = grouping.groupOf(tie.to());
            double counts = weighing.of(tie.weight());
            all += counts;
            internal[from] += from == to ? counts : 0;
            outward[from] += counts;
            inward[to] += counts;
        }
        if (all == 0) {
            return null;
        }
        double sum = 0;
        for (int group = 0; group < internal.length; group++) {
            double both = outward[group] + inward[group];
            double chance = network.isDirected()
                    ? outward[group] / all * (inward[group] / all)
                    : both / (2 * all) * (both / (2 * all));
            sum += internal[group] / all - chance;
        }
        return sum;
    }
}
