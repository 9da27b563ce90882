package org.hilo.engine.rule;

import java.util.Arrays;

/**
 * One part of a relation in journeys of the same sequence. Which target may come for which activation is the same in all of
 * them, so that each journey costs a difference of two times for each activation; see {@link PairTrack} for what is decided.
 */
final class AlikePair {
    private final PairPart part;
    private final Opening opening;
    private final boolean forbids;
    private final AlikeEnd end;

    /** Whether for each activation one target alone decides. */
    private final boolean isDecidedByOne;

    private int[] activations = new int[8];
    private int activationCount;
    private int[] targets = new int[8];
    private int targetCount;

    // the activation looked at: its step, the first and last step of its targets, and where targets before it end and
    // after it
    // begin; whether something follows that decides it without a target
    private int[] places = {};
    private int step;
    private int least;
    private int most;
    private int before;
    private int after;
    private boolean isFollowed;

    AlikePair(PairPart part, AlikeEnd end) {
        this.part = part;
        this.opening = part.opening();
        this.forbids = part.forbids();
        this.end = end;
        this.isDecidedByOne = opening.isFromStart() && part.ahead() != part.behind();
    }

    int rule() {
        return part.rule();
    }

    int activations() {
        return activationCount;
    }

    void clear() {
        activationCount = 0;
        targetCount = 0;
    }

    /** A step of the sequence that is shown, by its number among these. */
    void step(RuleEvent event, int number) {
        if (part.activation().holds(event)) {
            if (activationCount == activations.length) {
                activations = Arrays.copyOf(activations, 2 * activationCount);
            }
            activations[activationCount++] = number;
        }
        if (part.target().holds(event)) {
            if (targetCount == targets.length) {
                targets = Arrays.copyOf(targets, 2 * targetCount);
            }
            targets[targetCount++] = number;
        }
    }

    /**
     * Adds to each journey how many activations are violated, and how many wait.
     *
     * @param shown places of the steps shown among the times
     * @param size how many steps are shown
     */
    void take(AlikeTimes block, int[] shown, int size, int[] violated, int[] pending) {
        places = shown;
        for (int i = 0; i < activationCount; i++) {
            find(i);
            isFollowed = most < size;
            if (!isDecidedByOne) {
                count(block, violated, pending);
                continue;
            }
            int target = part.ahead() ? after : before - 1;
            boolean exists = part.ahead()
                    ? target < targetCount && targets[target] <= most
                    : target >= 0 && targets[target] >= least;
            if (!exists) {
                missed(block, violated, pending);
            } else if (part.ahead()) {
                compare(block, places[step], places[targets[target]], violated);
            } else {
                compare(block, places[targets[target]], places[step], violated);
            }
        }
    }

    private void find(int i) {
        step = activations[i];
        least = least(i);
        most = most(i);
        before = i == 0 ? 0 : before;
        while (before < targetCount && targets[before] < step) {
            before++;
        }
        after = before < targetCount && targets[before] == step ? before + 1 : before;
    }

    /** The first step at which a target before the activation counts. */
    private int least(int i) {
        return switch (part.style()) {
            case PLAIN -> 0;
            case ALTERNATE -> i == 0 ? 0 : activations[i - 1];
            case CHAIN -> activations[i] - 1;
        };
    }

    /** The last step at which a target after the activation counts, even if it is none. */
    private int most(int i) {
        return switch (part.style()) {
            case PLAIN -> Integer.MAX_VALUE;
            case ALTERNATE -> i + 1 == activationCount ? Integer.MAX_VALUE : activations[i + 1];
            case CHAIN -> activations[i] + 1;
        };
    }

    private void compare(AlikeTimes block, int from, int to, int[] violated) {
        long[] times = block.times();
        int[] starts = block.starts();
        long limit = opening.sureMicros() / block.unitMicros();
        if (opening.isExact()) {
            int late = forbids ? 0 : 1;
            int inTime = 1 - late;
            for (int journey = 0; journey < block.count(); journey++) {
                int start = starts[journey];
                violated[journey] += times[start + to] - times[start + from] > limit ? late : inTime;
            }
            return;
        }
        for (int journey = 0; journey < block.count(); journey++) {
            int start = starts[journey];
            boolean isInTime = times[start + to] - times[start + from] <= limit
                    || opening.closesAfter(block.micros(journey, from)) >= block.micros(journey, to);
            violated[journey] += isInTime == forbids ? 1 : 0;
        }
    }

    /** No target came: that is decided, or waits until the time is over. */
    private void missed(AlikeTimes block, int[] violated, int[] pending) {
        boolean isDecided = isFollowed || part.behind();
        for (int journey = 0; journey < block.count(); journey++) {
            if (!isDecided && end.waitsFor(opening.closesAfter(block.micros(journey, places[step])))) {
                pending[journey]++;
            } else {
                violated[journey] += forbids ? 0 : 1;
            }
        }
    }

    private void count(AlikeTimes block, int[] violated, int[] pending) {
        for (int journey = 0; journey < block.count(); journey++) {
            Verdict fate = fate(block, journey);
            violated[journey] += fate == Verdict.VIOLATED ? 1 : 0;
            pending[journey] += fate == Verdict.PENDING_VIOLATED ? 1 : 0;
        }
    }

    /** What came of the activation in one journey; one that waits is pending, whatever it waits for. */
    private Verdict fate(AlikeTimes block, int journey) {
        long time = block.micros(journey, places[step]);
        Verdict found = forbids ? Verdict.VIOLATED : Verdict.SATISFIED;
        Verdict missed = forbids ? Verdict.SATISFIED : Verdict.VIOLATED;
        for (int i = before - 1; part.behind() && i >= 0 && targets[i] >= least; i--) {
            if (opening.admits(block.micros(journey, places[targets[i]]), time)) {
                return found;
            }
        }
        if (!part.ahead()) {
            return Verdict.VIOLATED;
        }
        long opens = opening.opensAfter(time);
        long closes = opening.closesAfter(time);
        if (opens > closes || opens == Times.NEVER) {
            return missed;
        }
        for (int i = after; i < targetCount && targets[i] <= most; i++) {
            long other = block.micros(journey, places[targets[i]]);
            if (other >= opens) {
                return other <= closes ? found : missed;
            }
        }
        return isFollowed || !end.waitsFor(closes) ? missed : Verdict.PENDING_VIOLATED;
    }
}
