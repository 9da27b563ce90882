package org.hilo.engine.rule;

import java.time.Instant;
import java.util.Comparator;

/**
 * An open deadline of a journey.
 *
 * @param at the last instant that is in time; past it, the deadline has passed
 * @param activation the event that set it
 * @param breaks whether the rule is broken when it passes; otherwise the activation is settled well
 */
public record Timer(Instant at, String rule, Moment activation, boolean breaks) {

    /** By time, then by activation and name, so that the same timers stand in the same order. */
    public static final Comparator<Timer> ORDER = Comparator.comparing(Timer::at)
            .thenComparing(timer -> timer.activation().at())
            .thenComparing(timer -> timer.activation().event())
            .thenComparing(Timer::rule)
            .thenComparing(Timer::breaks);
}
