package org.hilo.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.engine.Event;
import org.jspecify.annotations.Nullable;

/** The window of a rule, its ends found by walking through the quarters of an hour. */
final class SlowWindow {
    private final Window window;
    private final SlowCalendar calendar;

    /** Ends found before: the walks are long. */
    private final Map<List<Object>, Long> known = new HashMap<>();

    SlowWindow(Window window, Calendar calendar) {
        this.window = window;
        this.calendar = new SlowCalendar(calendar, 15);
    }

    boolean isCarried(Event activation) {
        return isCarried(window.earliest(), activation) && isCarried(window.latest(), activation);
    }

    private static boolean isCarried(@Nullable Bound bound, Event activation) {
        return !(bound instanceof Bound.Its its) || SlowConditions.time(its.attribute(), activation) != null;
    }

    /** The first time at which a target counts that is the later (the earlier) of the two events. */
    long opens(Event activation) {
        return window.earliest() == null ? Times.EVER : end(window.earliest(), activation, true);
    }

    /** The last such time. */
    long closes(Event activation) {
        return window.latest() == null ? Times.NEVER : end(window.latest(), activation, false);
    }

    /** Whether a target before the activation counts. */
    boolean admits(Event target, Event activation) {
        return earliestAdmits(window.earliest(), target, activation)
                && latestAdmits(window.latest(), target, activation);
    }

    private boolean earliestAdmits(@Nullable Bound bound, Event target, Event activation) {
        return switch (bound) {
            case null -> true;
            case Bound.After after -> end(after, target, true) <= Times.micros(activation.time());
            case Bound.Its its -> end(its, activation, true) <= Times.micros(target.time());
        };
    }

    private boolean latestAdmits(@Nullable Bound bound, Event target, Event activation) {
        return switch (bound) {
            case null -> true;
            case Bound.After after -> end(after, target, false) >= Times.micros(activation.time());
            case Bound.Its its -> end(its, activation, false) >= Times.micros(target.time());
        };
    }

    private long end(Bound bound, Event event, boolean first) {
        List<Object> question = List.of(bound, event.id(), first);
        Long found = known.get(question);
        if (found == null) {
            found = found(bound, event, first);
            known.put(question, found);
        }
        return found;
    }

    private long found(Bound bound, Event event, boolean first) {
        return switch (bound) {
            case Bound.After(var span) -> end(Times.micros(event.time()), Bound.Side.AFTER, span, false, first);
            case Bound.Its(var attribute, var side, var span, boolean wholeDay) -> {
                Instant time = Objects.requireNonNull(SlowConditions.time(attribute, event));
                yield end(Times.micros(time), side, span, wholeDay, first);
            }
        };
    }

    private long end(long from, Bound.Side side, Span span, boolean wholeDay, boolean first) {
        return switch (span) {
            case Span.Workdays(int days) -> {
                LocalDate start = calendar.day(side == Bound.Side.BEFORE ? from : calendar.counted(from));
                yield day(calendar.workday(start, side == Bound.Side.BEFORE ? -days : days), first);
            }
            case Span.Working(var duration) -> {
                long micros = Times.micros(duration);
                long end = side == Bound.Side.BEFORE ? calendar.subtract(from, micros) : calendar.add(from, micros);
                yield wholeDay && end != Times.NEVER && end != Times.EVER ? day(calendar.day(end), first) : end;
            }
        };
    }

    private long day(LocalDate day, boolean first) {
        return first ? calendar.start(day) : calendar.start(day.plusDays(1)) - 1;
    }
}
