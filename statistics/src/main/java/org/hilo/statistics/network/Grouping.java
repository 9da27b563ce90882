package org.hilo.statistics.network;

/** The group of each node, by the node's number: groups are 0 to k − 1. A group may be empty. Never changes. */
public final class Grouping {
    private final int[] groupOfNode;
    private final int[] sizes;

    private Grouping(int[] groupOfNode, int[] sizes) {
        this.groupOfNode = groupOfNode;
        this.sizes = sizes;
    }

    public static Grouping of(int... groupOfNode) {
        int groups = 0;
        for (int group : groupOfNode) {
            if (group < 0 || group >= groupOfNode.length) {
                throw new IllegalArgumentException("groups are numbered from 0 and are no more than the nodes: 0 to "
                        + (groupOfNode.length - 1) + ", was " + group);
            }
            groups = Math.max(groups, group + 1);
        }
        int[] sizes = new int[groups];
        for (int group : groupOfNode) {
            sizes[group]++;
        }
        return new Grouping(groupOfNode.clone(), sizes);
    }

    public int nodes() {
        return groupOfNode.length;
    }

    public int groups() {
        return sizes.length;
    }

    public int groupOf(int node) {
        return groupOfNode[node];
    }

    /** How many nodes the group has. */
    public int size(int group) {
        return sizes[group];
    }

    int[] toArray() {
        return groupOfNode.clone();
    }

    /** The share (0 to 1) of pairs of nodes that lie in two groups; 0 below two nodes. */
    double shareOfPairsBetween() {
        double pairs = (double) nodes() * (nodes() - 1);
        double within = 0;
        for (int size : sizes) {
            within += (double) size * (size - 1);
        }
        return pairs == 0 ? 0 : 1 - within / pairs;
    }

    void checkFits(Network network) {
        if (nodes() != network.nodes()) {
            throw new IllegalArgumentException(
                    "every node needs a group: " + network.nodes() + " nodes, but groups of " + nodes());
        }
    }
}
