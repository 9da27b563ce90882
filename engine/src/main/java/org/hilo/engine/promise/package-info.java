/**
 * Is: every time that a promise was made in the journeys of a segment, and what became of it.
 *
 * <p>Words: made promise, same objects.
 *
 * <p>Offers: {@code MadePromises}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: knows the clock: open is what was not over when the log ended.
 */
@NullMarked
package org.hilo.engine.promise;

import org.jspecify.annotations.NullMarked;
