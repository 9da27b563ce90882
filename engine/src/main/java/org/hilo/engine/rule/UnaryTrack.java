package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.rule.Finding.Reason;

/** How a rule about the whole journey fares in one journey. */
final class UnaryTrack {
    /** Where the rule stands. */
    enum State {
        /** Nothing is decided. */
        OPEN,
        SATISFIED,
        VIOLATED,
        /** The first event does not carry the times of the window, so nothing is demanded. */
        INACTIVE
    }

    final UnaryPart part;

    State state = State.OPEN;
    long opens = Times.EVER;
    long closes = Times.NEVER;

    /** Events of the first and of the second condition, so far. */
    int count;

    int others;

    /** The step that fulfilled the condition last, -1 for none. */
    int last = -1;

    /** The events counted, when they are to be shown as proof. */
    final List<Moment> proof = new ArrayList<>(0);

    UnaryTrack(UnaryPart part) {
        this.part = part;
    }

    void clear(boolean isProving) {
        state = State.OPEN;
        opens = Times.EVER;
        closes = Times.NEVER;
        count = 0;
        others = 0;
        last = -1;
        if (isProving) {
            proof.clear();
        }
    }

    private void decide(Watch watch, State decision) {
        state = decision;
        watch.decided(part);
    }

    /** The first event of the journey, which is what the rule counts from. */
    void begin(Watch watch, RuleEvent first) {
        Opening opening = part.opening();
        if (!opening.isAlways()) {
            if (!opening.isCarried(first)) {
                decide(watch, State.INACTIVE);
                return;
            }
            opens = opening.opens(first);
            closes = opening.closes(first);
            if (opens > closes || opens == Times.NEVER) {
                over(watch, first.timeMicros()); // nothing could ever count
            } else {
                watch.waits(closes);
            }
        }
        if (part.kind() == UnaryPart.Kind.INIT) {
            if (part.one().holds(first)) {
                decide(watch, State.SATISFIED);
            } else {
                violated(watch, Reason.OTHER_FIRST, first);
            }
        }
    }

    /** An event that may be one of those counted. */
    void step(Watch watch, RuleEvent event, boolean mayBeOne, boolean mayBeOther) {
        if (event.timeMicros() < opens || event.timeMicros() > closes) {
            return; // a window may even close before the journey begins
        }
        boolean isOne = mayBeOne && part.one().hasTraits(event);
        boolean isOther = mayBeOther && part.other().hasTraits(event);
        if (!isOne && !isOther) {
            return;
        }
        last = watch.steps();
        boolean isNews = part.kind() != UnaryPart.Kind.END
                && (part.kind() != UnaryPart.Kind.EXCLUSIVE_CHOICE || isOne && count == 0 || isOther && others == 0);
        count += isOne ? 1 : 0;
        others += isOther ? 1 : 0;
        if (watch.isProving() && isNews) {
            proof.add(watch.moment(event));
        }
        counted(watch, event);
    }

    private void counted(Watch watch, RuleEvent event) {
        switch (part.kind()) {
            case EXISTENCE -> {
                if (count >= part.n()) {
                    decide(watch, State.SATISFIED);
                }
            }
            case CHOICE -> decide(watch, State.SATISFIED);
            case ABSENCE -> {
                if (count >= part.n()) {
                    violated(watch, Reason.TOO_MANY, event);
                }
            }
            case EXACTLY -> {
                if (count > part.n()) {
                    violated(watch, Reason.TOO_MANY, event);
                }
            }
            case EXCLUSIVE_CHOICE -> {
                if (count > 0 && others > 0) {
                    violated(watch, Reason.BOTH, event);
                }
            }
            case INIT, END -> {}
        }
    }

    /** Decides when the time of the window is over. */
    void passed(Watch watch, long nowMicros) {
        if (state == State.OPEN && closes < nowMicros) {
            over(watch, Math.max(closes, watch.firstMicros()));
        }
    }

    /** Decides when the journey has ended. */
    void ended(Watch watch, long atMicros) {
        if (state == State.OPEN) {
            over(watch, atMicros);
        }
    }

    private void over(Watch watch, long sinceMicros) {
        if (wouldHold(watch.steps())) {
            decide(watch, State.SATISFIED);
            return;
        }
        decide(watch, State.VIOLATED);
        if (watch.isProving()) {
            boolean last = part.kind() == UnaryPart.Kind.END;
            Reason reason = last ? Reason.OTHER_LAST : Reason.TOO_FEW;
            watch.found()
                    .add(
                            part,
                            reason,
                            watch.firstMoment(),
                            last ? watch.lastMoment() : null,
                            sinceMicros,
                            closes,
                            proof);
        }
    }

    /** Whether the rule holds if nothing more happens. */
    private boolean wouldHold(int steps) {
        return switch (part.kind()) {
            case EXISTENCE, CHOICE, INIT -> false;
            case ABSENCE -> true;
            case EXACTLY -> count == part.n();
            case EXCLUSIVE_CHOICE -> count + others > 0;
            case END -> last == steps - 1 && steps > 0;
        };
    }

    private void violated(Watch watch, Reason reason, RuleEvent by) {
        decide(watch, State.VIOLATED);
        if (watch.isProving()) {
            watch.found().add(part, reason, watch.firstMoment(), watch.moment(by), by.timeMicros(), closes, proof);
        }
    }

    Verdict verdict(int steps) {
        return switch (state) {
            case SATISFIED, INACTIVE -> Verdict.SATISFIED;
            case VIOLATED -> Verdict.VIOLATED;
            case OPEN -> wouldHold(steps) ? Verdict.PENDING_SATISFIED : Verdict.PENDING_VIOLATED;
        };
    }

    /** Whether the journey counts as activation: it has begun, and nothing is missing that the window needs. */
    boolean isActive(int steps) {
        return steps > 0 && state != State.INACTIVE;
    }

    /** Whether nothing has happened that a new track would not say. */
    boolean isUntouched() {
        return state == State.OPEN && opens == Times.EVER && closes == Times.NEVER && last < 0;
    }

    void write(StateWriter writer) {
        writer.number(state.ordinal());
        writer.time(opens);
        writer.time(closes);
        writer.number(count);
        writer.number(others);
        writer.number(last + 1L);
        writer.moments(proof);
    }

    void read(StateReader reader) {
        state = State.values()[reader.below(State.values().length)];
        opens = reader.time();
        closes = reader.time();
        count = reader.index();
        others = reader.index();
        last = reader.index() - 1;
        proof.addAll(reader.moments());
    }
}
