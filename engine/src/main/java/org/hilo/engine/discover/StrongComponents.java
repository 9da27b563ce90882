package org.hilo.engine.discover;

import java.util.Arrays;

/** Finds the parts of a graph in which every node reaches every other (Tarjan 1972), with a stack of its own. */
final class StrongComponents {
    private static final int NEW = -1;

    private final int[] offsets;
    private final int[] to;
    private final int[] components;

    /** When each node was first met, and the earliest node still open that it reaches. */
    private final int[] met;

    private final int[] low;
    private final int[] open;
    private int openCount;
    private int time;
    private int count;

    private StrongComponents(int[] offsets, int[] to) {
        int size = offsets.length - 1;
        this.offsets = offsets;
        this.to = to;
        this.components = new int[size];
        this.met = new int[size];
        this.low = new int[size];
        this.open = new int[size];
        Arrays.fill(met, NEW);
        Arrays.fill(components, NEW);
    }

    /**
     * The component of each node; an edge between components leads from a higher number to a lower one.
     *
     * @param offsets successors of node n are {@code to[offsets[n]]} until {@code offsets[n + 1]}
     */
    static int[] of(int[] offsets, int[] to) {
        StrongComponents search = new StrongComponents(offsets, to);
        int[] path = new int[search.met.length];
        int[] next = new int[search.met.length];
        for (int node = 0; node < search.met.length; node++) {
            if (search.met[node] == NEW) {
                search.from(node, path, next);
            }
        }
        return search.components;
    }

    private void from(int root, int[] path, int[] next) {
        int depth = 0;
        path[0] = root;
        meet(root, next);
        while (depth >= 0) {
            int node = path[depth];
            if (next[node] < offsets[node + 1]) {
                int successor = to[next[node]++];
                if (met[successor] == NEW) {
                    path[++depth] = successor;
                    meet(successor, next);
                } else if (components[successor] == NEW) {
                    low[node] = Math.min(low[node], met[successor]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void meet(int node, int[] next) {
        met[node] = time;
        low[node] = time++;
        next[node] = offsets[node];
        open[openCount++] = node;
    }

    private void leave(int node) {
        if (low[node] != met[node]) {
            return;
        }
        int member;
        do {
            member = open[--openCount];
            components[member] = count;
        } while (member != node);
        count++;
    }
}
