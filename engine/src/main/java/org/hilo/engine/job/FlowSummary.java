package org.hilo.engine.job;

import java.util.Arrays;
import org.hilo.engine.Level;
import org.hilo.engine.journey.Segment;

/**
 * What a whole segment adds to a flow map of one level. Numbers of nodes and edges may differ from asking to asking, so they
 * are told by a label, or a pair of labels, that belongs to them.
 *
 * @param labels one of each node
 * @param nodes count, journeys, starts and ends of each node, side by side
 * @param pairs one of each edge
 * @param edges count and journeys of each edge, side by side
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record FlowSummary(long journeys, int[] labels, long[] nodes, int[] pairs, long[] edges) {
    private static final int OF_NODE = 4;
    private static final int OF_EDGE = 2;

    /** Under which a segment keeps the summary of a level. */
    record Key(Level level) {}

    /** @param state of the segment and of nothing else */
    static FlowSummary of(FlowJob.State state, int[] ofLabel, int[] ofPair) {
        int[] labels = firstOf(ofLabel, state.counts);
        int[] pairs = firstOf(ofPair, state.edges);
        long[] nodes = new long[OF_NODE * labels.length];
        long[] edges = new long[OF_EDGE * pairs.length];
        for (int i = 0; i < labels.length; i++) {
            int node = ofLabel[labels[i]];
            nodes[OF_NODE * i] = state.counts[node];
            nodes[OF_NODE * i + 1] = state.inJourneys[node];
            nodes[OF_NODE * i + 2] = state.starts[node];
            nodes[OF_NODE * i + 3] = state.ends[node];
        }
        for (int i = 0; i < pairs.length; i++) {
            edges[OF_EDGE * i] = state.edges[ofPair[pairs[i]]];
            edges[OF_EDGE * i + 1] = state.edgeJourneys[ofPair[pairs[i]]];
        }
        return new FlowSummary(state.journeys, labels, nodes, pairs, edges);
    }

    /** The first place of each number that counts anything. */
    static int[] firstOf(int[] numbers, long[] counts) {
        boolean[] isSeen = new boolean[counts.length];
        int[] places = new int[numbers.length];
        int size = 0;
        for (int place = 0; place < numbers.length; place++) {
            int number = numbers[place];
            if (number >= 0 && counts[number] > 0 && !isSeen[number]) {
                isSeen[number] = true;
                places[size++] = place;
            }
        }
        return Arrays.copyOf(places, size);
    }

    void addTo(FlowJob.State state, int[] ofLabel, int[] ofPair) {
        state.journeys += journeys;
        for (int i = 0; i < labels.length; i++) {
            int node = ofLabel[labels[i]];
            state.counts[node] += nodes[OF_NODE * i];
            state.inJourneys[node] += nodes[OF_NODE * i + 1];
            state.starts[node] += nodes[OF_NODE * i + 2];
            state.ends[node] += nodes[OF_NODE * i + 3];
        }
        for (int i = 0; i < pairs.length; i++) {
            int edge = ofPair[pairs[i]];
            state.edges[edge] += edges[OF_EDGE * i];
            state.edgeJourneys[edge] += edges[OF_EDGE * i + 1];
        }
    }

    /** Whether it is much smaller than what it stands for. */
    static boolean isWorthwhile(Segment segment) {
        return (long) OF_EDGE * OF_EDGE * segment.pairCount() < segment.eventCount();
    }
}
