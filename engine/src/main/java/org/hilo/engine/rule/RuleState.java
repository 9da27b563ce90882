package org.hilo.engine.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a set on one live journey. Events come one by one in order of time, the clock comes as an argument, and each
 * call answers what has changed. What comes too late, or was corrected, is answered by {@link #replay}. Not for two threads at
 * once.
 */
public final class RuleState {
    private final RuleSet set;
    private final Watch watch;

    RuleState(RuleSet set, Watch watch) {
        this.set = set;
        this.watch = watch;
    }

    /** A state after a replay, and what it changed. */
    public record Replayed(RuleState state, List<Revision> revisions) {
        public Replayed {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * Whether the event may come now. It may not when it is earlier than the last event, or than a deadline that has passed
     * without it, or when the journey has ended: then the journey must be replayed.
     */
    public boolean accepts(RuleEvent event) {
        return watch.isInOrder(event.timeMicros());
    }

    /** The next event; deadlines before it pass first. */
    public List<Revision> step(RuleEvent event) {
        if (!accepts(event)) {
            throw new IllegalArgumentException("event " + event.id() + " of " + Times.instant(event.timeMicros())
                    + " comes too late for this state; replay the journey's events");
        }
        watch.step(event);
        return watch.found().revisions();
    }

    /** Lets the clock go on; it never goes back. */
    public List<Revision> advance(Instant now) {
        watch.advance(Times.micros(now));
        return watch.found().revisions();
    }

    /** Ends the journey at that time, or at the clock's when that is later. */
    public List<Revision> complete(Instant at) {
        if (!watch.isCompleted()) {
            watch.complete(Times.micros(at));
        }
        return watch.found().revisions();
    }

    /**
     * A fresh state from all events of the journey as they are known now, in order of time, with the clock where it was or at
     * {@code now}, whichever is later; ended, when this one is. Its revisions turn the findings of this state into its own.
     */
    public Replayed replay(Iterable<? extends RuleEvent> events, Instant now) {
        Watch fresh = new Watch(set, true);
        for (RuleEvent event : events) {
            fresh.step(event);
        }
        if (watch.isCompleted()) {
            fresh.complete(watch.clockMicros());
        } else {
            fresh.advance(Math.max(watch.clockMicros(), Times.micros(now)));
        }
        List<Revision> revisions =
                Revision.between(watch.found().inOrder(), fresh.found().inOrder());
        fresh.found().revisions();
        return new Replayed(new RuleState(set, fresh), revisions);
    }

    /** What is found in this journey, in order. */
    public List<Finding> findings() {
        return watch.found().inOrder();
    }

    /** Deadlines that are still open, in order. */
    public List<Timer> timers() {
        return watch.timers();
    }

    /** The first deadline that is still open, to be called by the clock once it is past; null when there is none. */
    public @Nullable Instant nextTimer() {
        List<Timer> timers = watch.timers();
        return timers.isEmpty() ? null : timers.getFirst().at();
    }

    /** What each rule says, in the order of the rules. */
    public List<Verdict> verdicts() {
        return watch.verdicts();
    }

    /** Whether the journey has ended. */
    public boolean isCompleted() {
        return watch.isCompleted();
    }

    /** The state as bytes, to be read by {@link RuleSet#read}. */
    public byte[] bytes() {
        return StateBytes.write(set, watch);
    }
}
