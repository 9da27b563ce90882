package org.hilo.engine.rule;

import java.time.zone.ZoneRules;

/** One end of a window made ready: a span in a calendar from an event, or from a time that the activation carries. */
final class Limit {
    private static final int NO_ATTRIBUTE = -1;

    /** By more no zone has ever moved its clocks within some days: a whole day, and summer time. */
    private static final long MOST_LEAP = 30 * 3_600 * Times.SECOND;

    private final Calendar calendar;
    private final ZoneRules rules;
    private final int attribute;
    private final boolean backward;
    private final boolean inWorkdays;
    private final boolean wholeDay;
    private final long amount;

    /** Whether it is no more than an addition, as most are. */
    private final boolean isPlain;

    Limit(Bound bound, Calendar calendar, RuleNames names) {
        this.calendar = calendar;
        this.rules = calendar.zone().getRules();
        Span span =
                switch (bound) {
                    case Bound.After(var after) -> after;
                    case Bound.Its its -> its.span();
                };
        this.attribute = bound instanceof Bound.Its its ? names.attribute(its.attribute()) : NO_ATTRIBUTE;
        this.backward = bound instanceof Bound.Its its && its.side() == Bound.Side.BEFORE;
        this.wholeDay = bound instanceof Bound.Its its && its.wholeDay();
        this.inWorkdays = span instanceof Span.Workdays;
        this.amount = switch (span) {
            case Span.Working(var duration) -> Times.micros(duration);
            case Span.Workdays(int days) -> days;
        };
        this.isPlain = !inWorkdays && !wholeDay && !backward && calendar instanceof Always;
    }

    /** Whether it is no more than an addition of {@link #sure}. */
    boolean isPlain() {
        return isPlain;
    }

    /** So much time is within the limit in every calendar, counted from an event. */
    long sure() {
        if (!inWorkdays) {
            return amount;
        }
        return Math.max(0, amount * Times.DAY - MOST_LEAP); // days in which the clock leaps are shorter
    }

    /** Whether it counts from the earlier of the two events, and not from a time that the activation carries. */
    boolean isRelative() {
        return attribute == NO_ATTRIBUTE;
    }

    /** Whether the activation has what the limit counts from. */
    boolean isCarried(RuleEvent activation) {
        return isRelative() || activation.attributeTimeMicros(attribute) != RuleEvent.NO_TIME;
    }

    /** The limit as an earliest time, for an activation that carries what it needs. */
    long first(RuleEvent activation) {
        return first(isRelative() ? activation.timeMicros() : activation.attributeTimeMicros(attribute));
    }

    /** The limit as a latest time, which is itself in time. */
    long last(RuleEvent activation) {
        return last(isRelative() ? activation.timeMicros() : activation.attributeTimeMicros(attribute));
    }

    long first(long from) {
        if (isPlain) {
            return Times.sum(from, amount);
        }
        if (!inWorkdays && !wholeDay) {
            return moved(from);
        }
        long day = day(from);
        return isOutOfTime(day) ? day : LocalDays.startOf(day, rules);
    }

    long last(long from) {
        if (isPlain) {
            return Times.sum(from, amount);
        }
        if (!inWorkdays && !wholeDay) {
            return moved(from);
        }
        long day = day(from);
        return isOutOfTime(day) ? day : LocalDays.startOf(day + 1, rules) - 1;
    }

    private long moved(long from) {
        return backward ? calendar.subtract(from, amount) : calendar.add(from, amount);
    }

    private long day(long from) {
        if (!inWorkdays) {
            long moved = moved(from);
            return isOutOfTime(moved) ? moved : LocalDays.of(moved, rules);
        }
        return backward
                ? calendar.plusWorkdays(LocalDays.of(from, rules), (int) -amount)
                : calendar.plusWorkdays(LocalDays.of(calendar.counted(from), rules), (int) amount);
    }

    private static boolean isOutOfTime(long time) {
        return time == Times.NEVER || time == Times.EVER;
    }
}
