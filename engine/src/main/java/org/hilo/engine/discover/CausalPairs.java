package org.hilo.engine.discover;

import java.util.Arrays;

/**
 * Which step of one journey causally follows which: what a hand-over of work is counted on (van der Aalst, Reijers,
 * Song 2005, Discovering social networks from event logs), so that parallel work neither breaks a hand-over nor invents
 * one.
 *
 * <p>Step i is a cause of step j &gt; i when
 *
 * <ol>
 *   <li>the activity of i causes that of j ({@link Causality});
 *   <li>no step between has the activity of i (only the latest one counts) or of j (an earlier one has answered i
 *       already);
 *   <li>i is not already a cause of a cause of j, over however many steps: work that went from i to k and from k to j
 *       did not go from i to j as well. This makes it the smallest relation with the same order, as in the instance
 *       graphs of van Dongen and van der Aalst (2004).
 * </ol>
 *
 * <p>Hence: a step may have several causes (work that ran in parallel comes together) and be the cause of several (it
 * splits). In a loop each pass follows from the one before, never from an older one. A repeated activity follows from
 * its last occurrence only if it ever repeats itself directly (a loop of one) and nothing between caused it. A step may
 * have no cause: the first one, one that is only parallel to all before it, or one whose causes have all been answered
 * by an earlier step of its activity; such steps make no pair and are counted in {@link #withoutCause}, less the first.
 *
 * <p>Takes time in proportion to the steps times the causes of their activities. Keeps its arrays from journey to
 * journey: one object for each thread.
 */
public final class CausalPairs {
    private static final int ABSENT = -1;

    private final Causality causality;

    /** Latest step of each activity in this journey; its place among the journey's different activities. */
    private final int[] latest;

    private final int[] places;

    /** Bits by place: whether the latest step of the row's activity stands behind that of the column's, as cause. */
    private long[] behind = {};

    private long[] row = {};
    private int words;
    private int cells;
    private int[] froms = {};
    private int[] tos = {};
    private int count;
    private int withoutCause;
    private int[] candidates = {};

    public CausalPairs(Causality causality) {
        this.causality = causality;
        this.latest = new int[causality.follows().size()];
        this.places = new int[causality.follows().size()];
        Arrays.fill(latest, ABSENT);
        Arrays.fill(places, ABSENT);
    }

    /**
     * Finds the pairs of one journey, which replace those of the last one: ascending by the later step, then falling by
     * the earlier one.
     *
     * @param steps numbers of activities in order
     * @return how many pairs
     */
    public int find(int[] steps) {
        count = 0;
        withoutCause = 0;
        makeRoom(number(steps));
        for (int j = 0; j < steps.length; j++) {
            int found = causes(steps[j]);
            withoutCause += found == 0 && j > 0 ? 1 : 0;
            take(steps, j, found);
            latest[steps[j]] = j;
        }
        for (int activity : steps) {
            latest[activity] = ABSENT;
            places[activity] = ABSENT;
        }
        return count;
    }

    /** The earlier step of a pair of the last journey. */
    public int from(int pair) {
        return froms[pair];
    }

    /** The later step of a pair of the last journey. */
    public int to(int pair) {
        return tos[pair];
    }

    /** How many steps of the last journey follow from none before, without the first. */
    public int withoutCause() {
        return withoutCause;
    }

    private void makeRoom(int different) {
        words = (different + 63) >> 6;
        cells = Math.multiplyExact(different, words);
        if (behind.length < cells) {
            behind = new long[cells];
            row = new long[words];
        }
    }

    private int number(int[] steps) {
        int different = 0;
        for (int activity : steps) {
            if (places[activity] == ABSENT) {
                places[activity] = different++;
            }
        }
        return different;
    }

    /** Collects the latest steps that may cause the activity, latest first. */
    private int causes(int activity) {
        int from = causality.firstCause(activity);
        int until = causality.firstCause(activity + 1);
        if (candidates.length < until - from) {
            candidates = new int[until - from];
        }
        int found = 0;
        for (int place = from; place < until; place++) {
            int step = latest[causality.cause(place)];
            if (step == ABSENT || step < latest[activity]) {
                continue;
            }
            int at = found++;
            for (; at > 0 && candidates[at - 1] < step; at--) {
                candidates[at] = candidates[at - 1];
            }
            candidates[at] = step;
        }
        return found;
    }

    /** Makes pairs of those candidates that stand behind no later one, and notes what now stands behind step j. */
    private void take(int[] steps, int j, int found) {
        int own = places[steps[j]];
        // not the own row of the table: a step that repeats itself is among its candidates
        Arrays.fill(row, 0, words, 0);
        for (int c = 0; c < found; c++) {
            int place = places[steps[candidates[c]]];
            if ((row[place >> 6] & 1L << place) != 0) {
                continue;
            }
            row[place >> 6] |= 1L << place;
            for (int w = 0; w < words; w++) {
                row[w] |= behind[place * words + w];
            }
            keep(candidates[c], j);
        }
        // what stood behind as the activity's former step is another step now
        row[own >> 6] &= ~(1L << own);
        for (int at = own >> 6; at < cells; at += words) {
            behind[at] &= ~(1L << own);
        }
        System.arraycopy(row, 0, behind, own * words, words);
    }

    private void keep(int from, int to) {
        if (count == froms.length) {
            froms = Arrays.copyOf(froms, Math.max(64, count * 2));
            tos = Arrays.copyOf(tos, froms.length);
        }
        froms[count] = from;
        tos[count++] = to;
    }
}
