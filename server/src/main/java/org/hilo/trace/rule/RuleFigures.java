package org.hilo.trace.rule;

import java.util.List;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.rule.RuleTally;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * How one rule fared.
 *
 * @param text the rule as it is written, without its name
 * @param latest ids of the journeys that broke it and ended last
 */
public record RuleFigures(RuleTally tally, String text, List<String> latest) {
    public RuleFigures {
        latest = List.copyOf(latest);
    }

    static RuleFigures of(RuleAnswer.Outcome outcome, String text) {
        return new RuleFigures(
                outcome.tally(),
                text,
                outcome.latest().stream().map(RuleAnswer.Broken::journey).toList());
    }

    public String name() {
        return tally.rule();
    }

    /** Journeys that it concerns and that can be judged by now. */
    public long decided() {
        return tally.activatedJourneys() - tally.pendingViolated();
    }

    public long kept() {
        return decided() - tally.violatedJourneys();
    }

    /** So many journeys, null where they are one to four. */
    public static @Nullable Long told(long journeys) {
        return journeys > 0 && Disclosure.of(journeys) == Disclosure.HIDDEN ? null : Long.valueOf(journeys);
    }

    /** Activations whose target failed, null where those who broke the rule are one to four. */
    public @Nullable Long violated() {
        return told(tally.violatedJourneys()) == null ? null : Long.valueOf(tally.violated());
    }

    /** Activations that are open yet, null where those concerned are one to four. */
    public @Nullable Long pending() {
        return told(tally.pendingViolated()) == null ? null : Long.valueOf(tally.pending());
    }

    /** Whether the activations may be told apart: not when a count of journeys that they would give away is hidden. */
    public boolean areActivationsTold() {
        return violated() != null && pending() != null;
    }

    /** The share (0–1) of the decided journeys that broke it, with its interval; null for too few. */
    public @Nullable Estimate brokenShare() {
        return Disclosure.of(decided()) == Disclosure.HIDDEN || told(tally.violatedJourneys()) == null
                ? null
                : Proportions.share(tally.violatedJourneys(), decided());
    }

    /** Over so few journeys that an interval is too wide to conclude from. */
    public boolean isFew() {
        return Disclosure.of(decided()) != Disclosure.SHOWN;
    }
}
