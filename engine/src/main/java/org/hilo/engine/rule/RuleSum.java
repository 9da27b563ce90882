package org.hilo.engine.rule;

import org.jspecify.annotations.Nullable;

/** Sums of one rule over journeys; those that had nothing to do with it are known by their number alone. */
final class RuleSum {
    private long open;
    private long satisfied;
    private long pendingSatisfied;
    private long pendingViolated;
    private long violatedJourneys;
    private long vacuous;
    private long activations;
    private long fulfilled;
    private long violated;
    private long pending;

    /** Number of the journey added last, so that a rule of two parts is added once. */
    private long last;

    /**
     * Adds the journey that was just finished, and gives what the rule says of it; null when it was added before.
     *
     * @param parts places of the rule's parts, as {@link RuleSet#parts} gives them
     * @param times for how many journeys it stands
     * @param journey number of the last of them, from 1
     */
    @Nullable
    Verdict add(Watch watch, int[] parts, long times, long journey) {
        if (last == journey) {
            return null;
        }
        last = journey;
        long before = activations;
        for (int place : parts) {
            if (place < 0) {
                add(watch.unary(-1 - place), watch.steps(), times);
            } else {
                add(watch.pair(place), times);
            }
        }
        vacuous += activations == before ? times : 0;
        open += watch.isCompleted() ? 0 : times;
        Verdict verdict = watch.verdict(parts);
        switch (verdict) {
            case SATISFIED -> satisfied += times;
            case PENDING_SATISFIED -> pendingSatisfied += times;
            case PENDING_VIOLATED -> pendingViolated += times;
            case VIOLATED -> violatedJourneys += times;
        }
        return verdict;
    }

    private void add(PairTrack track, long times) {
        activations += track.activations * times;
        fulfilled += track.fulfilled * times;
        violated += track.violated * times;
        pending += track.waiting.count() * times;
    }

    private void add(UnaryTrack track, int steps, long times) {
        if (track.isActive(steps)) {
            activations += times;
            fulfilled += track.state == UnaryTrack.State.SATISFIED ? times : 0;
            violated += track.state == UnaryTrack.State.VIOLATED ? times : 0;
            pending += track.state == UnaryTrack.State.OPEN ? times : 0;
        }
    }

    /** The sums of all journeys, of which so many are open and so many completed. */
    RuleTally tally(String rule, long openJourneys, long completedJourneys) {
        long added = satisfied + pendingSatisfied + pendingViolated + violatedJourneys;
        long untouchedOpen = openJourneys - open;
        long untouchedCompleted = completedJourneys - (added - open);
        return new RuleTally(
                rule,
                satisfied + untouchedCompleted,
                pendingSatisfied + untouchedOpen,
                pendingViolated,
                violatedJourneys,
                vacuous + untouchedOpen + untouchedCompleted,
                activations,
                fulfilled,
                violated,
                pending);
    }
}
