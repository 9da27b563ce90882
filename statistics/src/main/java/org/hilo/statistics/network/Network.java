package org.hilo.statistics.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes 0 to n − 1 and the ties between them, with direction or without.
 *
 * <p>Ties given twice become one with both weights (without direction, a–b and b–a are the same tie). Ties of a node to
 * itself say nothing about others: they are left out and counted in {@link #loops}. Never changes.
 */
public final class Network {
    private final boolean directed;
    private final int loops;
    private final List<Tie> ties;
    /** The ties that leave node v stand at places starts[v] to starts[v + 1] of targets and weights. */
    final int[] starts;

    final int[] targets;
    final double[] weights;

    private Network(boolean directed, int nodes, List<Tie> given) {
        this.directed = directed;
        Map<Long, Tie> distinct = new LinkedHashMap<>();
        int ownTies = 0;
        for (Tie tie : given) {
            check(tie.from(), nodes);
            check(tie.to(), nodes);
            if (tie.from() == tie.to()) {
                ownTies++;
                continue;
            }
            boolean turned = !directed && tie.from() > tie.to();
            Tie placed = turned ? new Tie(tie.to(), tie.from(), tie.weight()) : tie;
            distinct.merge(
                    (long) placed.from() * nodes + placed.to(),
                    placed,
                    (one, other) -> new Tie(one.from(), one.to(), one.weight() + other.weight()));
        }
        loops = ownTies;
        ties = List.copyOf(distinct.values());
        starts = new int[nodes + 1];
        targets = new int[directed ? ties.size() : 2 * ties.size()];
        weights = new double[targets.length];
        place();
    }

    private void place() {
        for (Tie tie : ties) {
            starts[tie.from() + 1]++;
            if (!directed) {
                starts[tie.to() + 1]++;
            }
        }
        for (int node = 1; node < starts.length; node++) {
            starts[node] += starts[node - 1];
        }
        int[] next = starts.clone();
        for (Tie tie : ties) {
            place(next[tie.from()]++, tie.to(), tie.weight());
            if (!directed) {
                place(next[tie.to()]++, tie.from(), tie.weight());
            }
        }
    }

    private void place(int at, int target, double weight) {
        targets[at] = target;
        weights[at] = weight;
    }

    public static Network undirected(int nodes, List<Tie> ties) {
        return new Network(false, nodes, ties);
    }

    public static Network directed(int nodes, List<Tie> ties) {
        return new Network(true, nodes, ties);
    }

    public boolean isDirected() {
        return directed;
    }

    public int nodes() {
        return starts.length - 1;
    }

    /** The distinct ties between different nodes. */
    public List<Tie> ties() {
        return ties;
    }

    /** How many ties of a node to itself were left out. */
    public int loops() {
        return loops;
    }

    private static void check(int node, int nodes) {
        if (node < 0 || node >= nodes) {
            throw new IllegalArgumentException("a node must be 0 to " + (nodes - 1) + ", was " + node);
        }
    }
}
