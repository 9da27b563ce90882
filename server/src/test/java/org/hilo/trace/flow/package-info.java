/**
 * Is: tests of the pages and rules of {@code org.hilo.trace.flow}.
 * Words: as there.
 * Offers: nothing.
 * Says: nothing.
 * Never: changes the sample world for other tests.
 */
@NullMarked
package org.hilo.trace.flow;

import org.jspecify.annotations.NullMarked;
