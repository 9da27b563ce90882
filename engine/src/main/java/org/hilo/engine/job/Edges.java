package org.hilo.engine.job;

import org.hilo.engine.column.LongIndex;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;

/**
 * The edges of a level: every pair of nodes that directly follow each other somewhere in a log, numbered from 0.
 *
 * @param ofPair for each segment the edge of each of its pairs; without meaning when the level leaves labels out
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record Edges(Nodes nodes, boolean leavesOut, int[][] ofPair, LongIndex numbers) {

    static Edges of(JourneyLog log, Nodes nodes) {
        Edges edges = new Edges(nodes, nodes.leavesOut(), new int[log.segmentCount()][], new LongIndex());
        for (int number = 0; number < log.segmentCount(); number++) {
            if (edges.leavesOut()) {
                edges.look(log, number);
            } else {
                edges.ofPair()[number] = edges.number(log.segment(number));
            }
        }
        return edges;
    }

    private int[] number(Segment segment) {
        int[] ofPair = new int[segment.pairCount()];
        for (int pair = 0; pair < ofPair.length; pair++) {
            ofPair[pair] = numbers.idOf(key(nodes.ofLabel()[segment.from(pair)], nodes.ofLabel()[segment.to(pair)]));
        }
        return ofPair;
    }

    /** Which nodes become neighbours, only the variants tell. */
    private void look(JourneyLog log, int number) {
        VariantWalk variants = Part.whole(number, log.segment(number)).variants();
        while (variants.next()) {
            int last = Nodes.LEFT_OUT;
            for (int k = variants.start(); k < variants.start() + variants.length(); k++) {
                int node = nodes.ofLabel()[variants.labels()[k]];
                if (node != Nodes.LEFT_OUT && last != Nodes.LEFT_OUT) {
                    numbers.idOf(key(last, node));
                }
                last = node == Nodes.LEFT_OUT ? last : node;
            }
        }
    }

    /** Edge of each pair of labels of a segment, negative where the node stays the same; of a level that leaves none out. */
    int[] betweenNodes(int segment) {
        int[] edgeOfPair = ofPair[segment].clone();
        for (int pair = 0; pair < edgeOfPair.length; pair++) {
            int edge = edgeOfPair[pair];
            edgeOfPair[pair] = from(edge) == to(edge) ? -1 : edge;
        }
        return edgeOfPair;
    }

    int count() {
        return numbers.size();
    }

    int find(int from, int to) {
        return numbers.find(key(from, to));
    }

    int from(int edge) {
        return (int) (numbers.key(edge) >>> 32);
    }

    int to(int edge) {
        return (int) numbers.key(edge);
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }
}
