package org.hilo.engine.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules of a set over history: journeys one after the other, each in order of time, in one pass. One thread each; tallies
 * of several runs over different journeys add up, in any order.
 *
 * <pre>{@code
 * run.begin();
 * for each event of the journey: run.step(event);
 * run.finishOpen(endOfLog);        // or finishCompleted(when)
 * }</pre>
 */
public final class RuleRun {
    private static final int SUMS = 9;

    private final RuleSet set;
    private final Watch watch;
    private final long[][] sums;

    RuleRun(RuleSet set, boolean proving) {
        this.set = set;
        this.watch = new Watch(set, proving);
        this.sums = new long[set.size()][SUMS];
    }

    /** The rules that run. */
    public RuleSet rules() {
        return set;
    }

    /** Begins a journey; one that was not finished is forgotten. */
    public void begin() {
        watch.clear();
    }

    /** The next event of the journey; not earlier than the one before. */
    public void step(RuleEvent event) {
        watch.step(event);
    }

    /** Counts the journey as it stands when everything until that time is known. */
    public void finishOpen(Instant until) {
        watch.advance(Times.micros(until));
        count();
    }

    /** Counts the journey as one that ended at that time, but not before its last event. */
    public void finishCompleted(Instant at) {
        watch.complete(Times.micros(at));
        count();
    }

    private void count() {
        for (int rule = 0; rule < sums.length; rule++) {
            long[] sum = sums[rule];
            RuleStanding standing = RuleStanding.of(watch, set.parts(rule));
            sum[standing.verdict().ordinal()]++;
            sum[4] += standing.activations() == 0 ? 1 : 0;
            sum[5] += standing.activations();
            sum[6] += standing.fulfilled();
            sum[7] += standing.violated();
            sum[8] += standing.pending();
        }
    }

    /** What was found in the journey finished last, in order; nothing in a run that only counts. */
    public List<Finding> findings() {
        return watch.findings();
    }

    /** What each rule says of the journey finished last, in the order of the rules. */
    public List<Verdict> verdicts() {
        return RuleStanding.verdicts(watch, set);
    }

    /** How each rule fared in all journeys finished so far, in the order of the rules. */
    public List<RuleTally> tallies() {
        List<RuleTally> tallies = new ArrayList<>();
        for (int rule = 0; rule < sums.length; rule++) {
            long[] sum = sums[rule];
            tallies.add(new RuleTally(
                    set.name(rule),
                    sum[Verdict.SATISFIED.ordinal()],
                    sum[Verdict.PENDING_SATISFIED.ordinal()],
                    sum[Verdict.PENDING_VIOLATED.ordinal()],
                    sum[Verdict.VIOLATED.ordinal()],
                    sum[4],
                    sum[5],
                    sum[6],
                    sum[7],
                    sum[8]));
        }
        return tallies;
    }
}
