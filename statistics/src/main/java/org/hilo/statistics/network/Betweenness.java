package org.hilo.statistics.network;

/**
 * On how many shortest ways between others a node lies: who carries what passes between areas.
 *
 * <p>Source: Freeman (1977), by Brandes (2001), time O(nodes · ties) by steps and O(nodes · ties · log nodes) by lengths.
 * Of several shortest ways each counts its share. Without direction each pair counts once.
 */
public final class Betweenness {
    private Betweenness() {}

    /** For each node the sum over pairs of other nodes of its share (0 to 1) of their shortest ways. */
    public static double[] of(Network network, TieLength length) {
        int nodes = network.nodes();
        double[] sums = new double[nodes];
        double[] shares = new double[nodes];
        ShortestPaths paths = new ShortestPaths(network, length);
        for (int start = 0; start < nodes; start++) {
            paths.walk(start);
            // from the farthest back: what hangs on a node is known before the node is asked
            for (int at = paths.reached - 1; at > 0; at--) {
                int node = paths.order[at];
                shares[node] = 0;
                for (int tie = network.starts[node]; tie < network.starts[node + 1]; tie++) {
                    int next = network.targets[tie];
                    if (paths.leadsOn(node, tie)) {
                        shares[node] += paths.ways[node] / paths.ways[next] * (1 + shares[next]);
                    }
                }
                sums[node] += shares[node];
            }
        }
        if (!network.isDirected()) {
            for (int node = 0; node < nodes; node++) {
                sums[node] /= 2;
            }
        }
        return sums;
    }

    /** The same over the number of pairs of others, (n − 1)(n − 2), half that without direction: 0 to 1; 0 below three nodes. */
    public static double[] normalised(Network network, TieLength length) {
        double[] sums = of(network, length);
        double pairs = (network.nodes() - 1.0) * (network.nodes() - 2.0) / (network.isDirected() ? 1 : 2);
        for (int node = 0; node < sums.length; node++) {
            sums[node] = pairs <= 0 ? 0 : sums[node] / pairs;
        }
        return sums;
    }
}
