/**
 * Is: tests of the pages and rules of {@code org.hilo.trace.rule}.
 * Words: as there.
 * Offers: nothing.
 * Says: nothing.
 * Never: changes the sample world for other tests.
 */
@NullMarked
package org.hilo.trace.rule;

import org.jspecify.annotations.NullMarked;
