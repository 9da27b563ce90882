/**
 * Is: the tests of process models.
 *
 * <p>Words: sequences, Petri net, process tree.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: nothing.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine.model;

import org.jspecify.annotations.NullMarked;
