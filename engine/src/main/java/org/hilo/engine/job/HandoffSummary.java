package org.hilo.engine.job;

/**
 * What a whole segment adds to hand-offs, told as in {@link FlowSummary}.
 *
 * @param pairs of the segment: one of each edge between areas
 * @param edges count, journeys, ping-pong and answers of each edge, side by side
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record HandoffSummary(long steps, long withoutArea, int[] pairs, long[] edges) {
    private static final int OF_EDGE = 4;

    /** @param state of the segment and of nothing else */
    static HandoffSummary of(HandoffJob.State state, int[] ofPair) {
        int[] pairs = FlowSummary.firstOf(ofPair, state.counts);
        long[] edges = new long[OF_EDGE * pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            int edge = ofPair[pairs[i]];
            edges[OF_EDGE * i] = state.counts[edge];
            edges[OF_EDGE * i + 1] = state.journeys[edge];
            edges[OF_EDGE * i + 2] = state.pingPong[edge];
            edges[OF_EDGE * i + 3] = state.answers[edge];
        }
        return new HandoffSummary(state.steps, state.withoutArea, pairs, edges);
    }

    void addTo(HandoffJob.State state, int[] ofPair) {
        state.steps += steps;
        state.withoutArea += withoutArea;
        for (int i = 0; i < pairs.length; i++) {
            int edge = ofPair[pairs[i]];
            state.counts[edge] += edges[OF_EDGE * i];
            state.journeys[edge] += edges[OF_EDGE * i + 1];
            state.pingPong[edge] += edges[OF_EDGE * i + 2];
            state.answers[edge] += edges[OF_EDGE * i + 3];
        }
    }
}
