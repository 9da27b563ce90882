package org.hilo.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.engine.Variant;
import org.hilo.engine.Variants;
import org.hilo.home.Overview.PromiseLine;
import org.hilo.home.Overview.StageLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds stages in the journeys while nobody has drawn them: the activities that most journeys pass, in the order in which
 * the frequent variants pass them.
 */
final class StageFinder {

    /** So many variants settle the order. */
    static final int VARIANTS = 50;

    private static final int STAGES = 7;
    private static final int FEWEST = 4;

    /** What fewer than half of the journeys pass is a detour, not a stage. */
    private static final double USUAL = 0.5;

    private static final int WAITS = 2;

    private final FlowMap flow;
    private final Variants variants;
    private final List<PromiseLine> promises;

    StageFinder(FlowMap flow, Variants variants, List<PromiseLine> promises) {
        this.flow = flow;
        this.variants = variants;
        this.promises = promises;
    }

    List<StageLine> stages() {
        Map<String, Double> places = places();
        List<Node> frequent = flow.nodes().stream()
                .filter(node -> places.containsKey(node.activity()))
                .sorted(Comparator.comparingLong(Node::journeys).reversed())
                .limit(STAGES)
                .toList();
        long usual = frequent.stream()
                .filter(node -> node.journeys() >= USUAL * flow.journeys())
                .count();
        List<Node> nodes = frequent.stream()
                .limit(Math.max(FEWEST, usual))
                .sorted(Comparator.comparingDouble(node -> places.getOrDefault(node.activity(), 1d)))
                .toList();
        Map<String, Double> waits = waits(nodes);
        Set<PromiseLine> told = new HashSet<>();
        List<StageLine> stages = new ArrayList<>();
        for (Node node : nodes) {
            PromiseLine promise = broken(node.activity(), told);
            stages.add(
                    new StageLine(node.activity(), node.area(), node.journeys(), promise, waits.get(node.activity())));
        }
        return stages;
    }

    /** Where in a journey an activity first stands, from 0 to 1, on average over the frequent variants. */
    private Map<String, Double> places() {
        Map<String, Double> sum = new HashMap<>();
        Map<String, Double> weight = new HashMap<>();
        for (Variant variant : variants.top()) {
            List<String> activities = variant.activities();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < activities.size(); i++) {
                if (seen.add(activities.get(i))) {
                    double place = activities.size() == 1 ? 0 : (double) i / (activities.size() - 1);
                    sum.merge(activities.get(i), place * variant.count(), Double::sum);
                    weight.merge(activities.get(i), (double) variant.count(), Double::sum);
                }
            }
        }
        sum.replaceAll((activity, total) -> total / weight.getOrDefault(activity, 1d));
        return sum;
    }

    /** The longest waits from a stage directly to the next. */
    private Map<String, Double> waits(List<Node> nodes) {
        Map<String, Double> waits = new HashMap<>();
        for (int i = 0; i + 1 < nodes.size(); i++) {
            String from = nodes.get(i).activity();
            String to = nodes.get(i + 1).activity();
            flow.edges().stream()
                    .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                    .findFirst()
                    .map(Edge::waiting)
                    .ifPresent(waiting -> waits.put(from, waiting.medianSeconds()));
        }
        List<String> longest = waits.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(WAITS)
                .map(Map.Entry::getKey)
                .toList();
        waits.keySet().retainAll(longest);
        return waits;
    }

    private @Nullable PromiseLine broken(String activity, Set<PromiseLine> told) {
        for (PromiseLine line : promises) {
            if (line.broken() > 0 && line.promise().delivered().equals(activity) && told.add(line)) {
                return line;
            }
        }
        return null;
    }
}
