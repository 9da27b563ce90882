package org.hilo.engine.job;

import org.hilo.engine.column.LongIndex;
import org.hilo.engine.discover.Causality;
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

    /** The pairs of different areas between which some step causes another: as edges, though the steps are no neighbours. */
    static Edges causal(JourneyLog log, Causality causality, Nodes activities, Nodes areas) {
        Edges edges = new Edges(areas, false, new int[0][], new LongIndex());
        for (int number = 0; number < log.segmentCount(); number++) {
            CausalWalk walk = new CausalWalk(whole(log, number), causality, activities, edges);
            while (walk.next()) {
                // each pair is numbered as the walk meets it
            }
        }
        return edges;
    }

    private static Part whole(JourneyLog log, int number) {
        Segment segment = log.segment(number);
        return new Part(number, segment, null, 0, segment.journeyCount());
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
        VariantWalk variants = whole(log, number).variants();
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
