package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rules that look at the sequence and the times alone, over history: which steps concern them is found once for all journeys
 * of a sequence, so that each journey costs a few differences of times. One thread each.
 *
 * <pre>{@code
 * run.begin();
 * for each step of the sequence that is shown: run.step(event, place);
 * run.take(times, rule) for each rule and some journeys, as often as needed;
 * run.end(journeys);
 * }</pre>
 */
public final class AlikeRun {
    private final RuleSet set;
    private final AlikeEnd end;
    private final AlikeSum[] sums;
    private final AlikePair[] pairs;
    private final AlikeCount[] counts;

    /** By activity, those whose activation or target it may be. */
    private final AlikePair[][] pairsOf;

    private final AlikeCount[][] countsOf;

    private int[] places = new int[16];
    private int size;
    private int[] violated = {};
    private int[] pending = {};
    private long journeys;

    /** @param set rules of which each {@link Rule#isOfTimes} */
    public AlikeRun(RuleSet set, AlikeEnd end) {
        this.set = set;
        this.end = end;
        this.sums =
                IntStream.range(0, set.size()).mapToObj(rule -> new AlikeSum()).toArray(AlikeSum[]::new);
        this.pairs = Arrays.stream(set.pairParts())
                .map(part -> new AlikePair(part, end))
                .toArray(AlikePair[]::new);
        this.counts = Arrays.stream(set.unaryParts())
                .map(part -> new AlikeCount(part, end))
                .toArray(AlikeCount[]::new);
        this.pairsOf = IntStream.range(0, set.activityEnd())
                .mapToObj(activity -> pairsOf(activity))
                .toArray(AlikePair[][]::new);
        this.countsOf = IntStream.range(0, set.activityEnd())
                .mapToObj(activity -> countsOf(activity))
                .toArray(AlikeCount[][]::new);
    }

    private AlikePair[] pairsOf(int activity) {
        return Arrays.stream(set.pairParts())
                .filter(part ->
                        part.activation().concerns(activity) || part.target().concerns(activity))
                .map(part -> pairs[part.place()])
                .toArray(AlikePair[]::new);
    }

    private AlikeCount[] countsOf(int activity) {
        return Arrays.stream(set.unaryParts())
                .filter(part -> part.one().concerns(activity))
                .map(part -> counts[part.place()])
                .toArray(AlikeCount[]::new);
    }

    /** The rules that run. */
    public RuleSet rules() {
        return set;
    }

    /** Begins a sequence. */
    public void begin() {
        size = 0;
        for (AlikePair pair : pairs) {
            pair.clear();
        }
        for (AlikeCount count : counts) {
            count.clear();
        }
    }

    /** The next step of the sequence, of which nothing but activity and area is looked at, and its place among the times. */
    public void step(RuleEvent event, int place) {
        for (AlikePair pair : pairsOf[event.activity()]) {
            pair.step(event, size);
        }
        for (AlikeCount count : countsOf[event.activity()]) {
            count.step(event, place);
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    /** Counts journeys of the sequence, of which at least one step was shown, for one rule; true when some of them broke it. */
    public boolean take(AlikeTimes block, int rule) {
        int activations = 0;
        for (int place : set.parts(rule)) {
            activations += place < 0 ? 1 : pairs[place].activations();
        }
        if (activations == 0) {
            return false;
        }
        clear(block.count());
        for (int place : set.parts(rule)) {
            if (place < 0) {
                counts[-1 - place].take(block, places[0], violated, pending);
            } else {
                pairs[place].take(block, places, size, violated, pending);
            }
        }
        AlikeSum sum = sums[rule];
        sum.activated(block.count(), activations);
        boolean isBroken = false;
        for (int journey = 0; journey < block.count(); journey++) {
            if ((violated[journey] | pending[journey]) != 0) {
                sum.unfulfilled(violated[journey], pending[journey]);
                isBroken |= violated[journey] != 0;
            }
        }
        return isBroken;
    }

    private void clear(int count) {
        if (violated.length < count) {
            violated = new int[2 * count];
            pending = new int[2 * count];
        }
        Arrays.fill(violated, 0, count, 0);
        Arrays.fill(pending, 0, count, 0);
    }

    /** Whether one of the journeys taken last broke the rule. */
    public boolean isBroken(int journey) {
        return violated[journey] > 0;
    }

    /** Counts so many journeys as having been taken. */
    public void end(long taken) {
        journeys += taken;
    }

    /** How each rule fared in all journeys so far, in the order of the rules. */
    public List<RuleTally> tallies() {
        List<RuleTally> tallies = new ArrayList<>();
        for (int rule = 0; rule < sums.length; rule++) {
            int first = set.parts(rule)[0];
            tallies.add(
                    first < 0
                            ? sums[rule].count(set.name(rule), counts[-1 - first].pendingSatisfied())
                            : sums[rule].relation(
                                    set.name(rule), journeys, end.areOver(), set.pairParts()[first].forbids()));
        }
        return tallies;
    }
}
