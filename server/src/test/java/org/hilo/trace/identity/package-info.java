/**
 * Is: tests of this package.
 * Words: those of the package.
 * Offers: nothing.
 * Says: nothing.
 * Never: sleeps, mocks, or depends on speed.
 */
@NullMarked
package org.hilo.trace.identity;

import org.jspecify.annotations.NullMarked;
