package org.hilo.intake.mapping;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a date pattern of a mapping means: the letters of {@link DateTimeFormatter}, or one of two names for numbers. */
public final class DatePatterns {

    public static final String EPOCH_SECONDS = "epoch-seconds";
    public static final String EPOCH_MILLIS = "epoch-millis";

    private DatePatterns() {}

    /** What is wrong with a pattern, or null. */
    static @Nullable String fault(String pattern) {
        if (pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLIS)) {
            return null;
        }
        if (!pattern.matches(".*[yu].*") || !pattern.matches(".*[ML].*") || !pattern.contains("d")) {
            return pattern.matches(".*D.*Y.*|.*Y.*D.*") ? "YD" : "yMd";
        }
        if (pattern.contains("h") && !pattern.contains("a")) {
            return "h";
        }
        try {
            formatter(pattern);
            return null;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * A strict formatter (30 February is refused) with month names in English; where the pattern has no hour its result
     * has no time of day.
     */
    public static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("y", "u"))
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .parseDefaulting(ChronoField.NANO_OF_SECOND, 0)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
