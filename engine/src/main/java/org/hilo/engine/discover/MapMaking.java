package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.discover.ReadableMap.Course;
import org.hilo.engine.discover.ReadableMap.Door;
import org.hilo.engine.discover.ReadableMap.Edge;
import org.hilo.engine.discover.ReadableMap.Node;
import org.hilo.engine.discover.ReadableMap.Pair;
import org.hilo.engine.discover.ReadableMap.Wanted;
import org.hilo.engine.model.Sequences;

/**
 * Makes one readable map. Activities are numbered by falling count, then by name, so that order by number breaks ties.
 */
final class MapMaking {
    private final Sequences log;
    private final Wanted wanted;

    /** The most frequent activities, by number in the log. */
    private final int[] shown;

    private final Traces traces;
    private final DirectlyFollows follows;
    private final Causality causality;
    private final MapEdges all;
    private final boolean[] needed;
    private final boolean[] kept;

    MapMaking(Sequences log, Wanted wanted) {
        this.log = log;
        this.wanted = wanted;
        this.shown = FrequentActivities.of(log, wanted.activityShare());
        int[] numbers = FrequentActivities.numbers(shown, log.activities().size());
        this.traces = Traces.of(log, numbers, shown.length);
        this.causality = Causality.tolerant(traces, wanted.dependency());
        this.follows = causality.follows();
        this.all = MapEdges.of(follows);
        this.needed = Growth.needed(all, shown.length);
        this.kept = kept();
    }

    private boolean[] kept() {
        boolean[] keeping = needed.clone();
        int strongest = FrequentActivities.rounded(wanted.pathShare(), all.size());
        for (int place = 0; place < strongest; place++) {
            keeping[all.byStrength(place)] = true;
        }
        return keeping;
    }

    ReadableMap map() {
        Course[] courses = courses();
        List<Node> nodes = IntStream.range(0, shown.length)
                .mapToObj(number -> new Node(name(number), follows.occurrences(number)))
                .toList();
        List<Edge> edges = new ArrayList<>();
        List<Door> starts = new ArrayList<>();
        List<Door> ends = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            int edge = all.byStrength(place);
            if (!kept[edge]) {
                continue;
            }
            int from = all.from(edge);
            int to = all.to(edge);
            if (from >= shown.length) {
                starts.add(new Door(name(to), all.count(edge), needed[edge]));
            } else if (to >= shown.length) {
                ends.add(new Door(name(from), all.count(edge), needed[edge]));
            } else {
                edges.add(new Edge(name(from), name(to), all.count(edge), courses[edge], needed[edge]));
            }
        }
        edges.sort(Comparator.comparingLong(Edge::count)
                .reversed()
                .thenComparing(Edge::from)
                .thenComparing(Edge::to));
        Comparator<Door> order =
                Comparator.comparingLong(Door::count).reversed().thenComparing(Door::activity);
        starts.sort(order);
        ends.sort(order);
        return new ReadableMap(
                nodes, edges, starts, ends, parallel(courses), log.journeys(), traces.empty, all.total());
    }

    private String name(int number) {
        return log.activities().get(shown[number]);
    }

    private List<Pair> parallel(Course[] courses) {
        record Counted(Pair pair, long count) {}
        List<Counted> pairs = new ArrayList<>();
        for (int edge = 0; edge < all.size(); edge++) {
            if (courses[edge] != Course.PARALLEL) {
                continue;
            }
            int from = all.from(edge);
            int to = all.to(edge);
            int other = all.find(to, from);
            // once for both edges: at the lower one, unless only the other is shown
            if (kept[edge] && (from < to || !kept[other])) {
                String first = name(from);
                String second = name(to);
                Pair pair = first.compareTo(second) < 0 ? new Pair(first, second) : new Pair(second, first);
                pairs.add(new Counted(pair, all.count(edge) + all.count(other)));
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingLong(Counted::count)
                        .reversed()
                        .thenComparing(counted -> counted.pair().first())
                        .thenComparing(counted -> counted.pair().second()))
                .map(Counted::pair)
                .toList();
    }

    /** The course of each edge between activities; every cycle of the others has an edge that leads back. */
    private Course[] courses() {
        Course[] courses = new Course[all.size()];
        boolean[] ordinary = new boolean[all.size()];
        for (int edge = 0; edge < all.size(); edge++) {
            int from = all.from(edge);
            int to = all.to(edge);
            if (from == to) {
                courses[edge] = Course.SELF;
            } else if (Math.max(from, to) < shown.length
                    && causality.between(from, to) == Causality.Relation.PARALLEL) {
                courses[edge] = Course.PARALLEL;
            } else {
                courses[edge] = Course.ONWARD;
                ordinary[edge] = kept[edge];
            }
        }
        int[] components = all.strongComponents(ordinary);
        double[] places = firstPlaces();
        for (int edge = 0; edge < all.size(); edge++) {
            int from = all.from(edge);
            int to = all.to(edge);
            if (ordinary[edge]
                    && components[from] == components[to]
                    && (places[from] > places[to] || places[from] == places[to] && from > to)) {
                courses[edge] = Course.BACK;
            }
        }
        return courses;
    }

    /**
     * At which step each activity first happens, on average over the journeys in which it does; 0 for start and end.
     */
    private double[] firstPlaces() {
        double[] sums = new double[shown.length + 2];
        long[] journeys = new long[shown.length];
        int[] lastTrace = new int[shown.length];
        for (int t = 0; t < traces.size(); t++) {
            for (int p = traces.offsets[t]; p < traces.offsets[t + 1]; p++) {
                int activity = traces.steps[p];
                if (lastTrace[activity] != t + 1) {
                    lastTrace[activity] = t + 1;
                    journeys[activity] += traces.weights[t];
                    sums[activity] += (double) (p - traces.offsets[t]) * traces.weights[t];
                }
            }
        }
        for (int activity = 0; activity < shown.length; activity++) {
            sums[activity] /= journeys[activity];
        }
        return sums;
    }
}
