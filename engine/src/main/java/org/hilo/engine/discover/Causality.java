package org.hilo.engine.discover;

import java.util.Arrays;
import java.util.function.Function;
import org.hilo.engine.model.Sequences;

/**
 * Which activities cause which, learned from the order in which they follow each other. Let |a&gt;b| be how often b
 * directly follows a, and |a&gt;&gt;b| how often a b a stands in a journey.
 *
 * <p><b>Strict</b> ({@link #strict}), for logs without noise, is the relation of the alpha algorithm, extended by short
 * loops (de Medeiros, van Dongen, van der Aalst, Weijters 2004, alpha+): a and b are a loop of two when both a b a and
 * b a b occur; otherwise parallel when both orders occur; a causes b when only a&gt;b occurs.
 *
 * <p><b>Tolerant</b> ({@link #tolerant}) uses the measures of the heuristics miner (Weijters, van der Aalst, de
 * Medeiros 2006, Process mining with the HeuristicsMiner algorithm), each between −1 and 1:
 *
 * <pre>
 * a ⇒ b  = (|a&gt;b| − |b&gt;a|) / (|a&gt;b| + |b&gt;a| + 1)          dependency
 * a ⇒ a  = |a&gt;a| / (|a&gt;a| + 1)                             loop of one
 * a ⇒₂ b = (|a&gt;&gt;b| + |b&gt;&gt;a|) / (|a&gt;&gt;b| + |b&gt;&gt;a| + 1)   loop of two
 * </pre>
 *
 * With the threshold d, a and b are a loop of two when a ⇒₂ b ≥ d; otherwise a causes b when a ⇒ b ≥ d, or when b&gt;a
 * never occurs; otherwise they are parallel: both orders occur about as often.
 *
 * <p>Three additions to the paper, because its measures grow with the log and a rare pair never reaches the threshold.
 * A pair seen in one order only is causal however rare, so no hand-over is lost (with d = 1 what remains is the strict
 * relation without loops of two). A loop of two must explain at least half of the rarer order, otherwise a thousand
 * journeys with two parallel activities become a loop by nine repetitions. And a or b is taken for a loop of one, which
 * rules a loop of two out, only if it repeats itself directly at least as often as around the other.
 *
 * <p>In both, an activity that ever directly follows itself is a loop of one and causes itself.
 */
public final class Causality {
    /** The threshold that the heuristics miner proposes. */
    public static final double USUAL_DEPENDENCY = 0.9;

    /** How two activities stand to each other. */
    public enum Relation {
        /** The first causes the second. */
        CAUSES,
        /** The second causes the first. */
        CAUSED,
        /** They come in either order, and neither causes the other. */
        PARALLEL,
        /** Each causes the other; of an activity with itself: it may be repeated. */
        LOOP,
        /** Neither ever directly follows the other. */
        UNRELATED
    }

    private final DirectlyFollows follows;

    /** |a&gt;&gt;b| by pair a&gt;b. */
    private final long[] returns;

    private final boolean strict;
    private final double dependency;

    /** Causes of activity a are {@code causes[offsets[a]]} until {@code offsets[a + 1]}, ascending. */
    private final int[] offsets;

    private final int[] causes;

    Causality(Traces log, boolean strict, double dependency) {
        this(DirectlyFollows.of(log), follows -> returns(log, follows), strict, dependency);
    }

    private Causality(
            DirectlyFollows follows, Function<DirectlyFollows, long[]> returns, boolean strict, double dependency) {
        this.follows = follows;
        this.returns = returns.apply(follows);
        this.strict = strict;
        this.dependency = dependency;
        this.offsets = new int[follows.size() + 1];
        int[] seconds = new int[follows.pairs()];
        int[] firsts = new int[follows.pairs()];
        int pairs = 0;
        for (int first = 0; first < follows.size(); first++) {
            for (int second : follows.successors(first)) {
                if (causes(first, second)) {
                    firsts[pairs] = first;
                    seconds[pairs++] = second;
                    offsets[second + 1]++;
                }
            }
        }
        for (int activity = 0; activity < follows.size(); activity++) {
            offsets[activity + 1] += offsets[activity];
        }
        this.causes = new int[pairs];
        int[] next = Arrays.copyOf(offsets, follows.size());
        for (int pair = 0; pair < pairs; pair++) {
            causes[next[seconds[pair]]++] = firsts[pair];
        }
    }

    /** The relation of the alpha algorithm with short loops: one journey in the other order makes a pair parallel. */
    public static Causality strict(Sequences log) {
        return new Causality(Traces.of(log), true, 1);
    }

    /**
     * The relation by the measures of the heuristics miner.
     *
     * @param dependency threshold above 0, at most 1. At {@link #USUAL_DEPENDENCY} a pair is parallel as soon as one in
     *     twenty comes in the other order; at 0.5 only when one order is at most three times as frequent as the other
     */
    public static Causality tolerant(Sequences log, double dependency) {
        return tolerant(Traces.of(log), dependency);
    }

    /**
     * The same from sums over the journeys.
     *
     * @param returns |a&gt;&gt;b| by a and b; asked for pairs that occur
     */
    public static Causality tolerant(DirectlyFollows follows, Returns returns, double dependency) {
        check(dependency);
        return new Causality(follows, known -> returns(known, returns), false, dependency);
    }

    /** Tells how often two activities and the first again directly follow each other. */
    public interface Returns {
        long of(int activity, int other);
    }

    private static long[] returns(DirectlyFollows follows, Returns known) {
        long[] returns = new long[follows.pairs()];
        for (int activity = 0; activity < follows.size(); activity++) {
            for (int other : follows.successors(activity)) {
                returns[follows.edge(activity, other)] = known.of(activity, other);
            }
        }
        return returns;
    }

    static Causality tolerant(Traces log, double dependency) {
        check(dependency);
        return new Causality(log, false, dependency);
    }

    static void check(double dependency) {
        if (!(dependency > 0 && dependency <= 1)) {
            throw new IllegalArgumentException(
                    "the dependency threshold must be above 0 and at most 1, was " + dependency);
        }
    }

    private static long[] returns(Traces log, DirectlyFollows follows) {
        long[] returns = new long[follows.pairs()];
        int[] steps = log.steps;
        for (int t = 0; t < log.size(); t++) {
            for (int p = log.offsets[t] + 2; p < log.offsets[t + 1]; p++) {
                if (steps[p] == steps[p - 2] && steps[p] != steps[p - 1]) {
                    returns[follows.edge(steps[p], steps[p - 1])] += log.weights[t];
                }
            }
        }
        return returns;
    }

    /** Whether the other one says the same of every pair, so that it finds the same pairs of steps. */
    public boolean isSame(Causality other) {
        return Arrays.equals(offsets, other.offsets) && Arrays.equals(causes, other.causes);
    }

    /** What it was learned from. */
    public DirectlyFollows follows() {
        return follows;
    }

    /** How the two stand to each other. */
    public Relation between(int first, int second) {
        boolean onward = causes(first, second);
        boolean back = causes(second, first);
        if (onward) {
            return back ? Relation.LOOP : Relation.CAUSES;
        }
        if (back) {
            return Relation.CAUSED;
        }
        return follows.has(first, second) ? Relation.PARALLEL : Relation.UNRELATED;
    }

    /** Whether the first causes the second, alone or in a loop. */
    public boolean causes(int first, int second) {
        long onward = follows.count(first, second);
        if (onward == 0 || first == second) {
            return onward > 0;
        }
        long back = follows.count(second, first);
        if (back == 0) {
            return true;
        }
        if (strict) {
            return returns(first, second) > 0 && returns(second, first) > 0;
        }
        return isLoopOfTwo(first, second) || dependency(first, second) >= dependency;
    }

    private boolean isLoopOfTwo(int first, int second) {
        long around = returns(first, second) + returns(second, first);
        return loopOfTwo(first, second) >= dependency
                && 2 * around >= Math.min(follows.count(first, second), follows.count(second, first))
                && !ratherRepeats(first, second)
                && !ratherRepeats(second, first);
    }

    private boolean ratherRepeats(int activity, int other) {
        return dependency(activity, activity) >= dependency
                && follows.count(activity, activity) >= returns(activity, other);
    }

    /** a ⇒ b, the dependency measure; of an activity with itself the one of loops of one. */
    public double dependency(int first, int second) {
        long onward = follows.count(first, second);
        if (first == second) {
            return onward / (onward + 1.0);
        }
        long back = follows.count(second, first);
        return (onward - back) / (onward + back + 1.0);
    }

    /** a ⇒₂ b, the measure of loops of two. */
    public double loopOfTwo(int first, int second) {
        long around = returns(first, second) + returns(second, first);
        return around / (around + 1.0);
    }

    /**
     * |a&gt;&gt;b|: how often {@code activity}, {@code other} and {@code activity} again directly follow each other.
     */
    public long returns(int activity, int other) {
        int edge = follows.edge(activity, other);
        return edge < 0 ? 0 : returns[edge];
    }

    /** First place of the causes of the activity; the last one is before the first of the next activity. */
    int firstCause(int activity) {
        return offsets[activity];
    }

    int cause(int place) {
        return causes[place];
    }
}
