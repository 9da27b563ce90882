package org.hilo.engine.conform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The markings of a net right after something visible happened, found as they are asked for; state 0 is the beginning. An edge is
 * one visible transition, with the silent ones that it needs before it.
 */
final class StateSpace {
    static final int INITIAL = 0;

    /** What leads on from one state: transitions and the states after them, by index. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Edges(int[] transitions, int[] targets, boolean canEnd, boolean cut) {}

    private final Net net;
    private final Markings markings = new Markings();
    private final boolean[] silent;
    private @Nullable Edges[] edges = new @Nullable Edges[64];
    private int[] transitions = new int[16];
    private int[] targets = new int[16];
    private int count;

    StateSpace(Net net) {
        this.net = net;
        silent = new boolean[net.end];
        for (int t : net.silent) {
            silent[t] = true;
        }
        markings.number(net.initial.clone());
    }

    Net net() {
        return net;
    }

    /** How many states were found so far. */
    int size() {
        return markings.size();
    }

    /** The state of a marking, which is kept and must not change. */
    int state(byte[] marking) {
        return markings.number(marking);
    }

    byte[] marking(int state) {
        return markings.get(state);
    }

    /** The edges from the state; {@code cut} when some could not be followed. */
    Edges edges(int state) {
        if (state >= edges.length) {
            edges = Arrays.copyOf(edges, Math.max(state + 1, edges.length * 2));
        }
        Edges known = edges[state];
        if (known == null) {
            known = found(markings.get(state));
            edges[state] = known;
        }
        return known;
    }

    private Edges found(byte[] marking) {
        SilentSteps steps = new SilentSteps(net, marking, silent);
        count = 0;
        boolean cut = false;
        for (int t = 0; t < net.end; t++) {
            if (!silent[t]) {
                int first = count;
                for (byte[] ready : steps.enabling(t)) {
                    byte[] next = net.fire(ready, t);
                    if (next == null) {
                        cut = true;
                    } else {
                        add(t, markings.number(next), first);
                    }
                }
            }
        }
        boolean canEnd = steps.canEnd();
        return new Edges(Arrays.copyOf(transitions, count), Arrays.copyOf(targets, count), canEnd, cut || steps.cut());
    }

    private void add(int transition, int target, int first) {
        for (int i = first; i < count; i++) {
            if (targets[i] == target) {
                return;
            }
        }
        if (count == targets.length) {
            transitions = Arrays.copyOf(transitions, count * 2);
            targets = Arrays.copyOf(targets, count * 2);
        }
        transitions[count] = transition;
        targets[count++] = target;
    }
}
