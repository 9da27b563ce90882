package org.hilo.engine.discover;

import java.util.BitSet;

/**
 * Reaches all nodes of a graph from one by taking, again and again, the strongest edge that leaves what is reached
 * (Prim's rule on directed edges). The path to each node is one of greatest capacity: while its weakest edge was the
 * strongest way out, no path to that node could leave what was reached by a stronger one.
 */
final class Growth {
    private final MapEdges edges;
    private final boolean backwards;

    /** Edges in order of the node that they grow from; those of a node stand between its offsets. */
    private final int[] ordered;

    private final int[] offsets;
    private final int[] places;

    private Growth(MapEdges edges, int nodes, boolean backwards) {
        this.edges = edges;
        this.backwards = backwards;
        this.offsets = new int[nodes + 1];
        this.ordered = new int[edges.size()];
        this.places = new int[edges.size()];
        for (int edge = 0; edge < edges.size(); edge++) {
            offsets[root(edge) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = offsets.clone();
        for (int place = 0; place < edges.size(); place++) {
            int edge = edges.byStrength(place);
            ordered[next[root(edge)]++] = edge;
            places[edge] = place;
        }
    }

    /** The edges by which all activities are reached from the start, and reach the end. */
    static boolean[] needed(MapEdges edges, int activities) {
        boolean[] needed = new boolean[edges.size()];
        new Growth(edges, activities + 2, false).grow(activities, needed);
        new Growth(edges, activities + 2, true).grow(activities + 1, needed);
        return needed;
    }

    private int root(int edge) {
        return backwards ? edges.to(edge) : edges.from(edge);
    }

    private int tip(int edge) {
        return backwards ? edges.from(edge) : edges.to(edge);
    }

    private void grow(int origin, boolean[] needed) {
        // start and end are no way to somewhere
        boolean[] reached = new boolean[offsets.length - 1];
        reached[reached.length - 2] = true;
        reached[reached.length - 1] = true;
        BitSet waysOut = new BitSet(edges.size());
        int node = origin;
        while (true) {
            for (int i = offsets[node]; i < offsets[node + 1]; i++) {
                if (!reached[tip(ordered[i])]) {
                    waysOut.set(places[ordered[i]]);
                }
            }
            int strongest = waysOut.nextSetBit(0);
            while (strongest >= 0 && reached[tip(edges.byStrength(strongest))]) {
                waysOut.clear(strongest);
                strongest = waysOut.nextSetBit(strongest);
            }
            if (strongest < 0) {
                return;
            }
            needed[edges.byStrength(strongest)] = true;
            node = tip(edges.byStrength(strongest));
            reached[node] = true;
        }
    }
}
