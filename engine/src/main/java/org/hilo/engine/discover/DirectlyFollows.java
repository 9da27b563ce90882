package org.hilo.engine.discover;

import java.util.Arrays;
import org.hilo.engine.model.Sequences;

/**
 * How often each activity directly follows each other one in the journeys of a log, and how often each comes first and
 * last (van der Aalst, Process Mining, 2nd ed., section 6.2). Activities have the numbers of the {@link Sequences};
 * every count is one of journeys' steps, so a sequence that three journeys follow counts three times. Takes memory in
 * proportion to the pairs that occur, not to all that could.
 */
public final class DirectlyFollows {
    /** Successors of activity a are {@code to[offsets[a]]} until {@code offsets[a + 1]}, ascending. */
    private final int[] offsets;

    private final int[] to;
    private final long[] counts;
    private final long[] starts;
    private final long[] ends;

    DirectlyFollows(int[] offsets, int[] to, long[] counts, long[] starts, long[] ends) {
        this.offsets = offsets;
        this.to = to;
        this.counts = counts;
        this.starts = starts;
        this.ends = ends;
    }

    public static DirectlyFollows of(Sequences log) {
        return of(Traces.of(log));
    }

    /**
     * From sums over journeys.
     *
     * @param starts how many journeys begin with each activity
     * @param ends how many end with it
     * @param firsts first activity of each pair; several sums of one pair are added
     * @param seconds second activity of each pair
     * @param counts how often it occurs; pairs with 0 are left out
     */
    public static DirectlyFollows of(long[] starts, long[] ends, int[] firsts, int[] seconds, long[] counts) {
        PairSums sums = new PairSums(starts.length, counts.length);
        for (int activity = 0; activity < starts.length; activity++) {
            sums.start(activity, starts[activity]);
            sums.end(activity, ends[activity]);
        }
        for (int pair = 0; pair < counts.length; pair++) {
            if (counts[pair] > 0) {
                sums.add(firsts[pair], seconds[pair], counts[pair]);
            }
        }
        return sums.sum();
    }

    static DirectlyFollows of(Traces traces) {
        PairSums sums = new PairSums(traces.activityCount(), traces.steps.length - traces.size());
        for (int t = 0; t < traces.size(); t++) {
            long weight = traces.weights[t];
            int last = traces.offsets[t + 1] - 1;
            sums.start(traces.steps[traces.offsets[t]], weight);
            for (int p = traces.offsets[t]; p < last; p++) {
                sums.add(traces.steps[p], traces.steps[p + 1], weight);
            }
            sums.end(traces.steps[last], weight);
        }
        return sums.sum();
    }

    /** How many activities. */
    public int size() {
        return starts.length;
    }

    /** How many different pairs. */
    public int pairs() {
        return to.length;
    }

    /** How often {@code second} comes directly after {@code first}. */
    public long count(int first, int second) {
        int edge = edge(first, second);
        return edge < 0 ? 0 : counts[edge];
    }

    /** How many journeys begin with the activity. */
    public long starts(int activity) {
        return starts[activity];
    }

    /** How many journeys end with the activity. */
    public long ends(int activity) {
        return ends[activity];
    }

    /** How often the activity happens. */
    public long occurrences(int activity) {
        long sum = ends[activity];
        for (int edge = offsets[activity]; edge < offsets[activity + 1]; edge++) {
            sum += counts[edge];
        }
        return sum;
    }

    /** The activities that directly follow, ascending. */
    public int[] successors(int activity) {
        return Arrays.copyOfRange(to, offsets[activity], offsets[activity + 1]);
    }

    /** Number of the strong component of each activity, as {@link StrongComponents#of} gives it. */
    int[] strongComponents() {
        return StrongComponents.of(offsets, to);
    }

    /** Place of the pair among all pairs, below 0 when it never occurs. */
    int edge(int first, int second) {
        return Arrays.binarySearch(to, offsets[first], offsets[first + 1], second);
    }

    boolean has(int first, int second) {
        return edge(first, second) >= 0;
    }

    /** First pair that begins with the activity; the last one is before the first of the next activity. */
    int firstEdge(int activity) {
        return offsets[activity];
    }

    int to(int edge) {
        return to[edge];
    }

    long countOf(int edge) {
        return counts[edge];
    }
}
