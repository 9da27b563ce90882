/**
 * Is: the journeys of a lens in segments, where journeys of one variant lie side by side, and the parts of them that
 * questions go through.
 *
 * <p>Words: segment, variant (here: a sequence of labels), object (what a journey is about), part, walk.
 *
 * <p>Offers: {@code JourneyLog} to questions, {@code LensLog} that keeps one up to date with a table.
 *
 * <p>Says: nothing.
 *
 * <p>Never: changes a segment once it is made. Arrays and loops are bare, against house style, because they run once per
 * event or per step of a variant.
 */
@NullMarked
package org.hilo.engine.journey;

import org.jspecify.annotations.NullMarked;
