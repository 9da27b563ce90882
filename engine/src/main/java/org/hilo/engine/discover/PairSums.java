package org.hilo.engine.discover;

import java.util.Arrays;

/** Sums weights of pairs of activities: in a table while that is small, else by sorting what was added by its first. */
final class PairSums {
    /** Tables of half a megabyte stay in the cache; beyond 256 activities most of a table is zeros. */
    private static final int MOST_CELLS = 1 << 16;

    private final int size;
    private final long[] starts;
    private final long[] ends;

    /** Sum by first × size + second; empty when it would be too big. */
    private final long[] table;

    private int[] firsts = {};
    private int[] seconds = {};
    private long[] weights = {};
    private int added;

    /**
     * @param size how many activities
     * @param expected about how many pairs will be added
     */
    PairSums(int size, int expected) {
        this.size = size;
        this.starts = new long[size];
        this.ends = new long[size];
        boolean small = (long) size * size <= MOST_CELLS;
        this.table = new long[small ? size * size : 0];
        if (!small) {
            firsts = new int[expected];
            seconds = new int[expected];
            weights = new long[expected];
        }
    }

    void start(int activity, long weight) {
        starts[activity] += weight;
    }

    void end(int activity, long weight) {
        ends[activity] += weight;
    }

    void add(int first, int second, long weight) {
        if (table.length > 0) {
            table[first * size + second] += weight;
            return;
        }
        if (added == firsts.length) {
            int room = Math.max(16, added * 2);
            firsts = Arrays.copyOf(firsts, room);
            seconds = Arrays.copyOf(seconds, room);
            weights = Arrays.copyOf(weights, room);
        }
        firsts[added] = first;
        seconds[added] = second;
        weights[added++] = weight;
    }

    DirectlyFollows sum() {
        return size == 0 || table.length > 0 ? ofTable() : ofSorted();
    }

    private DirectlyFollows ofTable() {
        int[] offsets = new int[size + 1];
        int edges = 0;
        for (long sum : table) {
            edges += sum > 0 ? 1 : 0;
        }
        int[] to = new int[edges];
        long[] counts = new long[edges];
        int at = 0;
        for (int first = 0; first < size; first++) {
            for (int second = 0; second < size; second++) {
                if (table[first * size + second] > 0) {
                    to[at] = second;
                    counts[at++] = table[first * size + second];
                }
            }
            offsets[first + 1] = at;
        }
        return new DirectlyFollows(offsets, to, counts, starts, ends);
    }

    private DirectlyFollows ofSorted() {
        int[] order = byFirst();
        int[] offsets = new int[size + 1];
        int[] to = new int[added];
        long[] counts = new long[added];
        long[] sums = new long[size];
        int at = 0;
        int next = 0;
        for (int first = 0; first < size; first++) {
            int begin = at;
            for (; next < added && firsts[order[next]] == first; next++) {
                int second = seconds[order[next]];
                if (sums[second] == 0) {
                    to[at++] = second;
                }
                sums[second] += weights[order[next]];
            }
            Arrays.sort(to, begin, at);
            for (int edge = begin; edge < at; edge++) {
                counts[edge] = sums[to[edge]];
                sums[to[edge]] = 0;
            }
            offsets[first + 1] = at;
        }
        return new DirectlyFollows(offsets, Arrays.copyOf(to, at), Arrays.copyOf(counts, at), starts, ends);
    }

    /** Places of what was added, by its first activity: a counting sort. */
    private int[] byFirst() {
        int[] places = new int[size + 1];
        for (int i = 0; i < added; i++) {
            places[firsts[i] + 1]++;
        }
        for (int first = 0; first < size; first++) {
            places[first + 1] += places[first];
        }
        int[] order = new int[added];
        for (int i = 0; i < added; i++) {
            order[places[firsts[i]]++] = i;
        }
        return order;
    }
}
