package org.hilo.engine.job;

import org.hilo.engine.rule.RuleRun;

/**
 * How journeys end for rules: each with its last event, or not yet when the log ends.
 *
 * @param logMicros when the log ends, in microseconds since 1970
 */
record RuleEnd(boolean areOver, long logMicros) {

    /** Counts the journeys just shown, whose last event was at that time. */
    void finish(RuleRun run, long lastMicros, long journeys) {
        if (areOver) {
            run.finishCompleted(lastMicros, journeys);
        } else {
            run.finishOpen(logMicros, journeys);
        }
    }
}
