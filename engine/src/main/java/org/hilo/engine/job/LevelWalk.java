package org.hilo.engine.job;

import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part as a level shows them: nodes, and the edges between neighbours. */
final class LevelWalk implements PairWalk {
    private final VariantWalk variants;
    private final Edges edges;
    private final int[] ofLabel;
    private final int[] ofPair;

    private int[] nodes = {};
    private int[] at = {};
    private int[] next = {};
    private int[] edge = {};
    private int size;

    LevelWalk(Part part, Edges edges) {
        this.variants = part.variants();
        this.edges = edges;
        this.ofLabel = edges.nodes().ofLabel();
        this.ofPair = edges.leavesOut() ? new int[0] : edges.ofPair()[part.number()];
    }

    @Override
    public boolean next() {
        if (!variants.next()) {
            return false;
        }
        int length = variants.length();
        if (nodes.length < length) {
            nodes = new int[2 * length];
            at = new int[2 * length];
            next = new int[2 * length];
            edge = new int[2 * length];
            for (int k = 0; k < at.length; k++) {
                at[k] = k; // as it is when nothing is left out
                next[k] = k + 1;
            }
        }
        if (edges.leavesOut()) {
            leaveOut();
        } else {
            takeAll();
        }
        return true;
    }

    private void takeAll() {
        int[] labels = variants.labels();
        int[] pairs = variants.pairs();
        int start = variants.start();
        size = variants.length();
        nodes[0] = ofLabel[labels[start]];
        for (int k = 1; k < size; k++) {
            nodes[k] = ofLabel[labels[start + k]];
            edge[k - 1] = ofPair[pairs[start + k]];
        }
    }

    private void leaveOut() {
        size = 0;
        for (int k = 0; k < variants.length(); k++) {
            int node = ofLabel[variants.labels()[variants.start() + k]];
            if (node == Nodes.LEFT_OUT) {
                continue;
            }
            nodes[size] = node;
            at[size] = k;
            if (size > 0) {
                edge[size - 1] = edges.find(nodes[size - 1], node);
                next[size - 1] = k;
            }
            size++;
        }
    }

    @Override
    public VariantWalk variant() {
        return variants;
    }

    /** How many steps of the variant the level shows. */
    int steps() {
        return size;
    }

    /** Node of each step that is shown. */
    int[] nodes() {
        return nodes;
    }

    @Override
    public int size() {
        return Math.max(0, size - 1);
    }

    @Override
    public int[] from() {
        return at;
    }

    @Override
    public int[] to() {
        return next;
    }

    @Override
    public int[] cells() {
        return edge;
    }
}
