package org.hilo.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.drawing.FlowChoice.Passage;

/**
 * The order of the activities that most passages agree with; passages against it are the ones that go back.
 *
 * <p>A greedy order (Eades, Lin and Smyth 1993, with counts as weights) is improved by moving single activities until
 * no move lets fewer passages go back.
 */
final class FlowOrder {
    /** An activity, and how many more journeys start than end there. */
    private record Activity(String name, long surplus) {}

    private final Map<String, Integer> place = new HashMap<>();

    private FlowOrder(List<Activity> unordered, List<Passage> passages) {
        List<Activity> nodes =
                unordered.stream().sorted(Comparator.comparing(Activity::name)).toList();
        Map<String, Integer> index = new HashMap<>();
        nodes.forEach(node -> index.put(node.name(), index.size()));
        long[][] weight = new long[nodes.size()][nodes.size()];
        for (Passage passage : passages) {
            int from = index.getOrDefault(passage.from(), -1);
            int to = index.getOrDefault(passage.to(), -1);
            if (from >= 0 && to >= 0 && from != to) {
                weight[from][to] += passage.count();
            }
        }
        List<Integer> order = greedy(nodes, weight);
        improve(order, weight);
        for (int i = 0; i < order.size(); i++) {
            place.put(nodes.get(order.get(i)).name(), i);
        }
    }

    static FlowOrder of(FlowChoice choice) {
        return new FlowOrder(
                choice.nodes().stream()
                        .map(n -> new Activity(n.activity(), n.starts() - n.ends()))
                        .toList(),
                choice.edges().stream()
                        .map(e -> new Passage(e.from(), e.to(), e.count()))
                        .toList());
    }

    /** The order within sequences of activities, each with its count. */
    static FlowOrder of(List<List<String>> sequences, List<Long> counts) {
        Map<String, Long> balance = new TreeMap<>();
        List<Passage> passages = new ArrayList<>();
        for (int s = 0; s < sequences.size(); s++) {
            List<String> sequence = sequences.get(s);
            long count = counts.get(s);
            sequence.forEach(activity -> balance.merge(activity, 0L, Long::sum));
            if (!sequence.isEmpty()) {
                balance.merge(sequence.getFirst(), count, Long::sum);
                balance.merge(sequence.getLast(), -count, Long::sum);
            }
            for (int i = 1; i < sequence.size(); i++) {
                passages.add(new Passage(sequence.get(i - 1), sequence.get(i), count));
            }
        }
        List<Activity> activities = new ArrayList<>();
        balance.forEach((name, surplus) -> activities.add(new Activity(name, surplus)));
        return new FlowOrder(activities, passages);
    }

    /** How many activities have a place. */
    int size() {
        return place.size();
    }

    int placeOf(String activity) {
        return place.getOrDefault(activity, 0);
    }

    boolean goesBack(String from, String to) {
        return placeOf(from) > placeOf(to);
    }

    private static List<Integer> greedy(List<Activity> nodes, long[][] weight) {
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
                                    + nodes.get(i).surplus())
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
