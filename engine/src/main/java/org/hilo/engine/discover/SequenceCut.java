package org.hilo.engine.discover;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sequence cut: every activity of an earlier part reaches every activity of a later part, and never the other
 * way.
 *
 * <p>Strong components stay together. Put them in an order in which edges lead onward only. Then the cut lies before a
 * place exactly when all before it reach all after it; and that is so exactly when every component before it that leads
 * nowhere else before it has an edge to each component after it that is reached from nowhere else after it. The sweep
 * keeps both sets and the number of edges between them, so it takes time in proportion to the edges.
 */
final class SequenceCut {
    private final int count;

    /** Successors and predecessors of each component, once each. */
    private final int[][] successors;

    private final int[][] predecessors;

    /**
     * Whether a component is before the place and leads nowhere before it; or after it and is reached from nowhere
     * after it.
     */
    private final BitSet last = new BitSet();

    private final BitSet first = new BitSet();
    private long edgesBetween;

    private SequenceCut(DirectlyFollows follows, int[] order, int count) {
        this.count = count;
        this.successors = successors(follows, order, count);
        this.predecessors = reversed(successors);
    }

    static @Nullable Cut of(DirectlyFollows follows) {
        int[] order = follows.strongComponents();
        int count = Arrays.stream(order).max().orElse(-1) + 1;
        for (int activity = 0; activity < order.length; activity++) {
            order[activity] = count - 1 - order[activity];
        }
        int[] parts = new SequenceCut(follows, order, count).parts();
        int[] byActivity = new int[order.length];
        Arrays.setAll(byActivity, activity -> parts[order[activity]]);
        return Cuts.cut(Cut.Block.SEQUENCE, byActivity);
    }

    private static int[][] successors(DirectlyFollows follows, int[] order, int count) {
        long[] pairs = new long[follows.pairs()];
        int size = 0;
        for (int from = 0; from < order.length; from++) {
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                if (order[from] != order[follows.to(edge)]) {
                    pairs[size++] = (long) order[from] << 32 | order[follows.to(edge)];
                }
            }
        }
        Arrays.sort(pairs, 0, size);
        int[][] successors = new int[count][];
        int at = 0;
        for (int component = 0; component < count; component++) {
            int begin = at;
            int different = 0;
            for (; at < size && pairs[at] >>> 32 == component; at++) {
                different += at == begin || pairs[at] != pairs[at - 1] ? 1 : 0;
            }
            int[] targets = new int[different];
            for (int i = at - 1; i >= begin; i--) {
                if (i == begin || pairs[i] != pairs[i - 1]) {
                    targets[--different] = (int) pairs[i];
                }
            }
            successors[component] = targets;
        }
        return successors;
    }

    private static int[][] reversed(int[][] edges) {
        int[] sizes = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                sizes[target]++;
            }
        }
        int[][] reversed = new int[edges.length][];
        Arrays.setAll(reversed, node -> new int[sizes[node]]);
        for (int from = edges.length - 1; from >= 0; from--) {
            for (int target : edges[from]) {
                reversed[target][--sizes[target]] = from;
            }
        }
        return reversed;
    }

    /** Part of each component. */
    private int[] parts() {
        int[] open = new int[count];
        for (int component = 0; component < count; component++) {
            open[component] = predecessors[component].length;
            if (open[component] == 0) {
                first.set(component);
            }
        }
        int[] parts = new int[count];
        int part = 0;
        for (int component = 0; component < count; component++) {
            if (component > 0 && edgesBetween == (long) last.cardinality() * first.cardinality()) {
                part++;
            }
            parts[component] = part;
            pass(component, open);
        }
        return parts;
    }

    /** Moves the component from after the place to before it. */
    private void pass(int component, int[] open) {
        edgesBetween -= common(predecessors[component], last);
        first.clear(component);
        for (int predecessor : predecessors[component]) {
            if (last.get(predecessor)) {
                edgesBetween -= common(successors[predecessor], first);
                last.clear(predecessor);
            }
        }
        last.set(component);
        edgesBetween += common(successors[component], first);
        for (int successor : successors[component]) {
            if (--open[successor] == 0) {
                first.set(successor);
                edgesBetween += common(predecessors[successor], last);
            }
        }
    }

    private static int common(int[] some, BitSet others) {
        int common = 0;
        for (int member : some) {
            common += others.get(member) ? 1 : 0;
        }
        return common;
    }
}
