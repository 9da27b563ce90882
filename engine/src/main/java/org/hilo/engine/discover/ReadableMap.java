package org.hilo.engine.discover;

import java.util.List;
import org.hilo.engine.model.Sequences;

/**
 * A directly-follows graph small enough to be read, in which every activity lies on a path from start to end.
 *
 * <p><b>Activities.</b> The most frequent ones stay; the journeys are cut down to them before anything is counted, so
 * an edge says what came next among what is shown, and as much comes into a node as leaves it (van der Aalst 2019, A
 * practitioner's guide to process mining: limitations of the directly-follows graph).
 *
 * <p><b>Edges.</b> Two growths keep the graph connected: from the start along the strongest edge that leaves what is
 * reached, until all is reached, and from the end backwards in the same way. Both give each activity a path of the
 * greatest possible capacity (its weakest edge is as strong as on any path; Hu 1961, The maximum capacity route
 * problem), the condition of Split Miner's filter (Augusto et al. 2019), and among such paths those of strong edges. A
 * path to each activity and one from it is a path through it. To these the strongest other edges are added. So nothing
 * is shown broken, and nothing vanishes when more is wanted. Left out: a plain threshold (leaves islands, as the guide
 * warns), and the fuzzy miner's clusters (a node that is no activity cannot be filtered on).
 *
 * <p>Takes O(e log e) in the number of different pairs; nothing depends on the order of the sequences, ties go by name.
 *
 * @param nodes by falling count, then by name
 * @param edges by falling count, then by names
 * @param starts which activities the shown journeys begin with, by falling count, then by name
 * @param ends which they end with, likewise
 * @param parallel pairs that come in either order, by falling count of both edges, then by names; the pages may draw
 *     them side by side
 * @param journeys all journeys
 * @param journeysWithoutSteps those of which no activity is shown
 * @param passages how often one shown activity, the start or the end follows another, over all journeys; what edges,
 *     starts and ends would sum up to if all were shown
 */
public record ReadableMap(
        List<Node> nodes,
        List<Edge> edges,
        List<Door> starts,
        List<Door> ends,
        List<Pair> parallel,
        long journeys,
        long journeysWithoutSteps,
        long passages) {

    /**
     * How much shall be shown.
     *
     * @param activityShare of the different activities, 0 to 1; the most frequent one always stays
     * @param pathShare of the edges, starts and ends, 0 to 1; what connects always stays
     * @param dependency below which a pair that comes in both orders is taken for parallel ({@link Causality#tolerant})
     */
    public record Wanted(double activityShare, double pathShare, double dependency) {
        /** In a picture side by side is what comes in one order at most three times as often as in the other. */
        public static final double ABOUT_AS_OFTEN = 0.5;

        public Wanted(double activityShare, double pathShare) {
            this(activityShare, pathShare, ABOUT_AS_OFTEN);
        }

        public Wanted {
            check("share of activities", activityShare);
            check("share of paths", pathShare);
            Causality.check(dependency);
        }

        private static void check(String what, double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("the " + what + " must be 0 to 1, was " + share);
            }
        }
    }

    /** An activity and how often it happens. */
    public record Node(String activity, long count) {}

    /**
     * How often one activity directly follows another among those shown.
     *
     * @param needed whether it is shown because it connects, however weak it is
     */
    public record Edge(String from, String to, long count, Course course, boolean needed) {}

    /**
     * How many journeys begin, or end, with an activity.
     *
     * @param needed whether it is shown because it connects, however weak it is
     */
    public record Door(String activity, long count, boolean needed) {}

    /** Two activities that come in either order, in alphabetical order. */
    public record Pair(String first, String second) {}

    /** Where an edge leads; without the last three kinds a map has no cycle. */
    public enum Course {
        /** On towards the end. */
        ONWARD,
        /** Between two that come in either order. */
        PARALLEL,
        /** Back to something that usually came before: it closes a loop. */
        BACK,
        /** To the same activity again. */
        SELF
    }

    public ReadableMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
        parallel = List.copyOf(parallel);
    }

    public static ReadableMap of(Sequences log, Wanted wanted) {
        return new MapMaking(log, wanted).map();
    }

    /** How many passages the map shows, over {@link #passages}: 1 when nothing is left out, NaN of nothing. */
    public double shownShare() {
        long shown = edges.stream().mapToLong(Edge::count).sum()
                + starts.stream().mapToLong(Door::count).sum()
                + ends.stream().mapToLong(Door::count).sum();
        return (double) shown / passages;
    }
}
