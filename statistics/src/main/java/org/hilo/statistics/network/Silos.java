package org.hilo.statistics.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far groups, such as areas, keep to themselves, and which of them stand between others.
 *
 * <p>The E-I index (Krackhardt and Stern 1988) is taken over what the groups do, such as activities; a tie is one of
 * these directly following another, counted once however often it happens. The betweenness (Freeman 1977) is that of the
 * groups themselves, in the network of what they pass to each other.
 *
 * @param test the index beside that of the same ties with groups dealt out by chance; null where there is nothing to compare
 * @param nodes that have a group
 * @param ties between them
 * @param permutations how often groups are dealt out
 * @param groups those that have nodes, then those that only pass something on, each by name
 */
public record Silos(@Nullable EiTest test, int nodes, int ties, int permutations, List<OfGroup> groups) {
    /** The same deals at every run. */
    public static final long SEED = 1;

    /** So many ties looked at in all the deals together take about a tenth of a second. */
    private static final int TIES_DEALT = 50_000_000;

    /** As many deals as a p of one in a thousand needs. */
    private static final int PERMUTATIONS_LEAST = 999;

    public Silos {
        groups = List.copyOf(groups);
    }

    /** A tie between two by their names. */
    public record Link(String from, String to, double weight) {}

    /**
     * One group.
     *
     * @param nodes how many it has
     * @param ties of its nodes: to other groups, and within
     * @param byChance what the index of a group of this size tends to; null where it has no nodes or the only one
     * @param betweenness share (0–1) of the shortest ways between other groups that lead through it, each link one step
     * @param betweennessByStrength the same, a link the shorter the stronger it is (Newman 2001)
     */
    public record OfGroup(
            String name,
            int nodes,
            EiIndex ties,
            @Nullable Double byChance,
            double betweenness,
            double betweennessByStrength) {}

    /**
     * @param groupOf the group of each node by the node's name; nodes without one are left out
     * @param follows ties between nodes
     * @param passing links between groups
     */
    public static Silos of(Map<String, String> groupOf, List<Link> follows, List<Link> passing) {
        List<String> nodes = List.copyOf(new TreeSet<>(groupOf.keySet()));
        List<String> groups = groups(groupOf.values(), passing);
        Map<String, Integer> placeOfGroup = places(groups);
        Network between = network(placeOfGroup, passing);
        Network among = network(places(nodes), follows);
        Grouping grouping = Grouping.of(nodes.stream()
                .mapToInt(node -> placeOfGroup.get(groupOf.get(node)))
                .toArray());
        int permutations = Math.clamp(
                TIES_DEALT / Math.max(1, among.ties().size()), PERMUTATIONS_LEAST, EiTest.PERMUTATIONS_USUAL);
        return new Silos(
                EiTest.of(among, grouping, Weighing.COUNTED, permutations, SEED),
                nodes.size(),
                among.ties().size(),
                permutations,
                figures(groups, grouping, EiIndex.ofGroups(among, grouping, Weighing.COUNTED), between));
    }

    /** Those that have nodes come first, because they are what is dealt out. */
    private static List<String> groups(Collection<String> doing, List<Link> passing) {
        Set<String> all = new LinkedHashSet<>(new TreeSet<>(doing));
        Set<String> others = new TreeSet<>();
        for (Link link : passing) {
            others.add(link.from());
            others.add(link.to());
        }
        all.addAll(others);
        return List.copyOf(all);
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new TreeMap<>();
        for (String name : names) {
            places.put(name, places.size());
        }
        return places;
    }

    private static Network network(Map<String, Integer> places, List<Link> links) {
        List<Tie> ties = new ArrayList<>();
        for (Link link : links) {
            Integer from = places.get(link.from());
            Integer to = places.get(link.to());
            if (from != null && to != null) {
                ties.add(new Tie(from, to, link.weight()));
            }
        }
        return Network.directed(places.size(), ties);
    }

    private static List<OfGroup> figures(List<String> groups, Grouping grouping, List<EiIndex> ties, Network between) {
        double[] steps = Betweenness.normalised(between, TieLength.STEP);
        double[] strengths = Betweenness.normalised(between, TieLength.INVERSE_WEIGHT);
        List<OfGroup> all = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean hasNodes = i < grouping.groups();
            all.add(new OfGroup(
                    groups.get(i),
                    hasNodes ? grouping.size(i) : 0,
                    hasNodes ? ties.get(i) : new EiIndex(0, 0, Weighing.COUNTED),
                    hasNodes ? EiIndex.byChance(grouping, i) : null,
                    steps[i],
                    strengths[i]));
        }
        return all;
    }
}
