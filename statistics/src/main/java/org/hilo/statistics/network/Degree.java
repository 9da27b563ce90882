package org.hilo.statistics.network;

/**
 * The ties of each node, by direction: how many, how strong together, and as a share (0 to 1) of the n − 1 there could be
 * (Freeman 1979). Without direction, outward and inward are the same.
 */
public record Degree(int outward, int inward, double outwardWeight, double inwardWeight, int others) {
    /** The degrees of all nodes, by their number. */
    public static Degree[] of(Network network) {
        int nodes = network.nodes();
        int[] outward = new int[nodes];
        int[] inward = new int[nodes];
        double[] outwardWeight = new double[nodes];
        double[] inwardWeight = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            outward[node] = network.starts[node + 1] - network.starts[node];
            for (int tie = network.starts[node]; tie < network.starts[node + 1]; tie++) {
                outwardWeight[node] += network.weights[tie];
                inward[network.targets[tie]]++;
                inwardWeight[network.targets[tie]] += network.weights[tie];
            }
        }
        Degree[] all = new Degree[nodes];
        for (int node = 0; node < nodes; node++) {
            all[node] = new Degree(
                    outward[node], inward[node], outwardWeight[node], inwardWeight[node], Math.max(0, nodes - 1));
        }
        return all;
    }

    /** The outward ties as a share of those there could be; 0 for a node alone. */
    public double outwardShare() {
        return others == 0 ? 0 : (double) outward / others;
    }

    /** The inward ties as a share of those there could be; 0 for a node alone. */
    public double inwardShare() {
        return others == 0 ? 0 : (double) inward / others;
    }
}
