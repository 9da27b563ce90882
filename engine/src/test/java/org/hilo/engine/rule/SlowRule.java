package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.hilo.engine.Event;
import org.hilo.engine.rule.Finding.Side;

/**
 * One rule on one journey, by its formula. What may still become of an unfinished journey is found by trying every way in
 * which it may go on for a few events, whose conditions may be anything.
 */
final class SlowRule {
    /** What became of an activation, as far as the journey is known. */
    enum Fate {
        FULFILLED,
        VIOLATED,
        PENDING
    }

    /** An event that has not happened: when, and what holds for it. */
    private record Guess(long timeMicros, boolean one, boolean other) {}

    private final Rule rule;
    private final SlowWindow window;
    private final List<Event> events;
    private final long now;
    private final boolean completed;
    private final List<Guess> guesses = new ArrayList<>();

    /** @param nowMicros everything before that is known; at or after the last event */
    SlowRule(Rules rules, Rule rule, List<Event> events, long nowMicros, boolean completed) {
        this.rule = rule;
        this.window = new SlowWindow(rule.window(), rules.calendarOf(rule));
        this.events = events;
        this.now = nowMicros;
        this.completed = completed;
    }

    // ---- rules about the whole journey

    /** Whether the journey has what the window needs. */
    boolean isActive() {
        return window.isCarried(events.getFirst());
    }

    private Formula unary() {
        Event first = events.getFirst();
        long opens = window.opens(first);
        long closes = window.closes(first);
        Formula inTime = Formula.atom(i -> time(i) >= opens && time(i) <= closes);
        return switch (rule.template()) {
            case Template.Occurs(var frequency, int n, var event) -> {
                Formula counted = inTime.and(condition(event, true));
                yield switch (frequency) {
                    case EXISTENCE -> times(n, counted);
                    case ABSENCE -> times(n, counted).not();
                    case EXACTLY -> times(n, counted).and(times(n + 1, counted).not());
                };
            }
            case Template.Init(var event) -> condition(event, true);
            case Template.End(var event) ->
                condition(event, true).and(Formula.TRUE.next().not()).eventually();
            case Template.Choice(boolean exclusive, var one, var other) -> {
                Formula hasOne = inTime.and(condition(one, true)).eventually();
                Formula hasOther = inTime.and(condition(other, false)).eventually();
                Formula any = hasOne.or(hasOther);
                yield exclusive ? any.and(hasOne.and(hasOther).not()) : any;
            }
            case Template.Pair pair -> throw new IllegalArgumentException("not about the whole journey: " + pair);
        };
    }

    /** F(a and X F(a and X …)). */
    private static Formula times(int n, Formula counted) {
        return n == 1
                ? counted.eventually()
                : counted.and(times(n - 1, counted).next()).eventually();
    }

    Fate unaryFate() {
        Event first = events.getFirst();
        int most = rule.template() instanceof Template.Occurs(var frequency, int n, var event)
                ? n + 1
                : rule.template() instanceof Template.Choice ? 2 : 1;
        boolean hasOther = rule.template() instanceof Template.Choice;
        return fate(unary(), 0, most, hasOther, instants(window.opens(first), window.closes(first)));
    }

    // ---- relations

    /** Positions of the activations of that side. */
    List<Integer> activations(Side side) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (activates(side, i)) {
                found.add(i);
            }
        }
        return found;
    }

    private boolean activates(Side side, int position) {
        Event event = events.get(position);
        Condition condition = side == Side.FIRST ? pair().first() : pair().second();
        return SlowConditions.holds(condition, event) && window.isCarried(event);
    }

    private Template.Pair pair() {
        return (Template.Pair) rule.template();
    }

    /** What the rule demands of the activation at x: the formula behind the arrow of G(activation → …). */
    private Formula demanded(Side side, int x) {
        Formula target = Formula.atom(j -> isTarget(side, x, j));
        Formula again = Formula.atom(j -> isRepetition(side, x, j));
        Formula after = target.eventually().next();
        Formula before = target.once().yesterday();
        return switch (pair().relation()) {
            case RESPONSE -> after;
            case ALTERNATE_RESPONSE -> again.not().until(target).next();
            case CHAIN_RESPONSE -> target.next();
            case PRECEDENCE -> before;
            case ALTERNATE_PRECEDENCE -> again.not().since(target).yesterday();
            case CHAIN_PRECEDENCE -> target.yesterday();
            case SUCCESSION -> side == Side.FIRST ? after : before;
            case ALTERNATE_SUCCESSION ->
                side == Side.FIRST
                        ? again.not().until(target).next()
                        : again.not().since(target).yesterday();
            case CHAIN_SUCCESSION -> side == Side.FIRST ? target.next() : target.yesterday();
            case RESPONDED_EXISTENCE, COEXISTENCE -> after.or(before);
            case NOT_RESPONSE -> after.not();
            case NOT_CHAIN_RESPONSE -> target.next().not();
            case NOT_COEXISTENCE -> after.or(before).not();
        };
    }

    private boolean isTarget(Side side, int x, int j) {
        Event activation = events.get(x);
        if (j >= events.size()) {
            Guess guess = guesses.get(j - events.size());
            return guess.one && inTimeAfter(activation, guess.timeMicros);
        }
        Event other = events.get(j);
        Condition condition = side == Side.FIRST ? pair().second() : pair().first();
        return SlowConditions.holds(condition, other)
                && linked(side, activation, other)
                && (j > x ? inTimeAfter(activation, Times.micros(other.time())) : window.admits(other, activation));
    }

    private boolean inTimeAfter(Event activation, long time) {
        return window.opens(activation) <= time && time <= window.closes(activation);
    }

    /** A further activation that is linked to the one at x as a target would be. */
    private boolean isRepetition(Side side, int x, int j) {
        if (j >= events.size()) {
            return guesses.get(j - events.size()).other;
        }
        return activates(side, j) && linked(side, events.get(x), events.get(j));
    }

    private boolean linked(Side side, Event activation, Event other) {
        return side == Side.FIRST
                ? SlowConditions.linked(pair(), activation, other)
                : SlowConditions.linked(pair(), other, activation);
    }

    Fate fate(Side side, int x) {
        Event activation = events.get(x);
        Set<Long> instants = instants(window.opens(activation), window.closes(activation));
        return fate(demanded(side, x), x, 2, true, instants);
    }

    /** Fates of all activations, by side and position. */
    Map<Side, Map<Integer, Fate>> fates() {
        Map<Side, Map<Integer, Fate>> fates = new EnumMap<>(Side.class);
        for (Side side : pair().relation().activations()) {
            Map<Integer, Fate> ofSide = new TreeMap<>();
            activations(side).forEach(x -> ofSide.put(x, fate(side, x)));
            fates.put(side, ofSide);
        }
        return fates;
    }

    // ---- verdicts

    Verdict verdict() {
        if (!(rule.template() instanceof Template.Pair)) {
            if (!isActive()) {
                return Verdict.SATISFIED;
            }
            return switch (unaryFate()) {
                case FULFILLED -> Verdict.SATISFIED;
                case VIOLATED -> Verdict.VIOLATED;
                case PENDING -> unary().holds(events.size(), 0) ? Verdict.PENDING_SATISFIED : Verdict.PENDING_VIOLATED;
            };
        }
        boolean holds = true;
        for (Map.Entry<Side, Map<Integer, Fate>> ofSide : fates().entrySet()) {
            if (ofSide.getValue().containsValue(Fate.VIOLATED)) {
                return Verdict.VIOLATED;
            }
            // G(activation → demanded)
            Formula always = Formula.atom(i -> activates(ofSide.getKey(), i))
                    .implies(Formula.freeze(x -> demanded(ofSide.getKey(), x)))
                    .globally();
            holds &= always.holds(events.size(), 0);
        }
        if (!holds) {
            return Verdict.PENDING_VIOLATED;
        }
        return completed ? Verdict.SATISFIED : Verdict.PENDING_SATISFIED;
    }

    // ---- ways to go on

    private Fate fate(Formula formula, int position, int most, boolean hasOther, Set<Long> instants) {
        boolean now = formula.holds(events.size(), position);
        if (!completed && mayTurn(formula, position, now, most, hasOther, instants)) {
            return Fate.PENDING;
        }
        return now ? Fate.FULFILLED : Fate.VIOLATED;
    }

    /** Whether some way to go on makes the formula say something else than it says now. */
    private boolean mayTurn(
            Formula formula, int position, boolean holds, int most, boolean hasOther, Set<Long> instants) {
        if (guesses.size() == most) {
            return false;
        }
        long from = guesses.isEmpty() ? now : guesses.getLast().timeMicros;
        for (long instant : instants) {
            for (int bits = 0; instant >= from && bits < (hasOther ? 4 : 2); bits++) {
                guesses.add(new Guess(instant, (bits & 1) != 0, (bits & 2) != 0));
                boolean turns = formula.holds(events.size() + guesses.size(), position) != holds
                        || mayTurn(formula, position, holds, most, hasOther, instants);
                guesses.removeLast();
                if (turns) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Times that may make a difference: now, the ends of the window, and right after them. */
    private Set<Long> instants(long opens, long closes) {
        Set<Long> instants = new TreeSet<>();
        LongStream.of(now, now + 1, opens, closes, closes == Times.NEVER ? now : closes + 1)
                .filter(time -> time >= now && time != Times.NEVER)
                .forEach(instants::add);
        return instants;
    }

    private long time(int position) {
        return position < events.size()
                ? Times.micros(events.get(position).time())
                : guesses.get(position - events.size()).timeMicros;
    }

    private Formula condition(Condition condition, boolean one) {
        return Formula.atom(i -> {
            if (i < events.size()) {
                return SlowConditions.holds(condition, events.get(i));
            }
            Guess guess = guesses.get(i - events.size());
            return one ? guess.one : guess.other;
        });
    }
}
