package org.hilo.cli.trace;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hilo.engine.Ending;

/**
 * Where a journey ends, as people write it: {@code after:Delivered}, {@code after:"Paid","Closed"}, {@code gap:2d}, or a
 * period of the calendar ({@code day}, {@code week}, {@code month}, {@code quarter}, {@code year}).
 */
final class EndingReader {
    private static final String AFTER = "after:";
    private static final String GAP = "gap:";

    private EndingReader() {}

    /** Empty when it is none of these. */
    static Optional<Ending> read(String text, ZoneId zone) {
        if (text.startsWith(AFTER)) {
            List<String> activities = Names.split(text.substring(AFTER.length()), ",");
            return activities.contains("") ? Optional.empty() : Optional.of(new Ending.After(activities));
        }
        if (text.startsWith(GAP)) {
            Optional<Duration> gap = Durations.read(text.substring(GAP.length()));
            return gap.map(Ending.Gap::new);
        }
        for (Ending.Period period : Ending.Period.values()) {
            if (period.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(new Ending.Calendar(period, zone));
            }
        }
        return Optional.empty();
    }
}
