package org.hilo.trace.design;

import java.util.Locale;
import org.hilo.engine.Filter;
import org.hilo.engine.conform.Deviation;
import org.jspecify.annotations.Nullable;

/**
 * How often one deviation happens.
 *
 * @param stage of the design, empty for an activity that no touchpoint claims
 * @param name touchpoint, or activity of a step that the design has no place for
 * @param journeys with it
 * @param times in all, counting each time in each journey
 * @param solved journeys that were compared
 * @param filter what selects exactly these journeys; null where none does
 */
public record DeviationFigures(
        String stage,
        Deviation.Kind kind,
        String name,
        long journeys,
        long times,
        long solved,
        @Nullable Filter filter) {

    /** For machines. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    DeviationFigures with(@Nullable Filter found) {
        return new DeviationFigures(stage, kind, name, journeys, times, solved, found);
    }
}
