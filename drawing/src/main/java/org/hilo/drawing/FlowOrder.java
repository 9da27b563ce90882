package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;

/**
 * The order of the activities that most passages agree with; passages against it are the ones that go back.
 *
 * <p>A greedy order (Eades, Lin and Smyth 1993, with counts as weights) is improved by moving single activities until
 * no move lets fewer passages go back.
 */
final class FlowOrder {
    private final Map<String, Integer> place = new HashMap<>();

    FlowOrder(FlowChoice choice) {
        List<Node> nodes = choice.nodes().stream()
                .sorted(Comparator.comparing(Node::activity))
                .toList();
        Map<String, Integer> index = new HashMap<>();
        nodes.forEach(node -> index.put(node.activity(), index.size()));
        long[][] weight = new long[nodes.size()][nodes.size()];
        for (Edge edge : choice.edges()) {
            int from = index.getOrDefault(edge.from(), -1);
            int to = index.getOrDefault(edge.to(), -1);
            if (from >= 0 && to >= 0 && from != to) {
                weight[from][to] += edge.count();
            }
        }
        List<Integer> order = greedy(nodes, weight);
        improve(order, weight);
        for (int i = 0; i < order.size(); i++) {
            place.put(nodes.get(order.get(i)).activity(), i);
        }
    }

    int placeOf(String activity) {
        return place.getOrDefault(activity, 0);
    }

    boolean goesBack(String from, String to) {
        return placeOf(from) > placeOf(to);
    }

    private static List<Integer> greedy(List<Node> nodes, long[][] weight) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            left.add(i);
        }
        List<Integer> first = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer sink = left.stream()
                    .filter(i -> out(i, left, weight) == 0 && in(i, left, weight) > 0)
                    .findFirst()
                    .orElse(null);
            if (sink != null) {
                last.addFirst(sink);
                left.remove(sink);
                continue;
            }
            Integer next = left.stream()
                    .max(Comparator.<Integer>comparingLong(i -> in(i, left, weight) == 0 ? 1 : 0)
                            .thenComparingLong(i -> out(i, left, weight)
                                    - in(i, left, weight)
                                    + nodes.get(i).starts()
                                    - nodes.get(i).ends())
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            first.add(next);
            left.remove(next);
        }
        first.addAll(last);
        return first;
    }

    private static void improve(List<Integer> order, long[][] weight) {
        int rounds = 0;
        boolean better = true;
        while (better && rounds++ < 20) {
            better = false;
            for (int i = 0; i < order.size(); i++) {
                better |= moveToBestPlace(order, i, weight);
            }
        }
    }

    private static boolean moveToBestPlace(List<Integer> order, int i, long[][] weight) {
        int node = order.get(i);
        long gain = 0;
        long bestGain = 0;
        int best = i;
        for (int j = i - 1; j >= 0; j--) {
            gain += weight[node][order.get(j)] - weight[order.get(j)][node];
            if (gain > bestGain) {
                bestGain = gain;
                best = j;
            }
        }
        gain = 0;
        for (int j = i + 1; j < order.size(); j++) {
            gain += weight[order.get(j)][node] - weight[node][order.get(j)];
            if (gain > bestGain) {
                bestGain = gain;
                best = j;
            }
        }
        if (best != i) {
            order.remove(i);
            order.add(best, node);
        }
        return best != i;
    }

    private static long out(int node, List<Integer> others, long[][] weight) {
        return others.stream().mapToLong(o -> weight[node][o]).sum();
    }

    private static long in(int node, List<Integer> others, long[][] weight) {
        return others.stream().mapToLong(o -> weight[o][node]).sum();
    }
}
