package org.hilo.statistics.network;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far ties lead out of groups: (E − I)/(E + I), from −1 (all internal: silos) to +1 (all external).
 *
 * <p>Source: Krackhardt and Stern (1988). Each tie counts once, also at its group: UCINET counts internal ties of a
 * group from both ends and comes to lower figures there. With direction, a→b and b→a are two ties. {@code weighing} says
 * whether ties were counted or their weights added. Density and the sizes of groups bound the index, so an index alone
 * says little: {@link EiTest} compares it with chance.
 */
public record EiIndex(double external, double internal, Weighing weighing) {
    public EiIndex {
        if (!(external >= 0 && internal >= 0)) {
            throw new IllegalArgumentException(
                    "sums of ties must not be negative, were " + external + " and " + internal);
        }
    }

    /** The index from −1 to 1, or null without ties. */
    public @Nullable Double value() {
        double all = external + internal;
        return all == 0 ? null : (external - internal) / all;
    }

    /** Of the whole network. */
    public static EiIndex ofNetwork(Network network, Grouping grouping, Weighing weighing) {
        grouping.checkFits(network);
        double external = 0;
        double internal = 0;
        for (Tie tie : network.ties()) {
            if (grouping.groupOf(tie.from()) == grouping.groupOf(tie.to())) {
                internal += weighing.of(tie.weight());
            } else {
                external += weighing.of(tie.weight());
            }
        }
        return new EiIndex(external, internal, weighing);
    }

    /** Of each group, by its number: the ties that touch it, going out or staying in. */
    public static List<EiIndex> ofGroups(Network network, Grouping grouping, Weighing weighing) {
        grouping.checkFits(network);
        double[] external = new double[grouping.groups()];
        double[] internal = new double[grouping.groups()];
        for (Tie tie : network.ties()) {
            int from = grouping.groupOf(tie.from());
            int to = grouping.groupOf(tie.to());
            double counts = weighing.of(tie.weight());
            if (from == to) {
                internal[from] += counts;
            } else {
                external[from] += counts;
                external[to] += counts;
            }
        }
        return all(external, internal, weighing);
    }

    /**
     * What the index of a group with nodes tends to if groups are dealt out by chance, sizes kept: the smaller the group,
     * the higher. A tie between two nodes drawn by chance stays within s of n nodes in s(s − 1) cases and leads out in
     * 2s(n − s). Null where there is only one node.
     */
    static @Nullable Double byChance(Grouping grouping, int group) {
        double external = 2.0 * (grouping.nodes() - grouping.size(group));
        double internal = grouping.size(group) - 1.0;
        double all = external + internal;
        return all == 0 ? null : (external - internal) / all;
    }

    /** Of each node, by its number: the ties that touch it, to its own group or to others. */
    public static List<EiIndex> ofNodes(Network network, Grouping grouping, Weighing weighing) {
        grouping.checkFits(network);
        double[] external = new double[grouping.nodes()];
        double[] internal = new double[grouping.nodes()];
        for (Tie tie : network.ties()) {
            boolean within = grouping.groupOf(tie.from()) == grouping.groupOf(tie.to());
            double[] sums = within ? internal : external;
            sums[tie.from()] += weighing.of(tie.weight());
            sums[tie.to()] += weighing.of(tie.weight());
        }
        return all(external, internal, weighing);
    }

    private static List<EiIndex> all(double[] external, double[] internal, Weighing weighing) {
        return IntStream.range(0, external.length)
                .mapToObj(i -> new EiIndex(external[i], internal[i], weighing))
                .toList();
    }
}
