/**
 * Is: the tests of conformance, with slow, obvious versions of alignment, replay and precision.
 *
 * <p>Words: slow (a version without cleverness), random net.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: nothing.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine.conform;

import org.jspecify.annotations.NullMarked;
