package org.hilo.engine.job;

/** Pairs of steps of which the second one is of another area, which got the work. */
interface HandoffPairs extends PairWalk {
    /** Whether the next hand-off by the receiving area goes back. */
    boolean isReturned(int pair);
}
