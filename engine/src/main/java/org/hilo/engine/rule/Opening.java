package org.hilo.engine.rule;

import org.jspecify.annotations.Nullable;

/** A window made ready: when it opens and closes for an activation. */
final class Opening {
    private final @Nullable Limit earliest;
    private final @Nullable Limit latest;

    /** Whether every activation carries what the window needs. */
    private final boolean isAlwaysCarried;

    Opening(Window window, Calendar calendar, RuleNames names) {
        this.earliest = window.earliest() == null ? null : new Limit(window.earliest(), calendar, names);
        this.latest = window.latest() == null ? null : new Limit(window.latest(), calendar, names);
        this.isAlwaysCarried = (earliest == null || earliest.isRelative()) && (latest == null || latest.isRelative());
    }

    boolean isAlways() {
        return earliest == null && latest == null;
    }

    /** Whether the event carries the times that the window is made of; one that does not activates nothing. */
    boolean isCarried(RuleEvent activation) {
        return isAlwaysCarried
                || (earliest == null || earliest.isCarried(activation))
                        && (latest == null || latest.isCarried(activation));
    }

    /** Whether a target is in time from the beginning, until a limit that no event carries. */
    boolean isFromStart() {
        return earliest == null && latest != null && latest.isRelative();
    }

    /** So long after the earlier event the other is in time, whatever the calendar; of one with a relative limit. */
    long sureMicros() {
        return latest == null ? Times.NEVER : latest.sure();
    }

    /** Whether nothing later is in time. */
    boolean isExact() {
        return latest == null || latest.isPlain();
    }

    /** {@link #opens} of a window that no event carries, after a time. */
    long opensAfter(long micros) {
        return earliest == null ? Times.EVER : earliest.first(micros);
    }

    /** {@link #closes} of a window that no event carries, after a time. */
    long closesAfter(long micros) {
        return latest == null ? Times.NEVER : latest.last(micros);
    }

    /** {@link #admits} of a window that no event carries. */
    boolean admits(long targetMicros, long activationMicros) {
        return opensAfter(targetMicros) <= activationMicros && closesAfter(targetMicros) >= activationMicros;
    }

    /** First time at which a target after the activation counts. */
    long opens(RuleEvent activation) {
        return earliest == null ? Times.EVER : earliest.first(activation);
    }

    /** Last time at which a target after the activation counts. */
    long closes(RuleEvent activation) {
        return latest == null ? Times.NEVER : latest.last(activation);
    }

    /** Whether a target before the activation counts. */
    boolean admits(long targetMicros, RuleEvent activation) {
        return (earliest == null
                        || (earliest.isRelative()
                                ? earliest.first(targetMicros) <= activation.timeMicros()
                                : earliest.first(activation) <= targetMicros))
                && (latest == null
                        || (latest.isRelative()
                                ? latest.last(targetMicros) >= activation.timeMicros()
                                : latest.last(activation) >= targetMicros));
    }

    /** Whether of the targets before an activation the latest is admitted when any is, so that the others need not be kept. */
    boolean latestIsBest() {
        return (earliest == null || !earliest.isRelative()) && (latest == null || latest.isRelative());
    }
}
