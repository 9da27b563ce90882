package org.hilo.trace.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hilo.engine.Edge;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Question;
import org.hilo.engine.Waiting;
import org.hilo.engine.answer.FirstWaits;
import org.hilo.engine.model.Sequences;
import org.hilo.statistics.Histogram;
import org.hilo.statistics.Quantiles;

/**
 * The journeys of one side, as far as a comparison looks at them.
 *
 * @param map every count is a number of journeys; a wait is the median of the first passages
 * @param nodes of the map by activity
 * @param edges of the map by their two activities
 * @param waits of the first passages, by the same
 */
record Sample(FlowMap map, Map<String, Node> nodes, Map<List<String>, Edge> edges, Map<List<String>, Histogram> waits) {

    static Sample of(EventLog log, Filter filter) {
        FlowMap counts = log.ask(Question.flowCounts(Level.ACTIVITY), filter);
        Map<List<String>, Histogram> waits = new HashMap<>();
        Map<List<String>, Waiting> medians = new HashMap<>();
        for (FirstWaits.Path path :
                log.ask(Question.firstWaits(Level.ACTIVITY), filter).paths()) {
            List<String> key = List.of(path.from(), path.to());
            Histogram sample = Histogram.of(path.seconds(), path.counts());
            double median = Objects.requireNonNull(Quantiles.type7(sample, 0.5));
            waits.put(key, sample);
            medians.put(key, new Waiting(median, Double.NaN, Double.NaN, path.error()));
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        counts.nodes()
                .forEach(n -> nodes.put(
                        n.activity(),
                        new Node(n.activity(), n.area(), n.journeys(), n.journeys(), n.starts(), n.ends(), 0)));
        Map<List<String>, Edge> edges = new LinkedHashMap<>();
        for (Edge e : counts.edges()) {
            List<String> key = List.of(e.from(), e.to());
            Waiting median = medians.getOrDefault(key, Waiting.UNASKED);
            edges.put(key, new Edge(e.from(), e.to(), e.journeys(), e.journeys(), median));
        }
        long passed = nodes.values().stream().mapToLong(Node::count).sum();
        FlowMap map = new FlowMap(counts.journeys(), passed, List.copyOf(nodes.values()), List.copyOf(edges.values()));
        return new Sample(map, nodes, edges, waits);
    }

    long journeys() {
        return map.journeys();
    }

    /** The activity with its journeys, of which there may be none. */
    Node node(String activity) {
        return nodes.getOrDefault(activity, new Node(activity, null, 0, 0, 0, 0, 0));
    }

    Edge edge(String from, String to) {
        return edges.getOrDefault(List.of(from, to), new Edge(from, to, 0, 0, Waiting.UNASKED));
    }

    Histogram waits(String from, String to) {
        return waits.getOrDefault(List.of(from, to), Histogram.EMPTY);
    }

    /** How many of the selected journeys follow each of these sequences. */
    static Map<List<String>, Long> following(EventLog log, Filter filter, Set<List<String>> wanted) {
        Set<Integer> lengths = new HashSet<>();
        wanted.forEach(sequence -> lengths.add(sequence.size()));
        Sequences all = log.ask(Question.sequences(), filter);
        Map<List<String>, Long> counts = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (lengths.contains(all.steps(i).length)) {
                List<String> sequence = Arrays.stream(all.steps(i))
                        .mapToObj(all.activities()::get)
                        .toList();
                if (wanted.contains(sequence)) {
                    counts.merge(sequence, all.count(i), Long::sum);
                }
            }
        }
        return counts;
    }
}
