package org.hilo.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The measure of all: a loop by hand that counts what directly follows what, over bytes sorted by order and time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HandLoop {

    private static final int ACTIVITY_BITS = 5;
    private static final int THREADS = 2;

    private int[] offsets = {0};
    private byte[] activities = {};

    @Setup
    public void sort() {
        long[] rows = Corpus.rows(Corpus.Shape.usual(Integer.getInteger("hilo.events")));
        int orders = 0;
        for (long row : rows) {
            orders = Math.max(orders, Corpus.order(row) + 1);
        }
        offsets = new int[orders + 1];
        for (long row : rows) {
            offsets[Corpus.order(row) + 1]++;
        }
        for (int i = 0; i < orders; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] next = offsets.clone();
        activities = new byte[rows.length];
        for (long row : rows) {
            activities[next[Corpus.order(row)]++] = (byte) Corpus.activity(row);
        }
    }

    @Benchmark
    public long[][] flowCounts() {
        int orders = offsets.length - 1;
        return IntStream.range(0, THREADS)
                .parallel()
                .mapToObj(i -> count((int) ((long) orders * i / THREADS), (int) ((long) orders * (i + 1) / THREADS)))
                .toArray(long[][]::new);
    }

    /** Pairs, then starts, then ends. */
    private long[] count(int from, int until) {
        int pairs = 1 << 2 * ACTIVITY_BITS;
        long[] counts = new long[pairs + (2 << ACTIVITY_BITS)];
        for (int order = from; order < until; order++) {
            int before = activities[offsets[order]];
            counts[pairs + before]++;
            for (int place = offsets[order] + 1; place < offsets[order + 1]; place++) {
                int activity = activities[place];
                counts[before << ACTIVITY_BITS | activity]++;
                before = activity;
            }
            counts[pairs + (1 << ACTIVITY_BITS) + before]++;
        }
        return counts;
    }
}
