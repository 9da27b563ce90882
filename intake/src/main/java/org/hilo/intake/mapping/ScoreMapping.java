package org.hilo.intake.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hilo.intake.Scale;
import org.jspecify.annotations.Nullable;

/** The customer's score; a value outside the bounds is refused. Both bounds together are its scale. */
public record ScoreMapping(
        Expression value, @Nullable Double min, @Nullable Double max) {

    private static final String BOUND = "(-?\\d{1,9}(?:\\.\\d{1,9})?)";
    private static final Pattern SCALE = Pattern.compile(BOUND + "\\s*\\.\\.\\s*" + BOUND);

    /** What {@code 1..5} means; null when the text is no scale. */
    public static @Nullable Scale scaleOf(String text) {
        Matcher matcher = SCALE.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        double lowest = Double.parseDouble(matcher.group(1));
        double highest = Double.parseDouble(matcher.group(2));
        return lowest < highest ? new Scale(lowest, highest) : null;
    }

    /** A score on this scale; without one, of any value. */
    public static ScoreMapping of(Expression value, @Nullable Scale scale) {
        return scale == null
                ? new ScoreMapping(value, null, null)
                : new ScoreMapping(value, scale.lowest(), scale.highest());
    }

    /** Between which scores the customer could choose; null when not both ends are said. */
    public @Nullable Scale scale() {
        return min == null || max == null || min >= max ? null : new Scale(min, max);
    }

    /** The bounds as people write them. */
    public String bounds() {
        return (min == null ? "…" : Scale.plain(min)) + " – " + (max == null ? "…" : Scale.plain(max));
    }
}
