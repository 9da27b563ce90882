/**
 * Is: the proof that the demo starts, fills itself and shows what was planted.
 *
 * <p>Words: as in the package under test. Offers: nothing. Says: nothing. Never: needs the whole year; a tenth of the
 * customers shows the same.
 */
@NullMarked
package org.hilo.demo;

import org.jspecify.annotations.NullMarked;
