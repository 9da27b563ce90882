package org.hilo.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hilo.engine.text.Figures;

/** Reads the times of filter texts. */
final class FilterValues {
    private FilterValues() {}

    /** A day (its beginning in the zone), a local time in the zone, or a time with its own offset. */
    static Optional<Instant> time(String text, ZoneId zone) {
        if (text.length() > Figures.MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            if (text.indexOf('T') < 0) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            if (text.endsWith("Z")) {
                return Optional.of(Instant.parse(text));
            }
            int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
            return Optional.of(
                    sign > text.indexOf('T')
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
