package org.hilo.engine.discover;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Edges of a directly-follows graph with its start (numbered as the first after the activities) and its end (the second
 * after), in arrays; ascending by where they come from, then by where they lead.
 */
final class MapEdges {
    private final int[] offsets;
    private final int[] froms;
    private final int[] tos;
    private final long[] counts;
    private final int[] byStrength;

    private MapEdges(int nodes, int[] froms, int[] tos, long[] counts) {
        this.froms = froms;
        this.tos = tos;
        this.counts = counts;
        this.offsets = offsets(nodes, froms);
        this.byStrength = IntStream.range(0, froms.length)
                .boxed()
                .sorted((a, b) -> counts[a] != counts[b] ? Long.compare(counts[b], counts[a]) : Integer.compare(a, b))
                .mapToInt(edge -> edge)
                .toArray();
    }

    static MapEdges of(DirectlyFollows follows) {
        int size = follows.size();
        int most = follows.pairs() + 2 * size;
        int[] froms = new int[most];
        int[] tos = new int[most];
        long[] counts = new long[most];
        int count = 0;
        for (int from = 0; from < size; from++) {
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                froms[count] = from;
                tos[count] = follows.to(edge);
                counts[count++] = follows.countOf(edge);
            }
            if (follows.ends(from) > 0) {
                froms[count] = from;
                tos[count] = size + 1;
                counts[count++] = follows.ends(from);
            }
        }
        for (int to = 0; to < size; to++) {
            if (follows.starts(to) > 0) {
                froms[count] = size;
                tos[count] = to;
                counts[count++] = follows.starts(to);
            }
        }
        return new MapEdges(
                size + 2, Arrays.copyOf(froms, count), Arrays.copyOf(tos, count), Arrays.copyOf(counts, count));
    }

    private static int[] offsets(int nodes, int[] froms) {
        int[] offsets = new int[nodes + 1];
        for (int from : froms) {
            offsets[from + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        return offsets;
    }

    int size() {
        return froms.length;
    }

    int from(int edge) {
        return froms[edge];
    }

    int to(int edge) {
        return tos[edge];
    }

    long count(int edge) {
        return counts[edge];
    }

    /** The edges by falling count, then as they are numbered. */
    int byStrength(int place) {
        return byStrength[place];
    }

    /** The edge between the two; below 0 when there is none. */
    int find(int from, int to) {
        return Arrays.binarySearch(tos, offsets[from], offsets[from + 1], to);
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /** The component of each node in the graph of the chosen edges. */
    int[] strongComponents(boolean[] chosen) {
        int[] places = new int[offsets.length];
        int[] targets = new int[froms.length];
        int count = 0;
        for (int node = 0; node + 1 < offsets.length; node++) {
            for (int edge = offsets[node]; edge < offsets[node + 1]; edge++) {
                if (chosen[edge]) {
                    targets[count++] = tos[edge];
                }
            }
            places[node + 1] = count;
        }
        return StrongComponents.of(places, targets);
    }
}
