/**
 * Is: times until something happens, where some were cut off before it did: open journeys are neither thrown away nor
 * taken for ended ones.
 *
 * <p>Words: a time is <em>open</em> (censored) when watching stopped before the end came; <em>at risk</em> are those not
 * yet ended and still watched; a quantile may be <em>not reached</em>.
 *
 * <p>Offers: {@link org.hilo.statistics.survival.SurvivalCurve}, {@link org.hilo.statistics.survival.LogRank},
 * {@link org.hilo.statistics.survival.CumulativeIncidence}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: says 0, the last time or NaN where a quantile was not reached.
 */
@NullMarked
package org.hilo.statistics.survival;

import org.jspecify.annotations.NullMarked;
