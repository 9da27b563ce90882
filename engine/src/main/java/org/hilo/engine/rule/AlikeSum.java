package org.hilo.engine.rule;

/** Sums of one rule over journeys by what came of each; those without activation are known by their number alone. */
final class AlikeSum {
    private long journeys;
    private long violatedJourneys;
    private long pendingJourneys;
    private long activations;
    private long violated;
    private long pending;

    /** Adds journeys with so many activations each. */
    void activated(long times, long each) {
        journeys += times;
        activations += times * each;
    }

    /** Takes note of a journey with some activations violated, or waiting. */
    void unfulfilled(int violatedOnes, int waitingOnes) {
        violated += violatedOnes;
        pending += waitingOnes;
        violatedJourneys += violatedOnes > 0 ? 1 : 0;
        pendingJourneys += violatedOnes == 0 && waitingOnes > 0 ? 1 : 0;
    }

    /** Of a rule whose relation holds for good only when the journey is over. */
    RuleTally relation(String rule, long all, boolean areOver, boolean forbids) {
        long pendingViolated = forbids ? 0 : pendingJourneys;
        long kept = all - violatedJourneys - pendingViolated;
        return new RuleTally(
                rule,
                areOver ? kept : 0,
                areOver ? 0 : kept,
                pendingViolated,
                violatedJourneys,
                all - journeys,
                activations,
                activations - violated - pending,
                violated,
                pending);
    }

    /** Of a count, which itself says when it is decided; what waits holds or not, as the count says. */
    RuleTally count(String rule, long pendingSatisfied) {
        return new RuleTally(
                rule,
                journeys - violatedJourneys - pendingJourneys,
                pendingSatisfied,
                pendingJourneys - pendingSatisfied,
                violatedJourneys,
                0,
                activations,
                activations - violated - pending,
                violated,
                pending);
    }
}
