/**
 * Is: the journeys that a filter selects, segment by segment.
 *
 * <p>Words: filter, selection.
 *
 * <p>Offers: {@code Selector}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: selects single events. What depends on the sequence alone is decided once for each variant.
 */
@NullMarked
package org.hilo.engine.select;

import org.jspecify.annotations.NullMarked;
