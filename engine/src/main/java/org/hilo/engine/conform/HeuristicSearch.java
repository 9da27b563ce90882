package org.hilo.engine.conform;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.hilo.engine.conform.Alignment.Reason;
import org.hilo.engine.conform.StateSpace.Edges;

/**
 * Cheapest alignments by A* over (steps taken, state of the model), for nets whose states are too many to lay out. Costs are
 * small whole numbers, so the open nodes stand in one stack for each bound; of equal bounds the latest goes first, and a
 * synchronous move before a model move before a log move.
 */
final class HeuristicSearch implements WordSearch {
    /** About 200 bytes each with marking and bounds: more nodes for one word are not kept. */
    static final int MOST_NODES = 1_000_000;

    /** States kept from word to word. */
    private static final int MOST_STATES = 50_000;

    private static final int STOP_EVERY = 256;

    private final Net net;
    private final Nodes nodes = new Nodes();
    private StateSpace space;
    private Projections bounds;
    private int[][] open = new int[16][];
    private int[] opened = new int[16];
    private int[] word = new int[0];

    /** No alignment of the word is cheaper. */
    private int bound;

    HeuristicSearch(Net net) {
        this.net = net;
        space = new StateSpace(net);
        bounds = new Projections(space);
    }

    @Override
    public WordResult align(int[] next, long mostStates, BooleanSupplier stop) {
        begin(next);
        long expanded = 0;
        add(0, StateSpace.INITIAL, 0, -1, WordResult.LOG);
        for (; bound < opened.length; bound++) {
            while (opened[bound] > 0) {
                int node = open[bound][--opened[bound]];
                if (nodes.isClosed(node)) {
                    continue;
                }
                if (expanded++ % STOP_EVERY == 0 && stop.getAsBoolean()) {
                    return WordResult.unsolved(bound, Reason.STOPPED);
                }
                if (expanded > mostStates || nodes.size() > MOST_NODES) {
                    return WordResult.unsolved(bound, Reason.BUDGET);
                }
                Edges edges = space.edges(nodes.state(node));
                if (nodes.step(node) == word.length && edges.canEnd()) {
                    return WordResult.solved(nodes.cost(node), nodes.moves(node));
                }
                if (edges.cut()) {
                    return WordResult.unsolved(bound, Reason.UNBOUNDED);
                }
                expand(node, edges);
            }
        }
        return WordResult.unsolved(0, Reason.NO_END);
    }

    private void begin(int[] next) {
        word = next;
        if (space.size() > MOST_STATES) {
            space = new StateSpace(net);
            bounds = new Projections(space);
        }
        nodes.clear();
        Arrays.fill(opened, 0);
        bounds.begin(word);
        bound = 0;
    }

    private void expand(int node, Edges edges) {
        nodes.close(node);
        int step = nodes.step(node);
        int state = nodes.state(node);
        int cost = nodes.cost(node);
        boolean more = step < word.length;
        if (more) {
            add(step + 1, state, cost + 1, node, WordResult.LOG);
        }
        // from the last to the first, so that the first is on top
        for (int e = edges.targets().length - 1; e >= 0; e--) {
            add(step, edges.targets()[e], cost + 1, node, WordResult.model(edges.transitions()[e]));
        }
        for (int e = edges.targets().length - 1; more && e >= 0; e--) {
            int transition = edges.transitions()[e];
            if (net.label[transition] == word[step]) {
                add(step + 1, edges.targets()[e], cost, node, WordResult.both(transition));
            }
        }
    }

    private void add(int step, int state, int cost, int parent, int move) {
        int node = nodes.improved(step, state, cost, parent, move);
        int rest = node < 0 ? Projections.NEVER : bounds.cost(step, state);
        if (rest >= Projections.NEVER) {
            return;
        }
        int own = Math.max(bound, cost + rest); // a projection that grew too large bounds less than before
        if (own >= open.length) {
            open = Arrays.copyOf(open, Math.max(own + 1, open.length * 2));
            opened = Arrays.copyOf(opened, open.length);
        }
        if (open[own] == null) {
            open[own] = new int[64];
        }
        if (opened[own] == open[own].length) {
            open[own] = Arrays.copyOf(open[own], opened[own] * 2);
        }
        open[own][opened[own]++] = node;
    }
}
