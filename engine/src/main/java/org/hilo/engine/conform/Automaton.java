package org.hilo.engine.conform;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hilo.engine.conform.StateSpace.Edges;

/**
 * All states of a net and the visible steps between them, for nets that have few enough; states from which the end cannot be
 * reached are left out. Edges lie in rows: by the state they leave, by the state they enter, and by label.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Automaton(int states, int initial, boolean[] canEnd, Rows leaving, Rows entering, Rows labelled) {
    /** A few hundred bytes each, with their edges. */
    static final int MOST_EDGES = 1_000_000;

    /** No state: the initial one when the model cannot end. */
    static final int NONE = -1;

    /** Edges in rows: those of row r stand from {@code first[r]} to before {@code first[r + 1]}. */
    record Rows(int[] first, int[] source, int[] target, int[] transition) {}

    /** The automaton of the net; empty when it has more states than that, or too many edges, or when stopped. */
    static Optional<Automaton> of(StateSpace space, int mostStates, BooleanSupplier stop) {
        int edges = 0;
        for (int state = 0; state < space.size(); state++) {
            Edges here = space.edges(state);
            edges += here.targets().length;
            if (here.cut() || space.size() > mostStates || edges > MOST_EDGES || stop.getAsBoolean()) {
                return Optional.empty();
            }
        }
        return Optional.of(trimmed(space, edges));
    }

    private static Automaton trimmed(StateSpace space, int edges) {
        int size = space.size();
        int[] source = new int[edges];
        int[] target = new int[edges];
        int[] transition = new int[edges];
        boolean[] ends = new boolean[size];
        int count = 0;
        for (int state = 0; state < size; state++) {
            Edges here = space.edges(state);
            ends[state] = here.canEnd();
            for (int i = 0; i < here.targets().length; i++) {
                source[count] = state;
                target[count] = here.targets()[i];
                transition[count++] = here.transitions()[i];
            }
        }
        int[] number = new int[size];
        Arrays.fill(number, NONE);
        int kept = numbered(number, ends, new Rows(new int[0], source, target, transition));
        return built(space.net(), number, kept, ends, new Rows(new int[0], source, target, transition));
    }

    /** Numbers the states that lead to an end, in their order; says how many. */
    private static int numbered(int[] number, boolean[] ends, Rows all) {
        Rows entering = rows(all, all.target(), ends.length);
        int[] open = new int[ends.length];
        int size = 0;
        boolean[] alive = ends.clone();
        for (int state = 0; state < ends.length; state++) {
            if (alive[state]) {
                open[size++] = state;
            }
        }
        while (size > 0) {
            int state = open[--size];
            for (int e = entering.first()[state]; e < entering.first()[state + 1]; e++) {
                int before = entering.source()[e];
                if (!alive[before]) {
                    alive[before] = true;
                    open[size++] = before;
                }
            }
        }
        int kept = 0;
        for (int state = 0; state < ends.length; state++) {
            number[state] = alive[state] ? kept++ : NONE;
        }
        return kept;
    }

    private static Automaton built(Net net, int[] number, int kept, boolean[] ends, Rows all) {
        int count = 0;
        int[] source = new int[all.source().length];
        int[] target = new int[source.length];
        int[] transition = new int[source.length];
        int[] label = new int[source.length];
        for (int e = 0; e < source.length; e++) {
            int from = number[all.source()[e]];
            int to = number[all.target()[e]];
            if (from != NONE && to != NONE) {
                source[count] = from;
                target[count] = to;
                transition[count] = all.transition()[e];
                label[count++] = net.label[all.transition()[e]];
            }
        }
        Rows edges = new Rows(
                new int[0],
                Arrays.copyOf(source, count),
                Arrays.copyOf(target, count),
                Arrays.copyOf(transition, count));
        boolean[] canEnd = new boolean[kept];
        for (int state = 0; state < number.length; state++) {
            if (number[state] != NONE) {
                canEnd[number[state]] = ends[state];
            }
        }
        return new Automaton(
                kept,
                number[StateSpace.INITIAL],
                canEnd,
                rows(edges, edges.source(), kept),
                rows(edges, edges.target(), kept),
                rows(edges, Arrays.copyOf(label, count), net.activities.size()));
    }

    /** The edges sorted by row; those of one row keep their order. */
    private static Rows rows(Rows edges, int[] row, int rows) {
        int[] first = new int[rows + 1];
        for (int r : row) {
            first[r + 1]++;
        }
        for (int r = 0; r < rows; r++) {
            first[r + 1] += first[r];
        }
        int[] next = first.clone();
        int[] source = new int[row.length];
        int[] target = new int[row.length];
        int[] transition = new int[row.length];
        for (int e = 0; e < row.length; e++) {
            int at = next[row[e]]++;
            source[at] = edges.source()[e];
            target[at] = edges.target()[e];
            transition[at] = edges.transition()[e];
        }
        return new Rows(first, source, target, transition);
    }
}
