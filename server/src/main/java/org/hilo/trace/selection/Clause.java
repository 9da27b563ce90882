package org.hilo.trace.selection;

import java.time.ZoneId;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.jspecify.annotations.Nullable;

/**
 * One filter as it was written; either it could be read or it has a problem.
 *
 * @param text what was written
 */
public record Clause(
        String text, @Nullable Filter filter, @Nullable FilterProblem problem) {
    public static Clause of(Filter filter) {
        return new Clause(filter.toString(), filter, null);
    }

    /** Reads what was written; days begin in the zone. */
    public static Clause of(String text, ZoneId zone) {
        try {
            return new Clause(text, Filter.parse(text, zone), null);
        } catch (FilterProblem problem) {
            return new Clause(text, null, problem);
        }
    }
}
