package org.hilo.engine.conform;

import org.hilo.engine.conform.Alignment.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What came of aligning a word of labels.
 *
 * @param cost of a cheapest alignment; where unsolved, a bound that it is not below
 * @param moves {@link #LOG}, or a transition alone or together with a step; empty where unsolved
 * @param reason why it is unsolved, null when solved
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WordResult(int cost, int[] moves, @Nullable Reason reason) {
    static final int LOG = -1;

    static WordResult solved(int cost, int[] moves) {
        return new WordResult(cost, moves, null);
    }

    static WordResult unsolved(int bound, Reason reason) {
        return new WordResult(bound, new int[0], reason);
    }

    /** The same with a bound from elsewhere, where unsolved. */
    WordResult atLeast(int bound) {
        return reason == null || cost >= bound ? this : unsolved(bound, reason);
    }

    static int both(int transition) {
        return transition << 1;
    }

    static int model(int transition) {
        return transition << 1 | 1;
    }

    static boolean isModel(int move) {
        return (move & 1) == 1;
    }

    static int transition(int move) {
        return move >> 1;
    }
}
