/**
 * Is: tests of the pages and rules of {@code org.hilo.trace.design}.
 * Words: as there.
 * Offers: nothing.
 * Says: nothing.
 * Never: changes the sample world for other tests.
 */
@NullMarked
package org.hilo.trace.design;

import org.jspecify.annotations.NullMarked;
