/**
 * Is: the tests of the engine, with the slow, obvious version that it must agree with.
 *
 * <p>Words: slow answers, seed, journey file.
 *
 * <p>Offers: {@code .journey} files in the test resources, which anyone can add to.
 *
 * <p>Says: the seed of a random log that fails.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine;

import org.jspecify.annotations.NullMarked;
