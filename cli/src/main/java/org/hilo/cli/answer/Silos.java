package org.hilo.cli.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Handoff;
import org.hilo.engine.Node;
import org.hilo.statistics.network.Betweenness;
import org.hilo.statistics.network.EiIndex;
import org.hilo.statistics.network.EiTest;
import org.hilo.statistics.network.Grouping;
import org.hilo.statistics.network.Network;
import org.hilo.statistics.network.Tie;
import org.hilo.statistics.network.TieLength;
import org.hilo.statistics.network.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * How far areas keep to themselves. The E-I index (Krackhardt and Stern 1988) is taken over activities, each in the area
 * that does it most often; a tie is one of them directly following another, counted once however often it happens. The
 * betweenness (Freeman 1977) is that of areas in the network of hand-offs.
 *
 * @param test the index beside that of the same ties with areas dealt out by chance; null where there is nothing to compare
 * @param activities that have an area
 * @param ties between them
 * @param permutations how often areas were dealt out
 * @param areas those that do activities, then those that only pass work on, each by name
 */
record Silos(@Nullable EiTest test, int activities, int ties, int permutations, List<OfArea> areas) {
    /** The same deals at every run. */
    static final long SEED = 1;

    /** With more ties fewer deals are enough of a second. */
    private static final int TIES_MANY = 20_000;

    private static final int PERMUTATIONS_FEW = 999;

    /**
     * One area.
     *
     * @param ties of its activities: to other areas, and within
     * @param betweenness share (0–1) of the shortest ways between other areas that lead through it, each hand-off one step
     * @param betweennessByStrength the same, a hand-off the shorter the more often it happens (Newman 2001)
     */
    record OfArea(String name, EiIndex ties, double betweenness, double betweennessByStrength) {}

    /**
     * @param flow of activities, without waits
     * @param handoffs between known areas
     */
    static Silos of(FlowMap flow, List<Handoff> handoffs) {
        Map<String, String> areaOf = new TreeMap<>();
        for (Node node : flow.nodes()) {
            String area = node.area();
            if (area != null) {
                areaOf.put(node.activity(), area);
            }
        }
        List<String> areas = areas(areaOf.values(), handoffs);
        List<String> activities = List.copyOf(areaOf.keySet());
        Network follows = Network.directed(
                activities.size(),
                flow.edges().stream()
                        .filter(e -> areaOf.containsKey(e.from()) && areaOf.containsKey(e.to()))
                        .map(e -> new Tie(activities.indexOf(e.from()), activities.indexOf(e.to()), e.count()))
                        .toList());
        Network passing = Network.directed(
                areas.size(),
                handoffs.stream()
                        .map(h -> new Tie(areas.indexOf(h.from()), areas.indexOf(h.to()), h.count()))
                        .toList());
        Grouping grouping = Grouping.of(activities.stream()
                .mapToInt(activity -> areas.indexOf(areaOf.get(activity)))
                .toArray());
        int permutations = follows.ties().size() > TIES_MANY ? PERMUTATIONS_FEW : EiTest.PERMUTATIONS_USUAL;
        return new Silos(
                EiTest.of(follows, grouping, Weighing.COUNTED, permutations, SEED),
                activities.size(),
                follows.ties().size(),
                permutations,
                figures(areas, EiIndex.ofGroups(follows, grouping, Weighing.COUNTED), passing));
    }

    /** Those that do some activity most often, which are the groups; then those that only pass work on. */
    private static List<String> areas(Collection<String> doing, List<Handoff> handoffs) {
        Set<String> all = new LinkedHashSet<>(new TreeSet<>(doing));
        Set<String> passing = new TreeSet<>();
        handoffs.forEach(h -> passing.addAll(Arrays.asList(h.from(), h.to())));
        all.addAll(passing);
        return List.copyOf(all);
    }

    private static List<OfArea> figures(List<String> areas, List<EiIndex> ties, Network passing) {
        double[] steps = Betweenness.normalised(passing, TieLength.STEP);
        double[] strengths = Betweenness.normalised(passing, TieLength.INVERSE_WEIGHT);
        List<OfArea> all = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            EiIndex own = i < ties.size() ? ties.get(i) : new EiIndex(0, 0, Weighing.COUNTED);
            all.add(new OfArea(areas.get(i), own, steps[i], strengths[i]));
        }
        return List.copyOf(all);
    }
}
