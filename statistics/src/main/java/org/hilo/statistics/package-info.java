/**
 * Is: figures with their doubt, computed from samples or from summaries of samples.
 *
 * <p>Words: a {@link org.hilo.statistics.Summary} is what is known of a sample (n, mean, variance); an
 * {@link org.hilo.statistics.Estimate} is a figure with interval and n; a {@link org.hilo.statistics.Difference}
 * compares two samples; a {@link org.hilo.statistics.Histogram} is a sample as counted values.
 *
 * <p>Offers: {@link org.hilo.statistics.Means}, {@link org.hilo.statistics.Proportions}, {@link org.hilo.statistics.Nps},
 * {@link org.hilo.statistics.Csat}, {@link org.hilo.statistics.Quantiles}, {@link org.hilo.statistics.Medians},
 * {@link org.hilo.statistics.PredictionInterval}, {@link org.hilo.statistics.SplitConformal},
 * {@link org.hilo.statistics.BenjaminiHochberg}, {@link org.hilo.statistics.Disclosure}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: returns NaN or an infinite figure. What cannot be said of so few values is {@code null}, and documented.
 */
@NullMarked
package org.hilo.statistics;

import org.jspecify.annotations.NullMarked;
