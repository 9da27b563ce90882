package org.hilo.statistics.network;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * All shortest ways from one node: how long they are, how many, and in which order nodes were reached. One object walks
 * from many nodes, one after the other.
 */
final class ShortestPaths {
    /** Ways of nearly the same length are equally long: 0.1 + 0.2 and 0.3 are. */
    private static final double SAME_LENGTH = 1e-12;

    private final Network network;
    private final boolean bySteps;
    private final double[] lengths;
    /** Infinite where there is no way. */
    final double[] distances;
    /** How many shortest ways there are; doubles, because there can be very many. */
    final double[] ways;
    /** The nodes reached, nearest first; the first is the start. */
    final int[] order;

    int reached;
    private final boolean[] done;

    ShortestPaths(Network network, TieLength length) {
        this.network = network;
        bySteps = length == TieLength.STEP;
        lengths = Arrays.stream(network.weights).map(length::of).toArray();
        int nodes = network.nodes();
        distances = new double[nodes];
        ways = new double[nodes];
        order = new int[nodes];
        done = new boolean[nodes];
    }

    void walk(int start) {
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        Arrays.fill(ways, 0);
        Arrays.fill(done, false);
        distances[start] = 0;
        ways[start] = 1;
        reached = 0;
        if (bySteps) {
            walkBySteps(start);
        } else {
            walkByLengths(start);
        }
    }

    /** Breadth first: the order doubles as the queue. */
    private void walkBySteps(int start) {
        order[reached++] = start;
        for (int at = 0; at < reached; at++) {
            int node = order[at];
            for (int tie = network.starts[node]; tie < network.starts[node + 1]; tie++) {
                int next = network.targets[tie];
                if (distances[next] == Double.POSITIVE_INFINITY) {
                    distances[next] = distances[node] + 1;
                    order[reached++] = next;
                }
                if (distances[next] == distances[node] + 1) {
                    ways[next] += ways[node];
                }
            }
        }
    }

    private record Reach(double distance, int node) implements Comparable<Reach> {
        @Override
        public int compareTo(Reach other) {
            return Double.compare(distance, other.distance);
        }
    }

    /** Dijkstra's, with a queue that may hold a node several times: all but the first are passed over. */
    private void walkByLengths(int start) {
        PriorityQueue<Reach> queue = new PriorityQueue<>();
        queue.add(new Reach(0, start));
        for (Reach reach = queue.poll(); reach != null; reach = queue.poll()) {
            int node = reach.node();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            order[reached++] = node;
            for (int tie = network.starts[node]; tie < network.starts[node + 1]; tie++) {
                int next = network.targets[tie];
                double distance = distances[node] + lengths[tie];
                if (!done[next] && distance < distances[next] * (1 - SAME_LENGTH)) {
                    distances[next] = distance;
                    ways[next] = ways[node];
                    queue.add(new Reach(distance, next));
                } else if (!done[next] && isSame(distance, distances[next])) {
                    ways[next] += ways[node];
                }
            }
        }
    }

    /** Whether this tie of a reached node is the last one of a shortest way to where it leads. */
    boolean leadsOn(int node, int tie) {
        int next = network.targets[tie];
        // a length lost in rounding must not lead both ways
        return distances[next] > distances[node] && isSame(distances[node] + lengths[tie], distances[next]);
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= SAME_LENGTH * other;
    }
}
