/**
 * Is: the tests of models out of files.
 *
 * <p>Words: hostile (made to hurt whoever reads it).
 *
 * <p>Offers: nothing.
 *
 * <p>Says: nothing.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine.model.file;

import org.jspecify.annotations.NullMarked;
