package org.hilo.engine.rule;

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
     * Adds a journey that was just finished.
     *
     * @param parts places of the rule's parts, as {@link RuleSet#parts} gives them
     * @param journey number of the journey, from 1
     */
    void add(Watch watch, int[] parts, long journey) {
        if (last == journey) {
            return;
        }
        last = journey;
        long before = activations;
        for (int place : parts) {
            if (place < 0) {
                add(watch.unary(-1 - place), watch.steps());
            } else {
                add(watch.pair(place));
            }
        }
        vacuous += activations == before ? 1 : 0;
        open += watch.isCompleted() ? 0 : 1;
        switch (watch.verdict(parts)) {
            case SATISFIED -> satisfied++;
            case PENDING_SATISFIED -> pendingSatisfied++;
            case PENDING_VIOLATED -> pendingViolated++;
            case VIOLATED -> violatedJourneys++;
        }
    }

    private void add(PairTrack track) {
        activations += track.activations;
        fulfilled += track.fulfilled;
        violated += track.violated;
        pending += track.waiting.count();
    }

    private void add(UnaryTrack track, int steps) {
        if (track.isActive(steps)) {
            activations++;
            fulfilled += track.state == UnaryTrack.State.SATISFIED ? 1 : 0;
            violated += track.state == UnaryTrack.State.VIOLATED ? 1 : 0;
            pending += track.state == UnaryTrack.State.OPEN ? 1 : 0;
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
