package org.hilo.engine.rule;

import java.util.List;
import org.hilo.engine.rule.Finding.Reason;
import org.jspecify.annotations.Nullable;

/** How one part of a relation fares in one journey: what waits ahead, what may be looked back for, and what came of the rest. */
final class PairTrack {
    final PairPart part;

    long activations;
    long fulfilled;
    long violated;

    /** Activations that wait for their target. */
    final Pool waiting;

    /** Activations whose deadline has passed, until their target comes after all; kept for findings only. */
    final Pool late;

    /** Targets that a later activation may look back for. */
    final Pool targets;

    /** Activations that stand between a target and a later activation; of alternate templates only. */
    final Pool activationsBehind;

    PairTrack(PairPart part) {
        boolean alternate = part.style() == PairPart.Style.ALTERNATE;
        this.part = part;
        this.waiting = part.ahead() ? new Pool(part.links(), true) : Pool.UNUSED;
        this.late = part.ahead() && !part.forbids() ? new Pool(part.links(), true) : Pool.UNUSED;
        this.targets = part.behind() ? new Pool(part.links(), false) : Pool.UNUSED;
        this.activationsBehind = part.behind() && alternate ? new Pool(part.links(), false) : Pool.UNUSED;
    }

    void clear() {
        activations = 0;
        fulfilled = 0;
        violated = 0;
        waiting.clear();
        late.clear();
        targets.clear();
        activationsBehind.clear();
    }

    /** Whether nothing has happened that a new track would not say. */
    boolean isUntouched() {
        return activations == 0 && targets.isEmpty();
    }

    /** An event that may be activation, target or both. */
    void step(Watch watch, RuleEvent event, boolean mayBeTarget, boolean mayActivate) {
        boolean isTarget = mayBeTarget
                && (part.behind() || !waiting.isEmpty() || !late.isEmpty())
                && part.target().hasTraits(event);
        if (isTarget) {
            arrived(watch, event);
        }
        if (mayActivate && part.activation().hasTraits(event) && part.opening().isCarried(event)) {
            activated(watch, event);
        }
        if (isTarget && part.behind() && part.links().canBind(event, false)) {
            remember(event, watch.steps());
        }
    }

    /** The event right after an activation of a chain. */
    void next(Watch watch, RuleEvent event) {
        boolean isTarget = part.target().holds(event);
        for (int i = 0; i < waiting.places(); i++) {
            Entry entry = waiting.at(i);
            if (entry.isGone) {
                continue;
            }
            if (isTarget && event.timeMicros() >= entry.opens && part.links().bind(entry.kept, true, event)) {
                came(watch, entry, event);
            } else if (part.forbids()) {
                fulfilled++;
            } else {
                broken(watch, entry, Reason.NOT_NEXT, event);
            }
        }
        for (int i = 0; isTarget && i < late.places(); i++) {
            Entry entry = late.at(i);
            if (part.links().bind(entry.kept, true, event)) {
                watch.cameLate(entry.finding, event);
            }
        }
        waiting.clear();
        late.clear();
    }

    private void arrived(Watch watch, RuleEvent event) {
        for (Entry entry : watch.bound(waiting, event)) {
            if (event.timeMicros() >= entry.opens) {
                came(watch, entry, event);
                waiting.remove(entry);
            }
        }
        waiting.tidy();
        if (!late.isEmpty()) {
            for (Entry entry : watch.bound(late, event)) {
                watch.cameLate(entry.finding, event);
                late.remove(entry);
            }
            late.tidy();
        }
    }

    private void came(Watch watch, Entry entry, RuleEvent event) {
        if (part.forbids()) {
            broken(watch, entry, Reason.FORBIDDEN, event);
        } else {
            fulfilled++;
        }
    }

    private void activated(Watch watch, RuleEvent event) {
        if (part.style() == PairPart.Style.ALTERNATE) {
            repeated(watch, event);
        }
        activations++;
        if (part.behind()) {
            Entry target = lookBack(watch, event);
            if (target != null) {
                if (part.forbids()) {
                    brokenBehind(watch, event, Reason.FORBIDDEN, target);
                } else {
                    fulfilled++;
                }
            } else if (part.ahead()) {
                wait(watch, event);
            } else {
                brokenBehind(watch, event, Reason.MISSING_BEFORE, null);
            }
            if (part.style() == PairPart.Style.ALTERNATE && part.links().canBind(event, false)) {
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
    }

    /** The latest target that counts for the activation; null when there is none. */
    private @Nullable Entry lookBack(Watch watch, RuleEvent activation) {
        int from = 0;
        if (part.style() == PairPart.Style.CHAIN) {
            from = watch.steps() - 1;
        } else if (part.style() == PairPart.Style.ALTERNATE) {
            for (Entry earlier : watch.bound(activationsBehind, activation)) {
                from = Math.max(from, earlier.step);
            }
        }
        Entry best = null;
        List<Entry> bound = watch.bound(targets, activation);
        for (int i = bound.size() - 1; i >= 0; i--) {
            Entry target = bound.get(i);
            if (target.step >= from
                    && (best == null || target.step > best.step)
                    && part.opening().admits(target.timeMicros, activation)) {
                best = target;
            }
        }
        return best;
    }

    private void wait(Watch watch, RuleEvent event) {
        long opens = part.opening().opens(event);
        long closes = part.opening().closes(event);
        if (opens > closes || opens == Times.NEVER) {
            // no target could ever come in time
            if (part.forbids()) {
                fulfilled++;
            } else {
                violated++;
                if (watch.isProving()) {
                    Moment moment = watch.moment(event);
                    watch.found(part, Reason.NOT_IN_TIME, moment, null, event.timeMicros(), closes);
                }
            }
            return;
        }
        Entry entry = waiting.add(event, watch.steps());
        entry.opens = opens;
        entry.closes = closes;
        watch.waits(this, closes);
    }

    private void remember(RuleEvent event, int step) {
        if (part.style() == PairPart.Style.CHAIN) {
            targets.clear();
            targets.add(event, step);
        } else if (part.opening().latestIsBest()) {
            targets.replace(event, step);
        } else {
            targets.add(event, step);
        }
    }

    /** Settles what waits for a time that is over. */
    void passed(Watch watch, long nowMicros) {
        for (int i = 0; i < waiting.places(); i++) {
            Entry entry = waiting.at(i);
            if (entry.isGone || entry.closes >= nowMicros) {
                continue;
            }
            waiting.remove(entry);
            if (part.forbids()) {
                fulfilled++;
            } else {
                int place = brokenByTime(watch, entry, Reason.NOT_IN_TIME, Math.max(entry.closes, entry.timeMicros));
                if (watch.isProving()) {
                    late.adopt(entry).finding = place;
                }
            }
        }
        waiting.tidy();
    }

    /** Settles what waits when the journey has ended. */
    void ended(Watch watch, long atMicros) {
        for (int i = 0; i < waiting.places(); i++) {
            Entry entry = waiting.at(i);
            if (entry.isGone) {
                continue;
            }
            if (part.forbids()) {
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
            watch.found(part, reason, entry.moment(), watch.moment(by), by.timeMicros(), entry.closes);
        }
    }

    private int brokenByTime(Watch watch, Entry entry, Reason reason, long sinceMicros) {
        violated++;
        return watch.isProving() ? watch.found(part, reason, entry.moment(), null, sinceMicros, entry.closes) : 0;
    }

    private void brokenBehind(Watch watch, RuleEvent activation, Reason reason, @Nullable Entry target) {
        violated++;
        if (watch.isProving()) {
            watch.foundBehind(part, reason, activation, target);
        }
    }

    Verdict verdict(boolean completed) {
        if (violated > 0) {
            return Verdict.VIOLATED;
        }
        if (!waiting.isEmpty() && !part.forbids()) {
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
        late.read(reader, (entry, in) -> entry.readLate(in, watch.findingCount()));
        targets.read(reader, Entry::read);
        activationsBehind.read(reader, Entry::read);
        for (int i = 0; i < waiting.places(); i++) {
            watch.waits(waiting.at(i).closes);
        }
        if (!waiting.isEmpty() || !late.isEmpty()) {
            watch.waitsForNext(this);
        }
    }
}
