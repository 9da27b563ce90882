package org.hilo.trace.selection;

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
    static Clause of(Filter filter) {
        return new Clause(filter.toString(), filter, null);
    }
}
