package org.hilo.engine.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the target counts; both ends belong to it.
 *
 * @param earliest null when it may come at once
 * @param latest null when it may take for ever
 */
public record Window(@Nullable Bound earliest, @Nullable Bound latest) {

    /** No window at all. */
    public static final Window ANY = new Window(null, null);

    public Window {
        if (earliest instanceof Bound.After(Span.Working(Duration least))
                && latest instanceof Bound.After(Span.Working(Duration most))
                && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("a window must begin before it ends, was between "
                    + RuleText.of(earliest) + " and " + RuleText.of(latest));
        }
        if (earliest instanceof Bound.After(Span.Workdays(int least))
                && latest instanceof Bound.After(Span.Workdays(int most))
                && least > most) {
            throw new IllegalArgumentException(
                    "a window must begin before it ends, was between " + least + " and " + most + " workdays");
        }
    }

    /** Whether both ends count from an event, and none is a time that it carries. */
    boolean isRelative() {
        return !(earliest instanceof Bound.Its) && !(latest instanceof Bound.Its);
    }

    /** At most so much working time later. */
    public static Window within(Duration duration) {
        return new Window(null, new Bound.After(new Span.Working(duration)));
    }

    /** At the latest at the time that an attribute of the activation says. */
    public static Window by(String attribute) {
        return new Window(null, Bound.Its.at(attribute));
    }

    /** The text form; empty for no window. */
    @Override
    public String toString() {
        return RuleText.of(this);
    }
}
