package org.hilo.engine.rule;

import org.hilo.engine.rule.Finding.Reason;
import org.hilo.engine.rule.PairPart.Style;
import org.jspecify.annotations.Nullable;

/** How one part of a relation fares in one journey: what waits ahead, what may be looked back for, and what came of the rest. */
final class PairTrack {
    final PairPart part;

    // what every event needs of the part, one step nearer
    private final Matcher activation;
    private final Matcher target;
    private final boolean isAnyActivation;
    private final boolean isAnyTarget;
    private final Links links;
    private final Opening opening;
    private final boolean ahead;
    private final boolean behind;
    private final boolean forbids;
    private final Style style;

    long activations;
    long fulfilled;
    long violated;

    /** Not later than the deadline of any activation that waits. */
    long nextDeadline = Times.NEVER;

    private boolean isTouched;

    /** Activations that wait for their target. */
    final Pool waiting;

    /** Activations whose deadline has passed, until their target comes after all; kept for findings only. */
    final Pool late;

    /** Targets that a later activation may look back for. */
    final Pool targets;

    /** Activations that stand between a target and a later activation; of alternate templates only. */
    final Pool activationsBehind;

    PairTrack(PairPart part) {
        this.part = part;
        this.activation = part.activation();
        this.target = part.target();
        this.isAnyActivation = activation.isPlain();
        this.isAnyTarget = target.isPlain();
        this.links = part.links();
        this.opening = part.opening();
        this.ahead = part.ahead();
        this.behind = part.behind();
        this.forbids = part.forbids();
        this.style = part.style();
        this.waiting = ahead ? new Pool(links, true) : Pool.UNUSED;
        this.late = ahead && !forbids ? new Pool(links, true) : Pool.UNUSED;
        this.targets = behind ? new Pool(links, false) : Pool.UNUSED;
        this.activationsBehind = behind && style == Style.ALTERNATE ? new Pool(links, false) : Pool.UNUSED;
    }

    void clear() {
        isTouched = false;
        nextDeadline = Times.NEVER;
        activations = 0;
        fulfilled = 0;
        violated = 0;
        if (ahead) {
            waiting.clear();
            late.clear();
        }
        if (behind) {
            targets.clear();
            activationsBehind.clear();
        }
    }

    /** Whether the journey has had an activation, or a target to be looked back for. */
    boolean isTouched() {
        return isTouched;
    }

    /** Whether an activation waits for its target, in time or too late. */
    boolean isWaiting() {
        return !waiting.isEmpty() || !late.isEmpty();
    }

    private void touch(Watch watch) {
        if (!isTouched) {
            isTouched = true;
            watch.touches(this);
        }
    }

    /** An event that may be activation, target or both. */
    void step(Watch watch, RuleEvent event, boolean mayBeTarget, boolean mayActivate) {
        boolean isTarget = mayBeTarget && (isAnyTarget || target.hasTraits(event));
        if (isTarget && isWaiting()) {
            arrived(watch, event);
        }
        if (mayActivate && (isAnyActivation || activation.hasTraits(event)) && opening.isCarried(event)) {
            activated(watch, event);
        }
        if (isTarget && behind && links.canBind(event, false)) {
            touch(watch);
            remember(event, watch.steps());
        }
    }

    /** The event right after an activation of a chain. */
    void next(Watch watch, RuleEvent event) {
        boolean isTarget = target.holds(event);
        for (int i = 0; i < waiting.places(); i++) {
            Entry entry = waiting.at(i);
            if (entry.isGone) {
                continue;
            }
            if (isTarget && event.timeMicros() >= entry.opens && links.bind(entry.kept, true, event)) {
                came(watch, entry, event);
            } else if (forbids) {
                fulfilled++;
            } else {
                broken(watch, entry, Reason.NOT_NEXT, event);
            }
        }
        for (int i = 0; isTarget && i < late.places(); i++) {
            Entry entry = late.at(i);
            if (links.bind(entry.kept, true, event)) {
                watch.found().cameLate(entry.finding, watch.moment(event));
            }
        }
        waiting.clear();
        late.clear();
        watch.waiting(this);
    }

    private void arrived(Watch watch, RuleEvent event) {
        if (waiting.isLookedThrough()) {
            for (int i = 0; i < waiting.places(); i++) {
                Entry entry = waiting.at(i);
                if (!entry.isGone && links.bind(entry.kept, true, event)) {
                    arrived(watch, entry, event);
                }
            }
        } else {
            watch.bound(waiting, event).forEach(entry -> arrived(watch, entry, event));
        }
        waiting.tidy();
        if (!late.isEmpty()) {
            for (Entry entry : watch.bound(late, event)) {
                watch.found().cameLate(entry.finding, watch.moment(event));
                late.remove(entry);
            }
            late.tidy();
        }
        watch.waiting(this);
    }

    private void arrived(Watch watch, Entry entry, RuleEvent event) {
        if (event.timeMicros() >= entry.opens) {
            came(watch, entry, event);
            waiting.remove(entry);
        }
    }

    /** A target has come; where nobody looks at deadlines before the end, perhaps too late. */
    private void came(Watch watch, Entry entry, RuleEvent event) {
        boolean isInTime = event.timeMicros() <= entry.closes;
        if (isInTime != forbids) {
            fulfilled++;
        } else {
            broken(watch, entry, Reason.FORBIDDEN, event);
        }
    }

    private void activated(Watch watch, RuleEvent event) {
        if (style == Style.ALTERNATE && isWaiting()) {
            repeated(watch, event);
        }
        touch(watch);
        activations++;
        if (behind) {
            Entry earlier = lookBack(watch, event);
            if (earlier != null) {
                if (forbids) {
                    brokenBehind(watch, event, Reason.FORBIDDEN, earlier);
                } else {
                    fulfilled++;
                }
            } else if (ahead) {
                wait(watch, event);
            } else {
                brokenBehind(watch, event, Reason.MISSING_BEFORE, null);
            }
            if (style == Style.ALTERNATE && links.canBind(event, false)) {
                activationsBehind.replace(event, watch.steps());
            }
        } else {
            wait(watch, event);
        }
    }

    /** Activations that wait, and to which this further activation is bound as a target would be, wait in vain. */
    private void repeated(Watch watch, RuleEvent event) {
        if (!waiting.isEmpty()) {
            for (Entry entry : watch.bound(waiting, event)) {
                broken(watch, entry, Reason.REPEATED, event);
                waiting.remove(entry);
            }
            waiting.tidy();
        }
        if (!late.isEmpty()) {
            watch.bound(late, event).forEach(late::remove);
            late.tidy();
        }
        watch.waiting(this);
    }

    /** The latest target that counts for the activation; null when there is none. */
    private @Nullable Entry lookBack(Watch watch, RuleEvent event) {
        int from = 0;
        if (style == Style.CHAIN) {
            from = watch.steps() - 1;
        } else if (style == Style.ALTERNATE) {
            Entry repeated = latest(watch, activationsBehind, event, 0, false);
            from = repeated == null ? 0 : repeated.step;
        }
        return latest(watch, targets, event, from, true);
    }

    /** The latest entry from that step on to which the event is bound, and which counts if its time matters. */
    private @Nullable Entry latest(Watch watch, Pool pool, RuleEvent event, int from, boolean inTime) {
        if (pool.isLookedThrough()) {
            for (int i = pool.places() - 1; i >= 0; i--) {
                Entry entry = pool.at(i);
                if (!entry.isGone
                        && entry.step >= from
                        && links.bind(entry.kept, false, event)
                        && (!inTime || opening.admits(entry.timeMicros, event))) {
                    return entry;
                }
            }
            return null;
        }
        Entry best = null;
        for (Entry entry : watch.bound(pool, event)) {
            if (entry.step >= from
                    && (best == null || entry.step > best.step)
                    && (!inTime || opening.admits(entry.timeMicros, event))) {
                best = entry;
            }
        }
        return best;
    }

    private void wait(Watch watch, RuleEvent event) {
        long opens = opening.opens(event);
        long closes = opening.closes(event);
        if (opens > closes || opens == Times.NEVER) {
            // no target could ever come in time
            if (forbids) {
                fulfilled++;
            } else {
                violated++;
                if (watch.isProving()) {
                    Moment moment = watch.moment(event);
                    watch.found().add(part, Reason.NOT_IN_TIME, moment, null, event.timeMicros(), closes);
                }
            }
            return;
        }
        Entry entry = waiting.add(event, watch.steps());
        entry.opens = opens;
        entry.closes = closes;
        nextDeadline = Math.min(nextDeadline, closes);
        watch.waits(this, closes);
    }

    private void remember(RuleEvent event, int step) {
        if (style == Style.CHAIN) {
            targets.clear();
            targets.add(event, step);
        } else if (opening.latestIsBest()) {
            targets.replace(event, step);
        } else {
            targets.add(event, step);
        }
    }

    /** Settles what waits for a time that is over. */
    void passed(Watch watch, long nowMicros) {
        nextDeadline = Times.NEVER;
        for (int i = 0; i < waiting.places(); i++) {
            Entry entry = waiting.at(i);
            if (entry.isGone) {
                continue;
            }
            if (entry.closes >= nowMicros) {
                nextDeadline = Math.min(nextDeadline, entry.closes);
                continue;
            }
            watch.passed(entry.closes);
            waiting.remove(entry);
            if (forbids) {
                fulfilled++;
            } else {
                int place = brokenByTime(watch, entry, Reason.NOT_IN_TIME, Math.max(entry.closes, entry.timeMicros));
                if (watch.isProving()) {
                    late.adopt(entry).finding = place;
                }
            }
        }
        waiting.tidy();
        watch.waiting(this);
    }

    /** Settles what waits when the journey has ended. */
    void ended(Watch watch, long atMicros) {
        for (int i = 0; i < waiting.places(); i++) {
            Entry entry = waiting.at(i);
            if (entry.isGone) {
                continue;
            }
            if (forbids) {
                fulfilled++;
            } else {
                brokenByTime(watch, entry, Reason.NEVER, atMicros);
            }
        }
        waiting.clear();
        late.clear();
    }

    private void broken(Watch watch, Entry entry, Reason reason, RuleEvent by) {
        violated++;
        if (watch.isProving()) {
            watch.found().add(part, reason, entry.moment(), watch.moment(by), by.timeMicros(), entry.closes);
        }
    }

    private int brokenByTime(Watch watch, Entry entry, Reason reason, long sinceMicros) {
        violated++;
        return watch.isProving() ? watch.found().add(part, reason, entry.moment(), null, sinceMicros, entry.closes) : 0;
    }

    private void brokenBehind(Watch watch, RuleEvent event, Reason reason, @Nullable Entry earlier) {
        violated++;
        if (watch.isProving()) {
            watch.found()
                    .addBehind(
                            part,
                            reason,
                            watch.moment(event),
                            event.timeMicros(),
                            earlier == null ? null : earlier.moment());
        }
    }

    Verdict verdict(boolean completed) {
        if (violated > 0) {
            return Verdict.VIOLATED;
        }
        if (!waiting.isEmpty() && !forbids) {
            return Verdict.PENDING_VIOLATED;
        }
        return completed ? Verdict.SATISFIED : Verdict.PENDING_SATISFIED;
    }

    void write(StateWriter writer) {
        writer.number(activations);
        writer.number(fulfilled);
        writer.number(violated);
        waiting.write(writer, Entry::writeWaiting);
        late.write(writer, Entry::writeLate);
        targets.write(writer, Entry::write);
        activationsBehind.write(writer, Entry::write);
    }

    void read(StateReader reader, Watch watch) {
        activations = reader.number();
        fulfilled = reader.number();
        violated = reader.number();
        waiting.read(reader, Entry::readWaiting);
        late.read(reader, (entry, in) -> entry.readLate(in, watch.found().size()));
        targets.read(reader, Entry::read);
        activationsBehind.read(reader, Entry::read);
        touch(watch);
        for (int i = 0; i < waiting.places(); i++) {
            nextDeadline = Math.min(nextDeadline, waiting.at(i).closes);
        }
        watch.waits(nextDeadline);
        if (isWaiting()) {
            watch.waitsForTarget(this);
        }
    }
}
