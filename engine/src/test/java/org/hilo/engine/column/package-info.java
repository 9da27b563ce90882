/**
 * Is: the tests of columns.
 *
 * <p>Words: ids, optional columns.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: what differs from the obvious version.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine.column;

import org.jspecify.annotations.NullMarked;
