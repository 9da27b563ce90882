package org.hilo.cli.trace;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;

/** Durations as filters write them: {@code 2d}, {@code 1d12h}, {@code 90m}. */
final class Durations {

    private Durations() {}

    /** Empty when the text is none, or no longer than nothing. */
    static Optional<Duration> read(String text) {
        if (!text.matches("[0-9a-z.]{1,40}")) {
            return Optional.empty();
        }
        try {
            // the engine reads durations within filters, and nobody shall have to learn two ways to write one
            Filter filter = Filter.parse("took > " + text, ZoneOffset.UTC);
            return filter instanceof Filter.Took took && took.duration().isPositive()
                    ? Optional.of(took.duration())
                    : Optional.empty();
        } catch (FilterProblem e) {
            return Optional.empty();
        }
    }
}
