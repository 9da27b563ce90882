/**
 * Is: the tests of questions at work.
 *
 * <p>Words: merge laws, quantiles.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: the seed of a random log that fails.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine.job;

import org.jspecify.annotations.NullMarked;
