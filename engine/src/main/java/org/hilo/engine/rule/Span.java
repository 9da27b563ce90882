package org.hilo.engine.rule;

import java.time.Duration;

/** How long something may take, counted in a calendar. */
public sealed interface Span {

    /** So much working time: "2h" of a calendar with a lunch break may last three. */
    record Working(Duration duration) implements Span {
        public Working {
            duration = RuleLimits.duration(duration);
        }
    }

    /** Until the end of the n-th workday after the day of arrival; as an earliest time, from the beginning of that day. */
    record Workdays(int days) implements Span {
        public Workdays {
            RuleLimits.between(days, 0, RuleLimits.MOST_WORKDAYS, "workdays");
        }
    }
}
