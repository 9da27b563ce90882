package org.hilo.engine.job;

import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part and finds the steps that follow one of another area. */
final class HandoffWalk implements HandoffPairs {
    private final LevelWalk steps;
    private final Edges areas;
    private int[] from = {};
    private int[] to = {};
    private int[] edges = {};
    private int size;

    HandoffWalk(Part part, Edges areas) {
        this.steps = new LevelWalk(part, areas);
        this.areas = areas;
    }

    @Override
    public boolean next() {
        if (!steps.next()) {
            return false;
        }
        if (from.length < steps.steps()) {
            from = new int[2 * steps.steps()];
            to = new int[2 * steps.steps()];
            edges = new int[2 * steps.steps()];
        }
        int[] nodes = steps.nodes();
        size = 0;
        for (int k = 1; k < steps.steps(); k++) {
            if (nodes[k - 1] != nodes[k]) {
                from[size] = k - 1;
                to[size] = k;
                edges[size++] = steps.cells()[k - 1];
            }
        }
        return true;
    }

    @Override
    public VariantWalk variant() {
        return steps.variant();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int[] from() {
        return from;
    }

    @Override
    public int[] to() {
        return to;
    }

    @Override
    public int[] cells() {
        return edges;
    }

    @Override
    public boolean isReturned(int pair) {
        return pair + 1 < size && areas.to(edges[pair + 1]) == areas.from(edges[pair]);
    }
}
