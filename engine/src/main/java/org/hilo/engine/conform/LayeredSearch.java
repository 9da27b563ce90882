package org.hilo.engine.conform;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.hilo.engine.conform.Alignment.Reason;
import org.hilo.engine.conform.Automaton.Rows;

/**
 * Cheapest alignments by dynamic programming over (steps taken, state of the model).
 *
 * <p>Layer i holds, for every state, the cost of the first i steps of a word ending there, less i. So a log move (one step, cost
 * 1) changes nothing, a synchronous move lowers the figure by 1, a model move raises it by 1, and a layer is the layer before
 * with what a synchronous move improves, spread along model moves. Layers are closed under model moves, hence one step improves
 * a state at most twice, by 1 each, and most states not at all. Words come in sorted order and share the layers of their common
 * beginning.
 */
final class LayeredSearch implements WordSearch {
    /** More cells than this, 64 MB, are not laid out; such words are left to {@link HeuristicSearch}. */
    static final int MOST_CELLS = 32_000_000;

    /** Costs are kept in 16 bits. */
    static final int LONGEST = 10_000;

    /** A state that a layer improves costs about as much less than one that a search expands. */
    private static final int CHEAPER = 16;

    private static final short FAR = 30_000;

    private final Automaton automaton;
    private final int[] label;
    private short[][] layers = new short[64][];
    private long[] work = new long[64];
    private int[] open = new int[64];
    private int opened;
    private int[] word = new int[0];
    private int laid = -1;

    /** @param label the label of each transition */
    LayeredSearch(Automaton automaton, int[] label) {
        this.automaton = automaton;
        this.label = label;
    }

    static boolean fits(Automaton automaton, int length) {
        return length <= LONGEST && (length + 1L) * automaton.states() <= MOST_CELLS;
    }

    @Override
    public WordResult align(int[] next, long mostStates, BooleanSupplier stop) {
        int shared = Math.min(laid, common(word, next));
        word = next;
        laid = shared;
        room(next.length + 1);
        if (laid < 0) {
            layFirst();
        }
        while (laid < next.length) {
            if (stop.getAsBoolean()) {
                return WordResult.unsolved(lowest(laid), Reason.STOPPED);
            }
            if (work[laid] / CHEAPER > mostStates) {
                return WordResult.unsolved(lowest(laid), Reason.BUDGET);
            }
            lay(laid, next[laid]);
            laid++;
        }
        return traced();
    }

    private static int common(int[] a, int[] b) {
        int mismatch = Arrays.mismatch(a, b);
        return mismatch < 0 ? a.length : mismatch;
    }

    private void room(int count) {
        if (count > layers.length) {
            layers = Arrays.copyOf(layers, Math.max(count, layers.length * 2));
            work = Arrays.copyOf(work, layers.length);
        }
        for (int i = 0; i < count; i++) {
            if (layers[i] == null) {
                layers[i] = new short[automaton.states()];
            }
        }
    }

    private void layFirst() {
        Arrays.fill(layers[0], FAR);
        opened = 0;
        improve(layers[0], automaton.initial(), 0);
        work[0] = spread(layers[0]);
        laid = 0;
    }

    private void lay(int before, int step) {
        short[] old = layers[before];
        short[] now = layers[before + 1];
        System.arraycopy(old, 0, now, 0, old.length);
        Rows edges = automaton.labelled();
        opened = 0;
        for (int e = edges.first()[step]; e < edges.first()[step + 1]; e++) {
            int cost = old[edges.source()[e]] - 1;
            if (cost < now[edges.target()[e]]) {
                improve(now, edges.target()[e], cost);
            }
        }
        work[before + 1] = work[before] + 1 + spread(now);
    }

    private long spread(short[] layer) {
        Rows edges = automaton.leaving();
        for (int at = 0; at < opened; at++) {
            int state = open[at];
            int cost = layer[state] + 1;
            for (int e = edges.first()[state]; e < edges.first()[state + 1]; e++) {
                if (cost < layer[edges.target()[e]]) {
                    improve(layer, edges.target()[e], cost);
                }
            }
        }
        return opened;
    }

    private void improve(short[] layer, int state, int cost) {
        layer[state] = (short) cost;
        if (opened == open.length) {
            open = Arrays.copyOf(open, opened * 2);
        }
        open[opened++] = state;
    }

    /** No alignment of the whole word is cheaper than the cheapest of its beginning. */
    private int lowest(int layer) {
        int lowest = FAR;
        for (short cost : layers[layer]) {
            lowest = Math.min(lowest, cost);
        }
        return lowest + layer;
    }

    /** Walks back from the cheapest end; log moves first, so that what repeats itself is matched the first time. */
    private WordResult traced() {
        int state = cheapestEnd();
        int step = word.length;
        int cost = layers[step][state] + step;
        int[] moves = new int[word.length + cost];
        int at = moves.length;
        while (step > 0 || state != automaton.initial()) {
            short here = layers[step][state];
            if (step > 0 && layers[step - 1][state] == here) {
                moves[--at] = WordResult.LOG;
                step--;
                continue;
            }
            int edge = edgeBefore(step, state, here);
            int transition = automaton.entering().transition()[edge];
            boolean both = edgeIsMatched(step, edge, here);
            moves[--at] = both ? WordResult.both(transition) : WordResult.model(transition);
            step -= both ? 1 : 0;
            state = automaton.entering().source()[edge];
        }
        return WordResult.solved(cost, Arrays.copyOfRange(moves, at, moves.length));
    }

    private int cheapestEnd() {
        int best = -1;
        short[] layer = layers[word.length];
        for (int state = 0; state < automaton.states(); state++) {
            if (automaton.canEnd()[state] && (best < 0 || layer[state] < layer[best])) {
                best = state;
            }
        }
        return best;
    }

    private int edgeBefore(int step, int state, short here) {
        Rows edges = automaton.entering();
        for (int e = edges.first()[state]; e < edges.first()[state + 1]; e++) {
            if (edgeIsMatched(step, e, here)) {
                return e;
            }
        }
        for (int e = edges.first()[state]; e < edges.first()[state + 1]; e++) {
            if (layers[step][edges.source()[e]] + 1 == here) {
                return e;
            }
        }
        throw new IllegalStateException("a layer without a way back to its beginning");
    }

    private boolean edgeIsMatched(int step, int edge, short here) {
        Rows edges = automaton.entering();
        return step > 0
                && label[edges.transition()[edge]] == word[step - 1]
                && layers[step - 1][edges.source()[edge]] - 1 == here;
    }
}
