/**
 * Is: the tests of what tests share.
 *
 * <p>Words: seed.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: nothing.
 *
 * <p>Never: stands in for the tests that use the kit.
 */
@NullMarked
package org.hilo.testkit;

import org.jspecify.annotations.NullMarked;
