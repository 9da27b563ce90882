/**
 * Is: the proof of curves, quantiles, tests and incidences over times that may be open.
 *
 * <p>Words: a trailing plus in a comment marks an open time, as in the publications.
 *
 * <p>Offers: nothing. Says: nothing. Never: compares with digits that this project made up.
 */
@NullMarked
package org.hilo.statistics.survival;

import org.jspecify.annotations.NullMarked;
