package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.engine.Waiting;

/**
 * The part of a flow map that a picture shows: the most frequent activities and paths, and beside them whatever keeps
 * every shown activity reachable from a start and able to reach an end.
 *
 * @param starts activities whose start is shown
 * @param ends activities whose end is shown
 * @param shareOfEvents share (0–1) of all events that the shown activities cover
 * @param shareOfPassages share (0–1) of all passages, starts and ends that the shown paths cover
 */
public record FlowChoice(
        List<Node> nodes,
        List<Edge> edges,
        Set<String> starts,
        Set<String> ends,
        double shareOfEvents,
        double shareOfPassages) {

    public FlowChoice {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        starts = Set.copyOf(starts);
        ends = Set.copyOf(ends);
    }

    /**
     * Within 150 activities and 160 paths, which no eye can follow anyway: covers at least these shares of events and, between the chosen activities, of passages
     * (percent).
     */
    public static FlowChoice of(FlowMap map, int activityPercent, int pathPercent) {
        return new Choosing(map).choose(activityPercent, pathPercent);
    }

    /** The same activities and paths with the numbers of another map, zero where it has none. */
    FlowChoice filledFrom(FlowMap other) {
        Map<String, Node> known = new HashMap<>();
        other.nodes().forEach(node -> known.put(node.activity(), node));
        Map<List<String>, Edge> paths = new HashMap<>();
        other.edges().forEach(edge -> paths.put(List.of(edge.from(), edge.to()), edge));
        List<Node> filled = nodes.stream()
                .map(n -> known.getOrDefault(n.activity(), new Node(n.activity(), n.area(), 0, 0, 0, 0, 0)))
                .toList();
        List<Edge> filledPaths = edges.stream()
                .map(e -> paths.getOrDefault(
                        List.of(e.from(), e.to()), new Edge(e.from(), e.to(), 0, 0, Waiting.UNASKED)))
                .toList();
        long passages = other.edges().stream().mapToLong(Edge::count).sum() + 2 * other.journeys();
        long covered = filledPaths.stream().mapToLong(Edge::count).sum();
        for (Node node : filled) {
            covered += starts.contains(node.activity()) ? node.starts() : 0;
            covered += ends.contains(node.activity()) ? node.ends() : 0;
        }
        return new FlowChoice(
                filled,
                filledPaths,
                starts,
                ends,
                share(filled.stream().mapToLong(Node::count).sum(), other.events()),
                share(covered, passages));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** A passage with its count; the outside of the map has a name that no activity can have. */
    record Passage(String from, String to, long count) {
        static final String OUTSIDE = "\u0000";

        boolean isPath() {
            return !from.equals(OUTSIDE) && !to.equals(OUTSIDE);
        }
    }

    private static final class Choosing {
        /** More than so many strands nobody can follow, and their layout would take seconds; tables have them all. */
        private static final int MOST_PATHS = 160;

        private static final int MOST_ACTIVITIES = 150;

        private static final Comparator<Passage> MOST_FREQUENT = Comparator.comparingLong(Passage::count)
                .reversed()
                .thenComparing(Passage::from)
                .thenComparing(Passage::to);

        private final FlowMap map;
        private final List<Passage> passages = new ArrayList<>();

        Choosing(FlowMap map) {
            this.map = map;
            map.edges().forEach(e -> passages.add(new Passage(e.from(), e.to(), e.count())));
            for (Node node : map.nodes()) {
                if (node.starts() > 0) {
                    passages.add(new Passage(Passage.OUTSIDE, node.activity(), node.starts()));
                }
                if (node.ends() > 0) {
                    passages.add(new Passage(node.activity(), Passage.OUTSIDE, node.ends()));
                }
            }
            passages.sort(MOST_FREQUENT);
        }

        FlowChoice choose(int activityPercent, int pathPercent) {
            Set<String> activities = mostFrequentActivities(activityPercent);
            Set<Passage> kept = lifelines(activities);
            kept.forEach(passage -> {
                activities.add(passage.from());
                activities.add(passage.to());
            });
            activities.remove(Passage.OUTSIDE);
            addMostFrequentPaths(kept, activities, pathPercent);
            return result(activities, kept);
        }

        private Set<String> mostFrequentActivities(int percent) {
            List<Node> byCount = map.nodes().stream()
                    .sorted(Comparator.comparingLong(Node::count).reversed().thenComparing(Node::activity))
                    .toList();
            double goal = map.events() * (percent / 100.0);
            Set<String> chosen = new LinkedHashSet<>();
            long covered = 0;
            for (Node node : byCount) {
                if (chosen.size() >= MOST_ACTIVITIES || (!chosen.isEmpty() && percent < 100 && covered >= goal)) {
                    break;
                }
                chosen.add(node.activity());
                covered += node.count();
            }
            return chosen;
        }

        /** For each activity the way from a start and to an end whose rarest passage is the most frequent. */
        private Set<Passage> lifelines(Set<String> activities) {
            Map<String, Passage> into = widest(true);
            Map<String, Passage> outOf = widest(false);
            Set<Passage> lifelines = new HashSet<>();
            Set<Passage> onwards = new HashSet<>();
            for (String activity : activities) {
                follow(activity, into, true, lifelines);
                follow(activity, outOf, false, onwards);
            }
            // an activity that only a lifeline brought in has its way to the start or the end on that lifeline
            lifelines.addAll(onwards);
            return lifelines;
        }

        private static void follow(
                String activity, Map<String, Passage> tree, boolean backwards, Set<Passage> lifelines) {
            Passage next = tree.get(activity);
            while (next != null && lifelines.add(next)) {
                next = tree.get(backwards ? next.from() : next.to());
            }
        }

        /** Grows the tree of widest ways from the outside; passages are visited by falling count, so ties are settled. */
        private Map<String, Passage> widest(boolean forwards) {
            Map<String, Passage> tree = new HashMap<>();
            Set<String> reached = new HashSet<>(Set.of(Passage.OUTSIDE));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Passage passage : passages) {
                    String near = forwards ? passage.from() : passage.to();
                    String far = forwards ? passage.to() : passage.from();
                    if (reached.contains(near) && reached.add(far)) {
                        tree.put(far, passage);
                        grown = true;
                        break;
                    }
                }
            }
            return tree;
        }

        private void addMostFrequentPaths(Set<Passage> kept, Set<String> activities, int percent) {
            List<Passage> between = passages.stream()
                    .filter(p -> (p.from().equals(Passage.OUTSIDE) || activities.contains(p.from()))
                            && (p.to().equals(Passage.OUTSIDE) || activities.contains(p.to())))
                    .toList();
            double goal = between.stream().mapToLong(Passage::count).sum() * (percent / 100.0);
            long covered = kept.stream().mapToLong(Passage::count).sum();
            long paths = kept.stream().filter(Passage::isPath).count();
            for (Passage passage : between) {
                if (paths >= MOST_PATHS || (percent < 100 && covered >= goal)) {
                    return;
                }
                if (kept.add(passage)) {
                    covered += passage.count();
                    paths += passage.isPath() ? 1 : 0;
                }
            }
        }

        private FlowChoice result(Set<String> activities, Set<Passage> kept) {
            Set<String> starts = new HashSet<>();
            Set<String> ends = new HashSet<>();
            for (Passage passage : kept) {
                if (passage.from().equals(Passage.OUTSIDE)) {
                    starts.add(passage.to());
                } else if (passage.to().equals(Passage.OUTSIDE)) {
                    ends.add(passage.from());
                }
            }
            List<Node> nodes = map.nodes().stream()
                    .filter(n -> activities.contains(n.activity()))
                    .toList();
            List<Edge> edges = map.edges().stream()
                    .filter(e -> kept.contains(new Passage(e.from(), e.to(), e.count())))
                    .toList();
            return new FlowChoice(
                    nodes,
                    edges,
                    starts,
                    ends,
                    share(nodes.stream().mapToLong(Node::count).sum(), map.events()),
                    share(
                            kept.stream().mapToLong(Passage::count).sum(),
                            passages.stream().mapToLong(Passage::count).sum()));
        }
    }
}
