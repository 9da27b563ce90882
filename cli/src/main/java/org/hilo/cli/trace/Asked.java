package org.hilo.cli.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hilo.cli.answer.Model;
import org.hilo.cli.answer.TimesPart.TimesBetween;
import org.hilo.engine.Ending;
import org.hilo.engine.Filter;
import org.hilo.engine.Level;
import org.hilo.engine.Promise;
import org.hilo.engine.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks, checked as far as it can be without the data.
 *
 * @param lens null when the mapping or the data decide
 * @param endingText as it was written, null when journeys end with their object
 * @param patience null for what is usual
 * @param budget how long alignments may take, null for as long as they need
 * @param profile standard deviations from which a time is unusual, null when nobody asks
 */
record Asked(
        @Nullable String lens,
        Ending ending,
        @Nullable String endingText,
        Level level,
        String levelName,
        Filter filter,
        List<String> where,
        List<Promise> promises,
        ZoneId zone,
        int variants,
        boolean causal,
        List<String> funnel,
        @Nullable Duration patience,
        List<TimesBetween> times,
        @Nullable Model model,
        @Nullable Duration budget,
        @Nullable Path discover,
        double noise,
        boolean remaining,
        @Nullable Double profile,
        @Nullable String like,
        @Nullable Rules rules,
        @Nullable Path features) {
    Asked {
        where = List.copyOf(where);
        promises = List.copyOf(promises);
        funnel = List.copyOf(funnel);
        times = List.copyOf(times);
    }
}
