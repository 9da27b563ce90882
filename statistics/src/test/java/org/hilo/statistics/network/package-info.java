/**
 * Is: the proof of every figure over networks, on two networks that everybody computes and on random small ones.
 *
 * <p>Words: none of its own.
 *
 * <p>Offers: nothing. Says: nothing. Never: compares with digits that this project made up.
 */
@NullMarked
package org.hilo.statistics.network;

import org.jspecify.annotations.NullMarked;
