package org.hilo.engine.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was broken in a journey. Rule, side and activation name it: no journey has two findings with the same three.
 *
 * @param rule name of the rule
 * @param side which of a rule's two conditions the activation fulfils; FIRST where there is one
 * @param activation the event that called for the target; the first of the journey where the rule speaks of all of it
 * @param target the event that broke the rule, or that came too late; null when there is none (yet)
 * @param since when the rule was broken: the event's time, the deadline, or the end of the journey
 * @param due the deadline, null when there was none
 * @param evidence all events that prove it, in order
 */
public record Finding(
        String rule,
        Side side,
        Reason reason,
        Moment activation,
        @Nullable Moment target,
        Instant since,
        @Nullable Instant due,
        List<Moment> evidence) {

    /** By since, then by activation and name, so that the same findings stand in the same order. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::since)
            .thenComparing(finding -> finding.activation().at())
            .thenComparing(finding -> finding.activation().event())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::side);

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** Which condition of a rule an event fulfils. */
    public enum Side {
        FIRST,
        SECOND
    }

    /** Why a rule is broken. */
    public enum Reason {
        /** The deadline passed without the target; a target that comes later is named when it comes. */
        NOT_IN_TIME,
        /** The journey ended without the target. */
        NEVER,
        /** The target did not come before, or not in time, or not directly. */
        MISSING_BEFORE,
        /** The activation came again before the target. */
        REPEATED,
        /** Something else came next. */
        NOT_NEXT,
        /** The target came and must not. */
        FORBIDDEN,
        /** Fewer events than the rule demands, when its time was over. */
        TOO_FEW,
        /** More events than the rule allows. */
        TOO_MANY,
        /** Both events of an exclusive choice. */
        BOTH,
        /** The journey begins with another event. */
        OTHER_FIRST,
        /** The journey ended with another event. */
        OTHER_LAST
    }

    /** The same finding with the target that came too late. */
    Finding withLate(Moment late) {
        return new Finding(rule, side, reason, activation, late, since, due, List.of(activation, late));
    }

    /** Whether both are about the same activation of the same rule. */
    public boolean isAbout(Finding other) {
        return rule.equals(other.rule) && side == other.side && activation.event() == other.activation.event();
    }
}
