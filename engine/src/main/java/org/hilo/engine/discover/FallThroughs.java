package org.hilo.engine.discover;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is tried on a log that has no cut, each still a model in which every journey fits (Leemans 2017, Robust process
 * mining with guarantees): an activity that happens once in every trace, or without which there is a cut, goes parallel
 * to the rest; or traces are passes through a loop with a silent way back.
 */
final class FallThroughs {
    private final Traces log;
    private final DirectlyFollows follows;

    FallThroughs(Traces log, DirectlyFollows follows) {
        this.log = log;
        this.follows = follows;
    }

    /** One activity and all others, null when none happens exactly once in every trace. */
    @Nullable
    Cut oncePerTrace() {
        int size = log.activityCount();
        int[] traces = new int[size];
        int[] lastTrace = new int[size];
        boolean[] repeated = new boolean[size];
        for (int t = 0; t < log.size(); t++) {
            for (int p = log.offsets[t]; p < log.offsets[t + 1]; p++) {
                int activity = log.steps[p];
                repeated[activity] |= lastTrace[activity] == t + 1;
                traces[activity] += lastTrace[activity] == t + 1 ? 0 : 1;
                lastTrace[activity] = t + 1;
            }
        }
        for (int activity = 0; activity < size; activity++) {
            if (traces[activity] == log.size() && !repeated[activity]) {
                return apart(activity);
            }
        }
        return null;
    }

    /** How often the search of {@link #concurrent} looks at an edge or activity: at all of them for each activity. */
    long looks() {
        return (long) log.activityCount() * (follows.pairs() + log.activityCount());
    }

    /** One activity and all others, of which there is a cut then; null when no activity is so. */
    @Nullable
    Cut concurrent(Function<DirectlyFollows, @Nullable Cut> cuts) {
        int size = log.activityCount();
        if (size < 2) {
            return null;
        }
        int[] offsets = new int[size + 1];
        for (int activity : log.steps) {
            offsets[activity + 1]++;
        }
        for (int activity = 0; activity < size; activity++) {
            offsets[activity + 1] += offsets[activity];
        }
        int[] positions = positions(offsets);
        int[] traceAt = new int[log.steps.length];
        for (int t = 0; t < log.size(); t++) {
            Arrays.fill(traceAt, log.offsets[t], log.offsets[t + 1], t);
        }
        for (int activity = 0; activity < size; activity++) {
            int[] own = Arrays.copyOfRange(positions, offsets[activity], offsets[activity + 1]);
            if (cuts.apply(without(activity, own, traceAt)) != null) {
                return apart(activity);
            }
        }
        return null;
    }

    /** Positions of all steps by activity, ascending within each; those of an activity begin at its offset. */
    private int[] positions(int[] offsets) {
        int[] next = offsets.clone();
        int[] positions = new int[log.steps.length];
        for (int p = 0; p < log.steps.length; p++) {
            positions[next[log.steps[p]]++] = p;
        }
        return positions;
    }

    /** The graph of the log without the activity; the numbers after it are one less. */
    private DirectlyFollows without(int removed, int[] positions, int[] traceAt) {
        int size = log.activityCount();
        PairSums sums = new PairSums(size - 1, follows.pairs());
        for (int from = 0; from < size; from++) {
            if (from == removed) {
                continue;
            }
            int number = from < removed ? from : from - 1;
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                int to = follows.to(edge);
                if (to != removed) {
                    sums.add(number, to < removed ? to : to - 1, follows.countOf(edge));
                }
            }
            sums.start(number, follows.starts(from));
            sums.end(number, follows.ends(from));
        }
        for (int i = 0; i < positions.length; i++) {
            int last = i;
            int trace = traceAt[positions[i]];
            while (last + 1 < positions.length
                    && positions[last + 1] == positions[last] + 1
                    && traceAt[positions[last + 1]] == trace) {
                last++;
            }
            bridge(removed, positions[i] - 1, positions[last] + 1, trace, sums);
            i = last;
        }
        return sums.sum();
    }

    /** Adds that what stands after a run of the removed activity directly follows what stands before it. */
    private void bridge(int removed, int before, int after, int trace, PairSums sums) {
        long weight = log.weights[trace];
        boolean first = before < log.offsets[trace];
        boolean last = after >= log.offsets[trace + 1];
        if (first && last) {
            return;
        }
        int from = first ? -1 : number(before, removed);
        int to = last ? -1 : number(after, removed);
        if (first) {
            sums.start(to, weight);
        } else if (last) {
            sums.end(from, weight);
        } else {
            sums.add(from, to, weight);
        }
    }

    private int number(int position, int removed) {
        int activity = log.steps[position];
        return activity < removed ? activity : activity - 1;
    }

    /** The activity as part 0, all others as part 1; null when there are no others. */
    private @Nullable Cut apart(int activity) {
        int[] parts = new int[log.activityCount()];
        Arrays.fill(parts, 1);
        parts[activity] = 0;
        return parts.length < 2 ? null : new Cut(Cut.Block.PARALLEL, parts, 2);
    }

    /** Each trace cut wherever a last activity is followed by a first one; null when that never happens. */
    @Nullable
    Traces strictPasses() {
        return passes(true);
    }

    /** Each trace cut before every first activity; null when one comes only at the beginning. */
    @Nullable
    Traces passes() {
        return passes(false);
    }

    private @Nullable Traces passes(boolean strict) {
        TraceBuilder builder = new TraceBuilder();
        boolean any = false;
        for (int t = 0; t < log.size(); t++) {
            for (int p = log.offsets[t]; p < log.offsets[t + 1]; p++) {
                if (p > log.offsets[t]
                        && follows.starts(log.steps[p]) > 0
                        && (!strict || follows.ends(log.steps[p - 1]) > 0)) {
                    builder.end(log.weights[t]);
                    any = true;
                }
                builder.step(log.steps[p]);
            }
            builder.end(log.weights[t]);
        }
        return any ? builder.build(log.names) : null;
    }
}
