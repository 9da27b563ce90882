package org.hilo.intake.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How cells are written; a file's own settings stand over those of the mapping.
 *
 * @param zone of times written without an offset; null: they are read as UTC, and the report says so
 * @param dates patterns tried in order after ISO 8601
 * @param nulls cells that mean "nothing" besides the empty one; {@code NA} is a real value unless named here
 */
public record Settings(
        @Nullable String source,
        @Nullable ZoneId zone,
        List<String> dates,
        char decimal,
        @Nullable Character thousands,
        Set<String> nulls,
        Gap gap,
        Overlap overlap) {

    /** What to do with a local time that the clocks jumped over. */
    public enum Gap {
        LATER,
        REFUSE
    }

    /** Which of the two moments a local time means that the clocks showed twice. */
    public enum Overlap {
        EARLIER,
        LATER,
        REFUSE
    }

    public Settings {
        dates = List.copyOf(dates);
        nulls = Set.copyOf(nulls);
    }

    public static Settings standard() {
        return new Settings(null, null, List.of(), '.', null, Set.of(), Gap.LATER, Overlap.EARLIER);
    }
}
