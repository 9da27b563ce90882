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
    private final RuleSet set;
    private final Watch watch;
    private final RuleSum[] sums;

    /** Rules that the journey finished last broke. */
    private final int[] broken;

    private int brokenCount;
    private long open;
    private long completed;

    RuleRun(RuleSet set, boolean proving) {
        this.set = set;
        this.watch = new Watch(set, proving);
        this.sums = new RuleSum[set.size()];
        this.broken = new int[set.size()];
        for (int rule = 0; rule < sums.length; rule++) {
            sums[rule] = new RuleSum();
        }
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

    /** The only event of a journey, when no rule looks at it: see {@link RuleSet#isMovedBy}. */
    public void pass() {
        watch.pass();
    }

    /** Counts the journey as it stands when everything until that time is known. */
    public void finishOpen(Instant until) {
        finishOpen(Times.micros(until), 1);
    }

    /** Counts so many journeys for which the events are the same to the rules; the time in microseconds since 1970. */
    public void finishOpen(long untilMicros, long journeys) {
        watch.advance(untilMicros);
        open += journeys;
        count(journeys);
    }

    /** Counts the journey as one that ended at that time, but not before its last event. */
    public void finishCompleted(Instant at) {
        finishCompleted(Times.micros(at), 1);
    }

    /** Counts so many journeys for which the events are the same to the rules; the time in microseconds since 1970. */
    public void finishCompleted(long atMicros, long journeys) {
        watch.complete(atMicros);
        completed += journeys;
        count(journeys);
    }

    /** Relations that had nothing to do with the journey are not looked at; {@link #tallies} adds them. */
    private void count(long journeys) {
        brokenCount = 0;
        for (int i = 0; i < watch.touchedCount(); i++) {
            count(watch.touched(i).part.rule(), journeys);
        }
        for (UnaryPart part : set.unaryParts()) {
            count(part.rule(), journeys);
        }
    }

    private void count(int rule, long journeys) {
        if (sums[rule].add(watch, set.parts(rule), journeys, open + completed) == Verdict.VIOLATED) {
            broken[brokenCount++] = rule;
        }
    }

    /** How many rules the journey finished last broke. */
    public int brokenCount() {
        return brokenCount;
    }

    /** Place of one of the rules that the journey finished last broke. */
    public int broken(int index) {
        return broken[index];
    }

    /** What was found in the journey finished last, in order; nothing in a run that only counts. */
    public List<Finding> findings() {
        return watch.found().inOrder();
    }

    /** What each rule says of the journey finished last, in the order of the rules. */
    public List<Verdict> verdicts() {
        return watch.verdicts();
    }

    /** How each rule fared in all journeys finished so far, in the order of the rules. */
    public List<RuleTally> tallies() {
        List<RuleTally> tallies = new ArrayList<>();
        for (int rule = 0; rule < sums.length; rule++) {
            tallies.add(sums[rule].tally(set.name(rule), open, completed));
        }
        return tallies;
    }
}
