/**
 * Is: the tests of the fast way through plain tables.
 *
 * <p>Words: plain, chunk, single rows.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: the seed of a random table that fails.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.intake.bulk;

import org.jspecify.annotations.NullMarked;
