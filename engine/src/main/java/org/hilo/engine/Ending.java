package org.hilo.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hilo.engine.text.Figures;

/** Where one journey of an object ends and its next one begins. */
public sealed interface Ending {

    /** All events of an object are one journey. */
    record Never() implements Ending {}

    /** A journey ends with each of these activities. */
    record After(List<String> activities) implements Ending {
        public After {
            if (activities.isEmpty()) {
                throw new IllegalArgumentException("at least one activity is needed that ends a journey");
            }
            activities = List.copyOf(activities);
        }
    }

    /** A journey ends when nothing happens for longer than this. */
    record Gap(Duration longerThan) implements Ending {
        public Gap {
            if (longerThan.isNegative() || longerThan.isZero()) {
                throw new IllegalArgumentException("a gap must be longer than 0s, was " + longerThan);
            }
        }
    }

    /** A journey ends with the period of the calendar, as the zone counts its days. */
    record Calendar(Period period, ZoneId zone) implements Ending {}

    /** Periods of the calendar. */
    enum Period {
        DAY,
        /** Monday to Sunday (ISO 8601). */
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    static Ending never() {
        return new Never();
    }

    /** The gap that a text means, written as filters write durations: 7d, 12h, 1d12h; none when it is no length of time. */
    static Optional<Ending> findGap(String text) {
        return Figures.duration(text).filter(Duration::isPositive).map(Gap::new);
    }
}
