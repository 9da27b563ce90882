package org.hilo.engine.rule;

/**
 * How one rule fared in many journeys. The first four add up to the journeys; fulfilled, violated and pending activations add
 * up to the activations.
 *
 * @param satisfied journeys with this verdict, as the other three
 * @param vacuous journeys in which nothing activated the rule
 * @param violated activations whose target failed
 */
public record RuleTally(
        String rule,
        long satisfied,
        long pendingSatisfied,
        long pendingViolated,
        long violatedJourneys,
        long vacuous,
        long activations,
        long fulfilled,
        long violated,
        long pending) {

    /** What no journey has been added to. */
    public static RuleTally none(String rule) {
        return new RuleTally(rule, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Journeys that were looked at. */
    public long journeys() {
        return satisfied + pendingSatisfied + pendingViolated + violatedJourneys;
    }

    /** Journeys in which something activated the rule. */
    public long activatedJourneys() {
        return journeys() - vacuous;
    }

    /** Both together; the journeys of the one must be others than those of the other. */
    public RuleTally plus(RuleTally other) {
        if (!rule.equals(other.rule)) {
            throw new IllegalArgumentException("tallies of one rule add up, were " + rule + " and " + other.rule);
        }
        return new RuleTally(
                rule,
                satisfied + other.satisfied,
                pendingSatisfied + other.pendingSatisfied,
                pendingViolated + other.pendingViolated,
                violatedJourneys + other.violatedJourneys,
                vacuous + other.vacuous,
                activations + other.activations,
                fulfilled + other.fulfilled,
                violated + other.violated,
                pending + other.pending);
    }
}
