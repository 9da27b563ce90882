package org.hilo.trace.identity;

import java.util.Arrays;

/** Who is linked with whom: for each node a chain of half links through flat arrays, because there are millions. */
final class HalfLinks {
    private static final int END = -1;

    private int[] first = new int[1024];
    private int[] next = new int[2048];
    private int[] target = new int[2048];
    private int nodes;
    private int size;

    /** A new node, without links. */
    void addNode() {
        if (nodes == first.length) {
            first = Arrays.copyOf(first, nodes * 2);
        }
        first[nodes++] = END;
    }

    /** Links two nodes that were not linked yet. */
    void link(int one, int other) {
        if (size + 2 > next.length) {
            next = Arrays.copyOf(next, next.length * 2);
            target = Arrays.copyOf(target, target.length * 2);
        }
        half(one, other);
        half(other, one);
    }

    private void half(int from, int to) {
        target[size] = to;
        next[size] = first[from];
        first[from] = size++;
    }

    /** The first half link of the node, negative when it has none. */
    int first(int node) {
        return first[node];
    }

    /** The half link of the same node after this one, negative at the end. */
    int next(int half) {
        return next[half];
    }

    /** The node at the other end of a half link. */
    int target(int half) {
        return target[half];
    }
}
