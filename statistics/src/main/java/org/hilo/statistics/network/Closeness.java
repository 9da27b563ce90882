package org.hilo.statistics.network;

/**
 * How near the others are to a node along the direction of ties: (r/(n − 1)) · (r / sum of distances), r the others it
 * reaches, 0 where it reaches nobody. With ties of one step it lies between 0 and 1.
 *
 * <p>Source: Freeman (1979); the first factor, for networks in pieces, after Wasserman and Faust (1994).
 */
public final class Closeness {
    private Closeness() {}

    /** The closeness of each node, in one over the unit of length. */
    public static double[] of(Network network, TieLength length) {
        int nodes = network.nodes();
        double[] all = new double[nodes];
        ShortestPaths paths = new ShortestPaths(network, length);
        for (int start = 0; start < nodes; start++) {
            paths.walk(start);
            double sum = 0;
            for (int at = 1; at < paths.reached; at++) {
                sum += paths.distances[paths.order[at]];
            }
            double others = paths.reached - 1;
            all[start] = sum == 0 ? 0 : others / (nodes - 1) * (others / sum);
        }
        return all;
    }
}
