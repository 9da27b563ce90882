package org.hilo.engine;

import org.jspecify.annotations.Nullable;

/**
 * One activity (or area) of a flow map.
 *
 * @param activity the name at the map's level; {@link Handoff#UNKNOWN_AREA} for steps without area on the area level
 * @param area the area that does it most often in the whole log, whatever the filter; null when never known
 * @param count occurrences
 * @param journeys journeys with at least one occurrence
 * @param starts journeys that begin here
 * @param ends journeys that end here
 * @param repeats occurrences beyond the first in the same journey
 */
public record Node(
        String activity, @Nullable String area, long count, long journeys, long starts, long ends, long repeats) {}
