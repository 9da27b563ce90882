/**
 * Is: the proof of every formula, by published worked examples and at its edges.
 *
 * <p>Words: "agrees with" names the publication whose digits are checked.
 *
 * <p>Offers: nothing. Says: nothing. Never: compares with digits that this project made up.
 */
@NullMarked
package org.hilo.statistics;

import org.jspecify.annotations.NullMarked;
